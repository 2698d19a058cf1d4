import { join } from 'node:path';
import { findDuplicates } from '../contacts/duplicates.ts';
import { type Planned, planImport } from '../contacts/import.ts';
import { type Incoming, incoming } from '../contacts/incoming.ts';
import { type Imported, showImported } from '../contacts/shown.ts';
import { contactFile, faultOfText, withChange } from '../contacts/write.ts';
import { formatProblem } from '../problems/problem.ts';
import { CONTACTS } from '../read/parse-private.ts';
import type { LeftOut } from '../recipients/import/contact.ts';
import { readPeople } from '../recipients/import/read.ts';
import { openContacts, readPrivateText } from './contacts.ts';
import { writeNewFile } from './new-file.ts';
import { readNamedFile } from './recipients.ts';
import { type Replacement, replaceFiles } from './replace-files.ts';
import { shownFile } from './report.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

/** Takes in the people of a file: a file for each who is new, and what is new of the others. */
export async function importContacts(call: Call, [file = '']: string[]): Promise<ExitCode> {
  const named = readNamedFile(file);
  const read = 'fault' in named ? { ...named, line: 1 } : readPeople(named.bytes);
  if ('fault' in read) {
    const { line, fault } = read;
    const problem = { file, line, field: 'file', ...fault, severity: 'error' as const };
    if (call.json) printJson({ problems: [problem] });
    else console.error(`Nothing was written:\n  ${formatProblem(problem)}`);
    return 1;
  }
  const opened = await openContacts(call);
  if (!opened) return 1;
  const { circle, folder, known, apart } = opened;
  const people = read.found.map(incoming);
  const plan = planImport(people, known, { from: 'import', today: circle.today });
  const dryRun = call['dry-run'] === true;
  const faults = await write(folder, plan.planned, dryRun);
  const done = plan.planned.filter(({ id }) => !faults.has(id));
  const touched = new Set(done.map(({ id }) => id));
  const failed = plan.planned.flatMap(({ id, lines: [line = 1] }): LeftOut[] => {
    const fault = faults.get(id);
    return fault === undefined ? [] : [{ line, reason: `${id}.yaml: ${fault}` }];
  });
  const imported: Imported = {
    format: read.format,
    new: done.filter(({ isNew }) => isNew).map(({ id, name }) => ({ id, name })),
    updated: done
      .filter(({ isNew }) => !isNew)
      .map(({ id, name, change }) => ({
        id,
        name,
        fields: Object.keys({ ...change.set, ...change.add }),
      })),
    unchanged: plan.unchanged,
    leftOut: inOrder([...read.leftOut, ...plan.leftOut, ...failed]),
    refused: inOrder([...read.unread, ...people.flatMap(refusedOf)]),
    duplicates: findDuplicates(plan.known, apart).filter(({ ids }) =>
      ids.some((id) => touched.has(id)),
    ),
    notes: read.notes,
    dryRun,
  };
  if (call.json) printJson(imported);
  else console.log(showImported(imported, file, shownFile(opened.shown, CONTACTS)));
  return 0;
}

function refusedOf({ line, refused }: Incoming): LeftOut[] {
  return refused.map((reason) => ({ line, reason }));
}

function inOrder(lines: LeftOut[]): LeftOut[] {
  return lines.toSorted((a, b) => a.line - b.line);
}

/** Why nothing was written for somebody, by their id. */
type Faults = Map<string, string>;

/** Writes what comes to each file, if the file can be read afterwards; else says why not. */
async function write(folder: string, planned: Planned[], dryRun: boolean): Promise<Faults> {
  const faults: Faults = new Map();
  const replacements = new Map<string, Replacement>();
  for (const { id, isNew, change } of planned) {
    const file = contactFile(id);
    const before = isNew ? '' : readPrivateText(folder, file);
    const after = withChange(before, change);
    const fault = faultOfText(id, after, change);
    if (fault !== undefined) faults.set(id, fault);
    else if (!isNew) replacements.set(id, { path: join(folder, file), before, after });
    else if (!dryRun && !(await begin(join(folder, file), after))) {
      faults.set(id, 'there is such a file already');
    }
  }
  if (dryRun) return faults;
  const refused = await sayingWhy(() => replaceFiles([...replacements.values()]));
  for (const [id, replacement] of replacements) {
    if (refused.includes(replacement)) faults.set(id, 'another program has just changed the file');
  }
  return faults;
}

function begin(path: string, text: string): Promise<boolean> {
  return sayingWhy(() => writeNewFile(path, text, true));
}

/** Turns what the system says of a full disk or missing permissions into a sentence. */
async function sayingWhy<T>(write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new WrongCall(
      `A file cannot be written (${message}). What was written before stays; mend it and import the same file again.`,
    );
  }
}
