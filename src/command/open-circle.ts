import { type Circle, circleOf } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { referenceProblems } from '../circle/references.ts';
import type { Entry } from '../entries/entry.ts';
import { slugify } from '../fields/id.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import type { PrivateSide } from '../read/parse-private.ts';
import { readPrivate } from '../read/private.ts';
import { inspectContent } from './kit.ts';
import { formatReport, hasErrors, howToBegin, type Report, shownFile } from './report.ts';
import { type Call, dayIn, type Option, printJson, WrongCall } from './verb.ts';

/** The options of every verb of the giving hour. */
export const CIRCLE_OPTIONS: Record<string, Option> = {
  date: { type: 'string', value: 'DATE', help: 'as of this day; default: today' },
  json: { type: 'boolean', help: 'print the result as JSON and nothing else' },
};

/** What a verb of the giving hour begins with. */
export interface OpenedCircle {
  circle: Circle;
  side: PrivateSide;
  /** The absolute path of the content folder. */
  folder: string;
  /** The content folder as the editor would type it. */
  shown: string;
  /** What may be wrong on the private side, its files as the editor would type them. */
  warnings: Problem[];
}

/** Why there is no circle: problems on either side, or no content at all. */
export interface NoCircle {
  report: Report;
  /** For the editor, in words. */
  words: string;
}

/**
 * Reads both sides of the content as of the day that a call means. Undefined where either has
 * errors; they are said.
 */
export async function openCircle(call: Call): Promise<OpenedCircle | undefined> {
  const opened = await readCircle(call);
  if ('circle' in opened) return opened;
  if (call.json) printJson(opened.report);
  else console.error(opened.words);
  return undefined;
}

/** Like {@link openCircle}, but prints nothing. */
export async function readCircle(call: Call): Promise<OpenedCircle | NoCircle> {
  const date = dayIn(call, 'date');
  const { report, reading, today, shown } = await inspectContent({ isBrief: true });
  const side = readPrivate(reading.folder);
  const own = [...side.problems, ...referenceProblems(side, reading)];
  const problems = own.map((each) => ({ ...each, file: shownFile(shown, each.file) }));
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const all: Report = { problems: [...errors, ...problems], withheld: [] };
  const { newsletter, people, entries, digests, folder } = reading;
  if (reading.isEmpty || !newsletter || hasErrors(all)) {
    return { report: all, words: reading.isEmpty ? howToBegin(shown) : formatReport(all) };
  }
  const circle = circleOf({ newsletter, people, entries, digests, side, today: date ?? today });
  return { circle, side, folder, shown, warnings: problems };
}

/** The friend that a call names by id, or by a name that only one of them has. */
export function friendNamed({ friends }: Circle, said: string): Friend {
  const known = friends.get(said);
  if (known) return known;
  const small = plainName(said);
  const all = [...friends.values()];
  const called =
    small === ''
      ? undefined
      : (oneOf(all.filter(({ name }) => plainName(name) === small)) ??
        oneOf(all.filter(({ firstName }) => plainName(firstName) === small)));
  if (called) return called;
  const near = nearest(said, friends.keys());
  const advice = near
    ? `did you mean ${near}?`
    : 'npm run contacts lists everybody; a new one is a file in content/private/people/.';
  throw new WrongCall(`There is nobody with the id ${said}; ${advice}`);
}

/** A name without case and accents, as it is typed in a hurry. */
function plainName(name: string): string {
  return slugify(name) || name.trim().toLowerCase();
}

/** Those whom a call names, by id or name, apart by commas, each once. */
export function friendsNamed(circle: Circle, said: string): Friend[] {
  const names = said.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) {
    throw new WrongCall(`Say with whom, by id or name: ada-lovelace,grace-hopper, not "${said}".`);
  }
  return [...new Set(names.map((name) => friendNamed(circle, name)))];
}

/** Those whom an option names; undefined where it is not said. */
export function friendsIn(circle: Circle, call: Call, name: string): Friend[] | undefined {
  const said = call[name];
  return said === undefined ? undefined : friendsNamed(circle, String(said));
}

function oneOf(friends: Friend[]): Friend | undefined {
  return friends.length === 1 ? friends[0] : undefined;
}

/** The entry that a call names by its id, or by the last part of it. */
export function entryNamed({ entries }: Circle, said: string): Entry {
  const known = entries.get(said);
  if (known) return known;
  const ending = [...entries.values()].filter(({ id }) => id.endsWith(`/${said}`));
  if (ending.length === 1 && ending[0]) return ending[0];
  const near = nearest(said, entries.keys());
  throw new WrongCall(
    `There is no entry ${said}; ${near ? `did you mean ${near}?` : 'an id is the path below content/entries/, without .md.'}`,
  );
}
