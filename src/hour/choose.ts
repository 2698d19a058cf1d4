import type { Circle } from '../circle/circle.ts';
import { isEditor, isWrittenTo } from '../circle/editor.ts';
import { addDays } from '../fields/day.ts';
import type { Found, Sort } from './action.ts';
import type { Settled } from './settled.ts';
import { SORTS, type SortRow } from './sorts.ts';

/** An hour holds at most so many actions. */
const MOST_ACTIONS = 12;

/** What an hour holds fits so many minutes. */
const MINUTES = 60;

/** After such a mail somebody is left in peace for so many days. */
const REST = 14;

/** Of each sort so many are looked at; what is worth most comes first among them. */
const LOOKED_AT = 36;

/** Something to do, with the row of its sort. */
export interface Candidate {
  row: SortRow;
  found: Found;
}

/** What an hour holds, in the order of its worth, and how much more was found. */
export interface Choice {
  chosen: Candidate[];
  more: number;
}

/**
 * Chooses what fits. What was done today takes its part of the hour: its minutes, its place among
 * the twelve, and its people. Overdue promises come first, all that fit; then so many of each sort
 * as its row says, and in further rounds as many again until the hour is full. Nobody gets two mails
 * in an hour, nor one on a day on which the log has them already, and both of an introduction count;
 * what is begun with them need not wait for another day, and a promise goes out all the same. Whoever got a mail of the kind lately is left in peace.
 * @param shown the keys of what the editor was shown that day: it stays as long as it is open
 */
export function choose(
  circle: Circle,
  settled: Settled,
  shown: ReadonlySet<string> = new Set(),
): Choice {
  const { log, today } = circle;
  const candidates = SORTS.flatMap((row) => openOf(row, circle, settled));
  const doneToday = [...settled.done].flatMap(([key, day]) => (day === today ? [key] : []));
  const chosen = new Set<Candidate>();
  const written = new Set(log.flatMap(({ date, with: ids }) => (date === today ? ids : [])));
  const mailed = new Set<string>();
  const lately = writtenLately(circle);
  const about = new Set<string>();
  const taken = new Map<Sort, number>();
  let room = MOST_ACTIONS - doneToday.length;
  let minutes = MINUTES - doneToday.reduce((sum, key) => sum + minutesOf(key), 0);

  const take = (candidate: Candidate): void => {
    const { row, found } = candidate;
    const isPromise = row.sort === 'promise';
    const subject = found.about && `${row.sort} ${found.about}`;
    if (chosen.has(candidate) || room < 1 || row.minutes > minutes) return;
    const asked = [...found.with, ...(found.notes?.introduction?.between ?? [])];
    const isHeld = !isPromise && !found.isBegun;
    if (isHeld && asked.some((id) => written.has(id))) return;
    if (isHeld && row.rests && asked.some((id) => lately.has(id))) return;
    if (!isPromise && found.with.some((id) => mailed.has(id))) return;
    if (subject && about.has(subject)) return;
    chosen.add(candidate);
    for (const id of asked) written.add(id);
    if (!isPromise) for (const id of found.with) mailed.add(id);
    if (subject) about.add(subject);
    taken.set(row.sort, (taken.get(row.sort) ?? 0) + 1);
    room -= 1;
    minutes -= row.minutes;
  };
  for (const each of candidates) if (isOverdue(each, today)) take(each);
  for (const each of candidates) if (shown.has(each.found.key)) take(each);
  for (let round = 1; round <= MOST_ACTIONS; round++) {
    for (const each of candidates) {
      if ((taken.get(each.row.sort) ?? 0) < each.row.first * round) take(each);
    }
  }
  return {
    chosen: candidates.filter((each) => chosen.has(each)),
    more: candidates.length - chosen.size,
  };
}

/** To whom a mail went within the last days that asked something of them, or passed something on. */
function writtenLately({ log, today }: Circle): ReadonlySet<string> {
  const since = addDays(today, -REST);
  const mails = log.filter(
    ({ date, action = '', until, forwarded, introduction, gathering }) =>
      date > since &&
      until === undefined &&
      (forwarded !== undefined ||
        introduction?.step === 'asked' ||
        gathering !== undefined ||
        /^(ask|forward|feature|reach) /.test(action)),
  );
  return new Set(
    mails.flatMap(({ with: ids, gathering }) => [...ids, ...(gathering?.guests ?? [])]),
  );
}

function isOverdue({ row, found }: Candidate, today: string): boolean {
  return row.sort === 'promise' && found.by !== undefined && found.by < today;
}

/**
 * What is not settled of one sort. The editor writes no mail to themselves, nor by plan to those who
 * are never written to so.
 */
function openOf(row: SortRow, circle: Circle, settled: Settled): Candidate[] {
  const isLeftOut = (id: string) => {
    const friend = circle.friends.get(id);
    if (!friend) return false;
    return row.byPlan ? !isWrittenTo(circle, friend) : isEditor(circle, friend);
  };
  const keys = new Set<string>();
  const open: Candidate[] = [];
  for (const found of row.find(circle)) {
    if (settled.has(found.key) || keys.has(found.key) || found.with.some(isLeftOut)) continue;
    keys.add(found.key);
    open.push({ row, found });
    if (open.length === LOOKED_AT) break;
  }
  return open;
}

function minutesOf(key: string): number {
  const sort = key.split(' ', 1)[0];
  return SORTS.find((row) => row.sort === sort)?.minutes ?? 0;
}
