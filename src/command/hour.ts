import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Circle } from '../circle/circle.ts';
import { type Day, isDay } from '../fields/day.ts';
import type { Action } from '../hour/action.ts';
import { actionOf, type Hour, hourOf } from '../hour/hour.ts';
import { keepNumbers, type Numbers, numbersAfter, numbersSchema } from '../hour/numbers.ts';
import { doneItem, skipItem } from '../hour/settle.ts';
import { settledIn } from '../hour/settled.ts';
import { promiseKey } from '../hour/sources/promise.ts';
import { dueAfter } from '../private/cadence.ts';
import { LOG } from '../read/parse-private.ts';
import { appendLog, changeAll, changeFile, logChange } from './private-files.ts';
import { closingOf } from './promises.ts';
import { shownFile } from './report.ts';
import { WrongCall } from './verb.ts';

/** Where the numbers of the last hour that was shown are kept. */
const HOUR = 'private/hour.json';

/** What settling an action wrote. */
export interface Settling {
  action: Action;
  number: number;
  /** The day to which it is put off; undefined where it was done. */
  until?: Day;
  /** The files that were written, below the content folder. */
  files: string[];
  /** When it is time again to be in touch with each whom it is about; without a day: by no plan. */
  next: { id: string; name: string; dueOn?: Day }[];
}

/**
 * The hour as it is shown: an action keeps its number through the day, and the numbers are written
 * down so that they mean the same later.
 * @param folder the absolute path of the content folder
 */
export function showHour(folder: string, circle: Circle): Hour {
  const shown = readNumbers(folder);
  const before = shown === 'unreadable' ? undefined : shown;
  const today = before?.date === circle.today ? Object.keys(before.numbers) : [];
  const hour = keepNumbers(hourOf(circle, new Set(today)), before);
  try {
    changeFile(folder, HOUR, () => `${JSON.stringify(numbersAfter(hour, before), null, 2)}\n`);
  } catch (error) {
    // Where nothing can be written, nothing can be settled by a number either.
    if (!(error instanceof WrongCall)) throw error;
  }
  return hour;
}

/**
 * Writes into the log that an action was done; of a promise also into its file that it is kept.
 * @param number the one it was shown with
 * @param what what happened, in the editor's words
 */
export function doneAction(
  folder: string,
  circle: Circle,
  number: number,
  what: string | undefined,
): Settling {
  const { today, friends } = circle;
  const action = shownAction(folder, circle, number);
  const promised = circle.promises.find((each) => promiseKey(each) === action.key);
  const changes = [
    ...(promised ? [closingOf(promised, 'kept', today)] : []),
    logChange(doneItem(action, what, today)),
  ];
  changeAll(folder, changes);
  const next = action.with.map((id) => {
    const { name = id, cadence } = friends.get(id) ?? {};
    const dueOn = cadence && dueAfter(today, cadence);
    return { id, name, ...(dueOn && { dueOn }) };
  });
  return { action, number, files: [...new Set(changes.map(({ file }) => file))], next };
}

/**
 * Writes into the log that an action is put off.
 * @param until the day on which it comes up again
 */
export function skipAction(folder: string, circle: Circle, number: number, until: Day): Settling {
  const { today } = circle;
  if (!isDay(until) || until <= today) {
    throw new WrongCall(`--until wants a day after ${today}, such as 2026-12-10, not ${until}.`);
  }
  const action = shownAction(folder, circle, number);
  appendLog(folder, skipItem(action, until, today));
  return { action, number, until, files: [LOG], next: [] };
}

/** What settling an action wrote, for the terminal. */
export function formatSettling({ action, number, until, files, next }: Settling, shown: string) {
  const written = files.map((file) => shownFile(shown, file)).join(' and ');
  return [
    until
      ? `Action ${number} is put off until ${until}: ${action.what}.`
      : `Action ${number} is done: ${action.what}.`,
    `Written into ${written}.`,
    ...next.map(({ name, dueOn }) =>
      dueOn
        ? `It is time to be in touch with ${name} again on ${dueOn}.`
        : `There is no plan of when to be in touch with ${name} again.`,
    ),
  ].join('\n');
}

/** What settling an action wrote, as `--json` prints it. */
export function settlingJson({ action: { key, sort }, number, ...rest }: Settling): object {
  return { number, key, sort, ...rest };
}

/** The action that was shown with a number, also on a day before; it must not be done yet. */
function shownAction(folder: string, circle: Circle, number: number): Action {
  const shown = readNumbers(folder);
  if (shown === 'unreadable') {
    throw new WrongCall(
      `${HOUR}, which says what the numbers mean, cannot be read. Run npm run hour for new ones.`,
    );
  }
  const { date, numbers } = shown ?? numbersAfter(showHour(folder, circle), undefined);
  const key = Object.keys(numbers).find((each) => numbers[each] === number);
  if (key === undefined) {
    throw new WrongCall(
      `The hour of ${date} has no action ${number}; npm run hour shows what it has.`,
    );
  }
  const doneOn = settledIn(circle).done.get(key);
  if (doneOn !== undefined) {
    throw new WrongCall(`Nothing was written: action ${number} was done already, on ${doneOn}.`);
  }
  const action = actionOf(circle, key) ?? actionOf({ ...circle, today: date }, key);
  if (action) return action;
  throw new WrongCall(
    `Action ${number} (${key}) is no longer there: what it was about has been settled or changed.`,
  );
}

/** The number with which the action of a key was last shown. */
export function shownNumber(folder: string, key: string): number | undefined {
  const shown = readNumbers(folder);
  return shown === 'unreadable' ? undefined : shown?.numbers[key];
}

/** The numbers last shown; undefined where none were. */
function readNumbers(folder: string): Numbers | 'unreadable' | undefined {
  const path = join(folder, HOUR);
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return numbersSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'unreadable';
  }
}
