import { z } from 'zod';
import { day } from '../fields/day.ts';
import type { Hour } from './hour.ts';

/** Which numbers the actions of a day were shown with, by key. None is ever given twice on a day. */
export const numbersSchema = z.strictObject({
  date: day,
  numbers: z.record(z.string(), z.int().positive()),
});

/** Which numbers the actions of a day were shown with. */
export type Numbers = z.output<typeof numbersSchema>;

/** An hour whose actions keep the numbers they were shown with that day; new ones get the next. */
export function keepNumbers(hour: Hour, shown: Numbers | undefined): Hour {
  const known = shown?.date === hour.date ? shown.numbers : {};
  let next = Math.max(0, ...Object.values(known)) + 1;
  const actions = hour.actions.map((action) => ({
    ...action,
    number: Object.hasOwn(known, action.key) ? (known[action.key] ?? next++) : next++,
  }));
  return { ...hour, actions };
}

/** The numbers of a day after an hour was shown: those from before, settled ones too, and its own. */
export function numbersAfter({ date, actions }: Hour, shown: Numbers | undefined): Numbers {
  const known = shown?.date === date ? shown.numbers : {};
  const own = Object.fromEntries(actions.map(({ key, number }) => [key, number]));
  return { date, numbers: { ...known, ...own } };
}
