import { z } from 'zod';
import { type Day, day } from '../fields/day.ts';
import { expected } from '../fields/fault.ts';
import { id } from '../fields/id.ts';
import { choice, paragraph } from '../fields/text.ts';

/** What can become of a promise. `released`: they no longer need it. */
export const OUTCOMES = ['kept', 'not-kept', 'released'] as const;

/** What became of a promise. */
export type Outcome = (typeof OUTCOMES)[number];

const fields = {
  what: paragraph('text', '"the address of the seed library"').describe('What was promised.'),
  due: day.describe('The last day on which it is in time.'),
  made: day.optional().describe('The day on which it was promised.'),
  outcome: choice(OUTCOMES, 'kept').optional().describe('What became of it; without, it is open.'),
  closed: day.optional().describe('The day of the outcome.'),
};

const error = expected('a promise', '{to: ada-lovelace, what: "a name", due: 2026-12-01}');

/** Something the editor promised somebody. */
export const promiseSchema = z.strictObject(
  { to: id.describe('The id of the person or contact to whom.'), ...fields },
  { error },
);

/** A promise in a contact's own file: to them, where it does not say to whom. */
export const ownPromiseSchema = z.strictObject({ ...fields, to: id.optional() }, { error });

/** The `promised` of any private file: one promise, or a list of them. */
export function promised<T extends z.ZodType>(promise: T) {
  return z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(promise).default([]),
    )
    .describe('One promise, or a list of them.');
}

/** A promise, as written. */
export type PromiseMade = z.output<typeof promiseSchema>;

/** A promise as it stood on a day; undefined where it was not made yet. What came later is not known. */
export function asOf<T extends PromiseMade>(promise: T, today: Day): T | undefined {
  const { made, closed } = promise;
  if (made && made > today) return undefined;
  if (!closed || closed <= today) return promise;
  const { outcome: _, closed: __, ...open } = promise;
  return open as T;
}

/** The day of the outcome; where nobody wrote it down, its last day, or today where that is to come. */
export function endedOn({ closed, due }: PromiseMade, today: Day): Day {
  return closed ?? (due < today ? due : today);
}
