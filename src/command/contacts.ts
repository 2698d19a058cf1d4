import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APART, type Pair, parseApart } from '../contacts/apart.ts';
import { type Known, knownFrom } from '../contacts/known.ts';
import { decodeText } from '../read/text.ts';
import { type OpenedCircle, openCircle } from './open-circle.ts';
import { formatReport, type Report, shownFile } from './report.ts';
import { type Call, printJson, WrongCall } from './verb.ts';

/** What every word of `contacts` begins with. */
export interface OpenedContacts extends OpenedCircle {
  /** Everybody, as an import compares them. */
  known: Known[];
  /** Those of whom the editor has said that they are two. */
  apart: Pair[];
}

/** Reads all contacts; undefined where something is wrong in the content, which is said. */
export async function openContacts(call: Call): Promise<OpenedContacts | undefined> {
  const opened = await openCircle(call);
  if (!opened) return undefined;
  const { pairs, problems } = parseApart(readPrivateText(opened.folder, APART));
  if (problems.length > 0) {
    const named = problems.map((each) => ({ ...each, file: shownFile(opened.shown, each.file) }));
    const report: Report = { problems: named, withheld: [] };
    if (call.json) printJson(report);
    else console.error(formatReport(report));
    return undefined;
  }
  return { ...opened, known: knownFrom(opened.circle.friends.values()), apart: pairs };
}

/** The text of a file below the content folder; empty where there is none. */
export function readPrivateText(folder: string, file: string): string {
  const path = join(folder, file);
  if (!lstatSync(path, { throwIfNoEntry: false })) return '';
  try {
    return decodeText(readFileSync(path));
  } catch {
    throw new WrongCall(`${file} cannot be read. Nothing was written.`);
  }
}
