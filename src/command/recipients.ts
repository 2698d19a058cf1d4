import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fields/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { type Edit, editList, editProblems, keepsStopped } from '../recipients/edit.ts';
import { decodeUtf8, sizeFault } from '../recipients/import/decode.ts';
import {
  listProblem,
  parseRecipients,
  type RecipientList,
  recipientsOf,
} from '../recipients/list.ts';
import type { Recipient } from '../recipients/recipient.ts';
import { LIST_FILE } from '../recipients/row.ts';
import { replaceFile } from './replace-file.ts';
import { WrongCall } from './verb.ts';

/**
 * Everybody on the list of a content folder, those who stopped included, each once, in the order
 * of the file; and every problem of the file. Without a file nobody is on the list. Where the file
 * as a whole cannot be read, nobody is, and a problem says so.
 */
export function readRecipients(contentFolder: string): {
  recipients: Recipient[];
  problems: Problem[];
} {
  const list = listOf(readText(join(contentFolder, LIST_FILE)));
  return { recipients: recipientsOf(list), problems: list.problems };
}

/** How often a change begins anew when another hand saves the list at the same time. */
const ATTEMPTS = 5;

/**
 * Changes the list of a content folder: reads it, lets `change` say what to edit, and writes it,
 * whole or not at all. A list that cannot be read is left alone.
 */
export function changeList<T extends { edits: Edit[] }>(
  contentFolder: string,
  change: (list: RecipientList) => T,
): { result: T; problems: Problem[] } | { result?: undefined; problems: Problem[] } {
  const path = join(contentFolder, LIST_FILE);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = readText(path);
    const list = listOf(before);
    if (!list.isReadable) return { problems: list.problems };
    const result = change(list);
    const { edits } = result;
    if (edits.length === 0) return { result, problems: list.problems };
    const hindering = editProblems(list, edits);
    if (hindering.length > 0) return { problems: hindering };
    const text = editList(list, edits);
    if (!keepsStopped(list, text)) throw new Error('the change would lose who asked to stop');
    if (readText(path).text !== before.text) continue;
    const fault = writeFault(() => replaceFile(path, text));
    return fault ? { problems: [listProblem(fault)] } : { result, problems: list.problems };
  }
  throw new WrongCall(`Another program keeps writing ${LIST_FILE}. Nothing was written.`);
}

/** The bytes of a file that the editor names. */
export function readNamedFile(path: string): { bytes: Uint8Array } | { fault: Fault } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new WrongCall(`There is no file ${path}.`);
  if (!found.isFile()) throw new WrongCall(`${path} is no file.`);
  const fault = sizeFault(found.size);
  if (fault) return { fault };
  try {
    return { bytes: readFileSync(path) };
  } catch {
    return { fault: UNREADABLE };
  }
}

const UNREADABLE: Fault = { message: 'cannot be read', fix: 'check its permissions' };

interface Text {
  text: string;
  fault?: Fault;
}

function listOf({ text, fault }: Text): RecipientList {
  const list = parseRecipients(text);
  return fault ? { ...list, isReadable: false, problems: [listProblem(fault)] } : list;
}

function readText(path: string): Text {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return { text: '' };
    const fault = kindFault(found) ?? sizeFault(found.size);
    if (fault) return { text: '', fault };
    const decoded = decodeUtf8(readFileSync(path));
    return 'fault' in decoded ? { text: '', fault: decoded.fault } : { text: decoded.text };
  } catch {
    return { text: '', fault: UNREADABLE };
  }
}

function kindFault(found: Stats): Fault | undefined {
  if (found.isFile()) return undefined;
  if (!found.isSymbolicLink()) return { message: 'is no file', fix: 'move it elsewhere' };
  return {
    message: 'is a symbolic link, which could lead to another list',
    fix: 'put the file itself here',
  };
}

/** Why a file could not be written: the system's reason, such as a full disk. */
function writeFault(write: () => void): Fault | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    return {
      message: `cannot be written (${message})`,
      fix: 'nothing was changed; make room for it and say the same again',
    };
  }
}
