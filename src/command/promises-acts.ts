import type { Circle } from '../circle/circle.ts';
import { daysBetween } from '../circle/since.ts';
import { type Draft, showDrafts } from '../drafts/draft.ts';
import { keptDraft, notKeptDraft, releasedDraft } from '../drafts/promise.ts';
import { dayInWords } from '../drafts/promise-day.ts';
import type { Day } from '../fields/day.ts';
import { type Promises, promisesOf } from '../giving/promises.ts';
import { type Outcome, promiseSchema } from '../private/promise.ts';
import { count } from '../problems/count.ts';
import { nearest } from '../problems/nearest.ts';
import { PROMISES, type Promised } from '../read/parse-private.ts';
import { readPrivate } from '../read/private.ts';
import { friendNamed, type OpenedCircle } from './open-circle.ts';
import { changeAll, logChange } from './private-files.ts';
import { addPromise, closingOf } from './promises.ts';
import { shownFile } from './report.ts';
import { type Call, dayIn, type ExitCode, printJson, WrongCall } from './verb.ts';

/** The ways to close a promise: the option, what the log notes, and the mail. */
export const CLOSINGS: Record<string, Closing> = {
  kept: { outcome: 'kept', noted: 'kept a promise', draft: keptDraft },
  'not-kept': { outcome: 'not-kept', noted: 'could not keep a promise', draft: notKeptDraft },
  released: { outcome: 'released', noted: 'no longer needs what I promised', draft: releasedDraft },
};

/** A way to close a promise. */
export interface Closing {
  outcome: Outcome;
  noted: string;
  draft: (circle: Circle, promised: Promised) => Draft;
}

/** Shows what is open, what became of the others, and how many were kept. */
export function listPromises({ circle }: OpenedCircle, { json }: Call): ExitCode {
  const promises = promisesOf(circle);
  if (json) {
    const { open, closed, lastYear } = promises;
    const overdue = (each: Promised) => each.due < circle.today;
    const result = {
      open: open.map((each) => ({ ...shownPromise(each), overdue: overdue(each) })),
      closed: closed.map(shownPromise),
      lastYear,
    };
    printJson(result);
    return 0;
  }
  const { open } = promises;
  if (open.length === 0) console.log('No promise is open.');
  for (const each of open) {
    const { id, to, what } = each;
    const name = circle.friends.get(to)?.name ?? to;
    console.log(`${id}\n  to ${name}: ${what}\n  ${dueInWords(each, circle.today)}`);
  }
  const rate = rateInWords(promises.lastYear);
  if (rate) console.log(`\n${rate}`);
  return 0;
}

/** Adds a promise to the list of them. */
export function promise(
  { circle, folder, shown }: OpenedCircle,
  person: string,
  what: string | undefined,
  call: Call,
): ExitCode {
  const due = dayIn(call, 'due');
  const friend = friendNamed(circle, person);
  const example = `npm run promise -- ${friend.id} "the address of the seed library" --due ${circle.today}`;
  if (what === undefined || what.trim() === '') throw new WrongCall(`Say what: ${example}`);
  if (due === undefined) throw new WrongCall(`Say until when: ${example}`);
  const { today } = circle;
  const made = promiseSchema.safeParse({ to: friend.id, what, due, made: today });
  if (!made.success) {
    const fault = made.error.issues[0]?.message.replace('\n', ': ');
    throw new WrongCall(`What was promised ${fault}.`);
  }
  const same = circle.promises.find(
    (each) => each.to === friend.id && each.due === due && each.what === made.data.what,
  );
  if (same) throw new WrongCall(`That is written down already: ${same.id}.`);
  addPromise(folder, made.data);
  const added = readPrivate(folder).promises.find(
    ({ to, due: last, what: words }) =>
      to === friend.id && last === due && words === made.data.what,
  ) ?? { ...made.data, id: friend.id, file: PROMISES, path: [] };
  if (call.json) printJson({ added: shownPromise(added) });
  else {
    console.log(
      `Written into ${shownFile(shown, PROMISES)} as ${added.id}: to ${friend.name}, ${added.what}.`,
    );
    if (due < today) console.error(`It is overdue already: its day was ${dayInWords(due, today)}.`);
  }
  return 0;
}

/** Closes a promise, logs it, and prints the mail that says so. */
export function settle(
  { circle, folder }: OpenedCircle,
  said: string,
  { outcome, noted, draft }: Closing,
  how: string | undefined,
  { json }: Call,
): ExitCode {
  const promised = promiseNamed(circle, said);
  const { id, to, what } = promised;
  const { today } = circle;
  if (promised.outcome) {
    const when = promised.closed ? ` on ${dayInWords(promised.closed, today)}` : '';
    throw new WrongCall(`${id} is closed already: ${promised.outcome}${when}.`);
  }
  const log = `${noted}: ${what}${how?.trim() ? ` (${how.trim()})` : ''}`;
  changeAll(folder, [
    closingOf(promised, outcome, today),
    logChange({ date: today, with: [to], what: log }),
  ]);
  const closed: Promised = { ...promised, outcome, closed: today };
  const mail = draft(circle, closed);
  if (json) printJson({ closed: shownPromise(closed), draft: mail });
  else console.log(`Closed: ${id}, ${outcome}.\n\n${showDrafts([mail])}`);
  return 0;
}

/** The promise of an id, or the only open one to a person. */
function promiseNamed(circle: Circle, said: string): Promised {
  const { promises } = circle;
  const known = promises.find(({ id }) => id === said);
  const ids = promises.map(({ id }) => id);
  if (known) return known;
  if (/\/\d{4}-\d{2}-\d{2}/.test(said)) {
    const near = nearest(said, ids);
    const advice = near ? `did you mean ${near}?` : 'npm run promise lists them.';
    throw new WrongCall(`There is no promise ${said}; ${advice}`);
  }
  const friend = friendNamed(circle, said);
  const open = promises.filter(({ to, outcome }) => to === friend.id && outcome === undefined);
  const [only, ...others] = open;
  if (!only) throw new WrongCall(`No promise to ${friend.name} is open.`);
  if (others.length === 0) return only;
  const all = open.map(({ id, what }) => `  ${id}: ${what}`).join('\n');
  throw new WrongCall(
    `${count(open.length, 'promise')} to ${friend.name} are open; say which:\n${all}`,
  );
}

function shownPromise({ id, to, what, due, made, outcome, closed, file }: Promised) {
  return { id, to, what, due, made, outcome, closed, file };
}

function dueInWords({ due }: { due: Day }, today: Day): string {
  const day = dayInWords(due, today);
  const late = daysBetween(due, today);
  if (late > 0) return `overdue by ${count(late, 'day')}: it was due on ${day}`;
  return late === 0 ? `due today, ${day}` : `due on ${day}, in ${count(-late, 'day')}`;
}

function rateInWords({ ended, kept, released }: Promises['lastYear']): string | undefined {
  if (ended === 0 && released === 0) return undefined;
  const more =
    released > 0
      ? `${released} ${ended > 0 ? 'more ' : ''}${released === 1 ? 'was' : 'were'} no longer needed`
      : '';
  if (ended === 0) return `Of the promises of the last year, ${more}.`;
  const rate =
    ended === 1
      ? `The one promise that ended in the last year was ${kept === 1 ? '' : 'not '}kept`
      : `Of the ${ended} promises that ended in the last year, ${kept === 0 ? 'none' : kept} ${kept === 1 ? 'was' : 'were'} kept`;
  return `${rate}${more && `; ${more}`}.`;
}
