import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf } from '../fields/day.ts';

/** A day or a stretch of time, for people and for machines. */
export interface ShownDate {
  /** For the `datetime` attribute. */
  iso: string;
  text: string;
}

/** A day in words, such as `1 September 2026`. */
export function showDay(day: Day, language: string): ShownDate {
  return { iso: day, text: formatter(language, 'long').format(utc(day)) };
}

/** When an event takes place, with its zone where it has hours. */
export function showEvent(
  { starts, ends }: { starts: string; ends?: string | undefined },
  timezone: string,
  language: string,
): ShownDate {
  const full = formatter(language, 'full');
  if (!starts.includes('T') && !ends?.includes('T')) {
    const text =
      ends && ends !== starts ? full.formatRange(utc(starts), utc(ends)) : full.format(utc(starts));
    return { iso: starts, text };
  }
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: timezone,
  });
  const start = instantOf(starts, timezone);
  const iso = starts.includes('T') ? start.toISOString() : starts;
  const zone = zoneName(start, timezone, language);
  if (starts.includes('T') && ends?.includes('T')) {
    return { iso, text: `${exact.formatRange(start, instantOf(ends, timezone))} (${zone})` };
  }
  const show = (value: string) =>
    value.includes('T') ? exact.format(instantOf(value, timezone)) : full.format(utc(value));
  const shown =
    ends && dayOf(ends) !== starts && ends !== dayOf(starts) ? [starts, ends] : [starts];
  return { iso, text: `${shown.map(show).join(' – ')} (${zone})` };
}

/** The moment of a local date and time; of a day, its first moment. */
export function instantOf(local: string, timezone: string): Date {
  const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(timezone);
  return new Date(moment.epochMilliseconds);
}

function utc(day: Day): Date {
  return new Date(`${dayOf(day)}T00:00:00Z`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, dateStyle: 'long' | 'full'): Intl.DateTimeFormat {
  const key = `${language} ${dateStyle}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

function zoneName(at: Date, timezone: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: timezone,
    timeZoneName: 'longGeneric',
  });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? timezone;
}
