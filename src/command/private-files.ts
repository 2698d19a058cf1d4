import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'yaml';
import { inRow } from '../circle/in-row.ts';
import { unpackFault } from '../fields/fault.ts';
import { type LogItem, type LogItemInput, logItemSchema } from '../private/log.ts';
import { formatPath } from '../problems/path.ts';
import { LOG } from '../read/parse-private.ts';
import { decodeText, unreadable } from '../read/text.ts';
import { appendItem, editFields, editYaml } from '../writing/yaml-edit.ts';
import { replaceFile } from './replace-file.ts';
import { WrongCall } from './verb.ts';

/** How often a change begins anew when another hand saves the file at the same time. */
const ATTEMPTS = 5;

/** What becomes of a text file of a content folder. */
export interface FileChange {
  /** Its path below the folder. */
  file: string;
  /** Gets the text, empty where there is no file; undefined removes the file. */
  change: (text: string) => string | undefined;
}

/**
 * Changes a text file of a content folder, whole or not at all. One that is not there yet is made,
 * for its owner alone.
 * @param file its path below the folder
 * @param change gets the text, empty where there is no file; the same text changes nothing
 */
export function changeFile(folder: string, file: string, change: FileChange['change']): void {
  changed(folder, { file, change });
}

/**
 * Changes several files, in this order. Where one of them cannot be changed, those before it are
 * put back as they were.
 */
export function changeAll(folder: string, changes: readonly FileChange[]): void {
  const done: Changed[] = [];
  try {
    for (const each of changes) done.push(...changed(folder, each));
  } catch (error) {
    const lost = done.toReversed().filter((each) => !isPutBack(folder, each));
    if (lost.length === 0) throw error;
    const files = inRow([...new Set(lost.map(({ file }) => file))]);
    throw new WrongCall(
      `${error instanceof Error ? error.message : error} But ${files} had been changed before, and could not be put back: look at what is written there.`,
    );
  }
}

/** Writes down what happened, at the end of the log, and returns it as the log is read. */
export function appendLog(folder: string, ...items: LogItemInput[]): LogItem[] {
  changeAll(folder, [logChange(...items)]);
  return items.map(itemOf);
}

/** The change that writes down what happened; a wrong call where the log could not be read with it. */
export function logChange(...items: LogItemInput[]): FileChange {
  const added = items.map((item) => {
    const said = Object.entries(itemOf(item)).filter(([name]) => name in item);
    return Object.fromEntries(said);
  });
  return { file: LOG, change: (text) => added.reduce(appendItem, text) };
}

/** The change of fields of a YAML file; comments and the rest stay. */
export function yamlChange(file: string, change: (document: Document) => void): FileChange {
  return { file, change: (text) => editYaml(text, change) };
}

/** The change of fields of a Markdown file; the text below them stays, to the byte. */
export function fieldsChange(file: string, change: (document: Document) => void): FileChange {
  return { file, change: (text) => editFields(text, change) };
}

function itemOf(item: LogItemInput): LogItem {
  const result = logItemSchema.safeParse(item);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const { message: wrong, fix } = unpackFault(message) ?? { message, fix: 'correct it' };
    return `${formatPath(path as (string | number)[])} ${wrong}; ${fix}`;
  });
  throw new WrongCall(`Nothing was written: ${faults.join('. ')}.`);
}

/** A change that was made; a text is undefined where there is no file. */
interface Changed {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

/** Makes a change. Empty where nothing had to be changed. */
function changed(folder: string, { file, change }: FileChange): Changed[] {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = readText(folder, file);
    const after = change(before ?? '');
    if (after === before || after === (before ?? '')) return [];
    if (readText(folder, file) !== before) continue;
    write(folder, file, after);
    return [{ file, before, after }];
  }
  throw new WrongCall(`Another program keeps writing ${file}. Nothing was written.`);
}

/** Puts a file back as it was before a change; not where another hand has changed it since. */
function isPutBack(folder: string, { file, before, after }: Changed): boolean {
  try {
    if (readText(folder, file) !== after) return false;
    write(folder, file, before);
    return true;
  } catch {
    return false;
  }
}

function readText(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  const known = lstatSync(path, { throwIfNoEntry: false });
  if (!known) return undefined;
  if (!known.isFile()) {
    throw new WrongCall(
      `Nothing was written: ${file} is no plain file; put the file itself there.`,
    );
  }
  try {
    return decodeText(readFileSync(path));
  } catch (error) {
    const { message, fix } = unreadable(error);
    throw new WrongCall(`Nothing was written: ${file}: ${message}; ${fix}.`);
  }
}

/** Without a text the file is removed. */
function write(folder: string, file: string, text: string | undefined): void {
  const path = join(folder, file);
  try {
    if (text === undefined) rmSync(path);
    else replaceFile(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WrongCall(`Nothing was written: ${file} cannot be written (${code ?? message}).`);
  }
}
