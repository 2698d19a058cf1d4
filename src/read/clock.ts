import { Temporal } from 'temporal-polyfill';
import type { Day } from '../fields/day.ts';

/**
 * The moment of a run, in milliseconds since 1970: `SOURCE_DATE_EPOCH` (seconds, by
 * reproducible-builds.org) where it is set, else now.
 */
export function readClock(environment: Record<string, string | undefined>): number {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
}

/** The calendar day of a moment in a time zone. */
export function dayAt(milliseconds: number, timezone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timezone)
    .toPlainDate()
    .toString();
}
