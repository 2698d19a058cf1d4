import type { Circle } from '../../circle/circle.ts';
import { ago, daysBetween } from '../../circle/since.ts';
import { keptDraft } from '../../drafts/promise.ts';
import { dayInWords } from '../../drafts/promise-day.ts';
import { addDays, type Day } from '../../fields/day.ts';
import { promisesOf } from '../../giving/promises.ts';
import { count } from '../../problems/count.ts';
import type { Promised } from '../../read/parse-private.ts';
import type { Found } from '../action.ts';

/** A promise comes up so many days before its last day. */
const AHEAD = 7;

/** So much of a promise's words stands in its key. */
const KEY_WORDS = 80;

/** Open promises that are overdue or due within a week, the most overdue first. */
export function* promises(circle: Circle): Iterable<Found> {
  const { friends, today } = circle;
  const last = addDays(today, AHEAD);
  for (const promised of promisesOf(circle).open) {
    const friend = friends.get(promised.to);
    if (!friend || promised.due > last) continue;
    yield {
      key: promiseKey(promised),
      with: [friend.id],
      what: `Do what you promised ${friend.name}, “${promised.what}”, and then tell them`,
      reason: dueWords(promised.due, today),
      by: promised.due,
      draft: () => keptDraft(circle, promised),
    };
  }
}

/** The key of the action that a promise makes. */
export function promiseKey({ id, what }: Promised): string {
  return `promise ${id} ${[...what].slice(0, KEY_WORDS).join('').trim()}`;
}

function dueWords(due: Day, today: Day): string {
  const day = dayInWords(due, today);
  if (due < today) return `It is overdue: it was due on ${day}, ${ago(due, today)}`;
  if (due === today) return 'It is due today';
  return `It is due on ${day}, in ${count(daysBetween(today, due), 'day')}`;
}
