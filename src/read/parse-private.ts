import { z } from 'zod';
import type { Fault } from '../fields/fault.ts';
import { idFault } from '../fields/id.ts';
import { compareText } from '../order.ts';
import { type Contact, contactSchema } from '../private/contact.ts';
import { type LogItem, logItemSchema } from '../private/log.ts';
import { type PromiseMade, promised, promiseSchema } from '../private/promise.ts';
import type { Path } from '../problems/path.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import type { PlacedFault } from './controls.ts';
import { type Items, parseFields, parseFrontMatter, parseItems } from './front-matter.ts';
import { PRIVATE_ENTRIES, type TextFile } from './parse.ts';
import { schemaProblems } from './schema-problems.ts';

/** The folder of what never becomes public. */
export const PRIVATE = 'private';

/** The folder of contacts, a file each. */
export const CONTACTS = 'private/people';

/** What happened, oldest first as a rule. */
export const LOG = 'private/log.yaml';

/** Where `npm run promise` writes. */
export const PROMISES = 'private/promises.yaml';

/** A promise with its place. */
export interface Promised extends PromiseMade {
  /** What names it: to whom and until when, and a number where that is not enough. */
  id: string;
  /** The path of its file below the content folder. */
  file: string;
  /** Where it stands in the file. */
  path: Path;
}

/** The private side, read: what is valid in it, and everything that is not. */
export interface PrivateSide {
  /** By id. */
  contacts: Contact[];
  /** In the order of days, within a day in that of the file. */
  log: LogItem[];
  /** The place of each item of the log in its file, from 0. */
  places: Map<LogItem, number>;
  /** From all files, in the order of their last days. */
  promises: Promised[];
  /** Whom the log names, and where in the file. */
  logged: [path: Path, id: string][];
  /** Which entries the log names, and where in the file. */
  loggedEntries: [path: Path, id: string][];
  problems: Problem[];
  /** The line (from 1) of a field in a file; 1 where the field is missing. */
  lineOf(file: string, path: Path): number;
}

/** Reads the texts of `content/private/`. Touches no disk. */
export function parsePrivate(files: readonly TextFile[]): PrivateSide {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const side: PrivateSide = {
    contacts: [],
    log: [],
    places: new Map(),
    promises: [],
    logged: [],
    loggedEntries: [],
    problems: [],
    lineOf: (file, path) => locate(file, texts.get(file) ?? '')(path),
  };
  for (const each of files) {
    const { file, text, fault } = each;
    if (fault) side.problems.push(problem(file, { ...fault, line: 1, field: 'file' }));
    else if (file === LOG) readLog(side, text);
    else if (file.startsWith(`${CONTACTS}/`)) readContact(side, file, text);
    else if (file === PROMISES || text.includes('promised')) readPromises(side, file, text);
  }
  side.contacts.sort((a, b) => compareText(a.id, b.id));
  side.log.sort((a, b) => compareText(a.date, b.date));
  side.promises = withIds(side.promises);
  side.problems = sortProblems(side.problems);
  return side;
}

function locate(file: string, text: string): (path: Path) => number {
  if (file === LOG) return around(parseItems(text).lineOf);
  return around((file.endsWith('.md') ? parseFrontMatter(text) : parseFields(text)).lineOf);
}

/** The line of a field or, where it is missing, of the nearest one around it. */
function around(lineOf: (path: Path) => number): (path: Path) => number {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lineOf(path.slice(0, length));
      if (line > 1) return line;
    }
    return 1;
  };
}

function readContact(side: PrivateSide, file: string, text: string): void {
  const id = file.slice(CONTACTS.length + 1, -'.yaml'.length);
  const name = file.endsWith('.yaml')
    ? idFault(id)
    : { message: 'is not a .yaml file', fix: 'rename it, so that it ends in .yaml' };
  if (name) side.problems.push(problem(file, { ...name, line: 1, field: 'id' }));
  const { data, faults, lineOf } = parseFields(text);
  side.problems.push(...faults.map((fault) => problem(file, fault)));
  if (!data || name) return;
  const result = contactSchema.safeParse(data);
  if (!result.success) {
    side.problems.push(...schemaProblems(file, contactSchema, data, around(lineOf)));
    return;
  }
  side.contacts.push({ ...result.data, id, file });
  for (const [at, made] of result.data.promised.entries()) {
    side.promises.push({ ...made, to: made.to ?? id, id: '', file, path: ['promised', at] });
  }
}

