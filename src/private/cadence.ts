import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Day } from '../fields/day.ts';
import { expected, packFault, quote } from '../fields/fault.ts';

/** How often one wants to be in touch: so many units of time, or never by plan. */
export type Cadence = { unit: 'days' | 'weeks' | 'months' | 'years'; count: number } | 'never';

const NAMED: Record<string, Cadence> = {
  weekly: { unit: 'weeks', count: 1 },
  monthly: { unit: 'months', count: 1 },
  quarterly: { unit: 'months', count: 3 },
  'twice a year': { unit: 'months', count: 6 },
  yearly: { unit: 'years', count: 1 },
  never: 'never',
};

const EVERY = /^(?:every )?(\d{1,3}) (day|week|month|year)s?$/;

/** The `cadence` of a contact: a word such as `quarterly`, or `6 weeks`. */
export const cadence = z
  .string({ error: expected('a stretch of time', '"6 weeks"') })
  .trim()
  .transform((text, context): Cadence => {
    const found = readCadence(text);
    if (found) return found;
    const words = Object.keys(NAMED).join(', ');
    context.addIssue({
      code: 'custom',
      message: packFault({
        message: `${quote(text)} is no stretch of time`,
        fix: `write 6 weeks, 3 months, or one of ${words}`,
      }),
    });
    return z.NEVER;
  });

function readCadence(text: string): Cadence | undefined {
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const [, count = '', unit] = EVERY.exec(text) ?? [];
  if (!unit || Number(count) === 0) return undefined;
  return { unit: `${unit}s` as Exclude<Cadence, 'never'>['unit'], count: Number(count) };
}

/** The day on which it is time again after a day; undefined where it never is. */
export function dueAfter(day: Day, value: Cadence): Day | undefined {
  if (value === 'never') return undefined;
  return Temporal.PlainDate.from(day)
    .add({ [value.unit]: value.count })
    .toString();
}
