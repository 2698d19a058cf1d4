import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { expected, type Fault, quote, refuse } from './fault.ts';

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** A day that exists. YAML's core schema leaves it a string. */
export const day = z
  .string({ error: expected('a date', '2026-09-01') })
  .superRefine(refuse((value) => dayFault(value)));

/** A day, or a local date and time: `2026-09-01` or `2026-09-01T18:00`. */
export const dayOrMoment = z
  .string({ error: expected('a date, or a date and time', '2026-09-01T18:00') })
  .superRefine(refuse(momentFault));

/** Is this a well-formed day of the calendar? */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayFault(value) === undefined;
}

/** Is this a day, or a local date and time? */
export function isDayOrMoment(value: unknown): value is string {
  return typeof value === 'string' && momentFault(value) === undefined;
}

/** The day part of a {@link dayOrMoment}. */
export function dayOf(value: string): Day {
  return value.slice(0, 10);
}

/** The day `count` days after a day. */
export function addDays(value: Day, count: number): Day {
  return Temporal.PlainDate.from(value).add({ days: count }).toString();
}

/** The calendar day of a moment in a time zone. */
export function dayAt(milliseconds: number, timezone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .toString();
}

function dayFault(value: string): Fault | undefined {
  if (!DAY.test(value)) {
    return {
      message: `${quote(value)} is not a date`,
      fix: 'write year, month and day with hyphens, such as 2026-09-01',
    };
  }
  const [year, month, date] = value.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > last) {
    return {
      message: `there is no such day as ${value}`,
      fix: 'look it up in a calendar and correct it',
    };
  }
  return undefined;
}

function momentFault(value: string): Fault | undefined {
  if (DAY.test(value)) return dayFault(value);
  const match = MOMENT.exec(value);
  if (match?.[1]) return dayFault(match[1]);
  return {
    message: `${quote(value)} is neither a date nor a local date and time`,
    fix: 'write 2026-09-01 or 2026-09-01T18:00; a zone goes into `timezone`',
  };
}