function readLog(side: PrivateSide, text: string): void {
  const { items, faults, lineOf }: Items = parseItems(text);
  side.problems.push(...faults.map((fault) => problem(LOG, fault)));
  for (const [at, item] of (items ?? []).entries()) {
    const result = logItemSchema.safeParse(item);
    if (!result.success) {
      const line = (path: Path) => around(lineOf)([at, ...path]);
      side.problems.push(
        ...schemaProblems(LOG, logItemSchema, item as Record<string, unknown>, line),
      );
      continue;
    }
    side.log.push(result.data);
    side.places.set(result.data, at);
    side.logged.push(
      ...namedIn(result.data).map(([path, id]): [Path, string] => [[at, ...path], id]),
    );
    const { consent, pitched, forwarded } = result.data;
    for (const [name, told] of Object.entries({ consent, pitched, forwarded })) {
      if (told?.entry !== undefined) side.loggedEntries.push([[at, name, 'entry'], told.entry]);
    }
    addPromises(side, LOG, result.data.promised, [at, 'promised']);
  }
}

function namedIn({ with: ids, introduction, consent, pitched, forwarded, gathering }: LogItem) {
  const found: [Path, string][] = ids.map((id, at) => [['with', at], id]);
  const add = (path: Path, id: string | undefined) => {
    if (id !== undefined) found.push([path, id]);
  };
  for (const id of introduction?.between ?? []) add(['introduction', 'between'], id);
  add(['introduction', 'by'], introduction?.by);
  add(['introduction', 'through'], introduction?.through);
  add(['consent', 'of'], consent?.of);
  add(['pitched', 'to'], pitched?.to);
  for (const id of forwarded?.to ?? []) add(['forwarded', 'to'], id);
  for (const id of gathering?.guests ?? []) add(['gathering', 'guests'], id);
  return found;
}

/** Of other private files only what was promised in them counts; the rest is the editor's own. */
const holdsPromises = z.object({ promised: promised(promiseSchema) });

/** The list of promises holds nothing else. */
const isPromises = z.strictObject(holdsPromises.shape);

const PLAIN_LIST: Fault = {
  message: 'the promises stand without a name above them',
  fix: 'write promised: on the first line, and the list below it',
};

function readPromises(side: PrivateSide, file: string, text: string): void {
  const isMarkdown = file.endsWith('.md');
  if (isMarkdown && !/^(\ufeff)?---\s/.test(text)) return;
  if (file === PROMISES && /^\s*(#.*\s+)*(- |\[)/.test(text)) {
    side.problems.push(problem(file, { ...PLAIN_LIST, line: 1, field: 'promised' }));
    return;
  }
  const { data, faults, lineOf } = isMarkdown ? parseFrontMatter(text) : parseFields(text);
  // What is wrong with a private entry is found where entries are read.
  if (!file.startsWith(`${PRIVATE_ENTRIES}/`)) {
    side.problems.push(...faults.map((fault) => problem(file, fault)));
  }
  if (!data) return;
  const schema = file === PROMISES ? isPromises : holdsPromises;
  const result = schema.safeParse(data);
  if (result.success) addPromises(side, file, result.data.promised, ['promised']);
  else side.problems.push(...schemaProblems(file, schema, data, around(lineOf)));
}

function addPromises(side: PrivateSide, file: string, all: PromiseMade[], path: Path): void {
  for (const [at, made] of all.entries()) {
    side.promises.push({ ...made, id: '', file, path: [...path, at] });
  }
}

function withIds(all: Promised[]): Promised[] {
  const taken = new Map<string, number>();
  return all
    .toSorted(
      (a, b) => compareText(a.due, b.due) || compareText(a.to, b.to) || compareText(a.file, b.file),
    )
    .map((each) => {
      const name = `${each.to}/${each.due}`;
      const number = (taken.get(name) ?? 0) + 1;
      taken.set(name, number);
      return { ...each, id: number === 1 ? name : `${name}/${number}` };
    });
}

function problem(file: string, { message, fix, line, field }: PlacedFault): Problem {
  return { file, line, field, message, fix, severity: 'error' };
}
