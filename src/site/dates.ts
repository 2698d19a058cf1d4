import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf } from '../fields/day.ts';
import { dateText } from './date-text.ts';

/** A day or a stretch of time, for people and for machines. */
export interface ShownDate {
  /** For the `datetime` attribute. */
  iso: string;
  text: string;
}

/** A day in words, such as `1 September 2026`. */
export function showDay(day: Day, language: string): ShownDate {
  const format = formatter(language, { dateStyle: 'long' });
  return { iso: day, text: dateText(format, language, utc(day)) };
}

/** A leaf of a calendar: the day and the month of a date, such as `14` and `Nov`. */
export interface Leaf {
  day: string;
  month: string;
}

/** The leaf of the calendar for a day, or for a local date and time. */
export function leafOf(date: string, language: string): Leaf {
  const moment = utc(date);
  return {
    day: dayIn(formatter(language, { day: 'numeric' }).formatToParts(moment)),
    month: formatter(language, { month: 'short' }).format(moment),
  };
}

/** When an event takes place, with its zone where it has hours. */
export function showEvent(
  { starts, ends }: { starts: string; ends?: string | undefined },
  timezone: string,
  language: string,
): ShownDate {
  const full = formatter(language, { dateStyle: 'full' });
  if (!starts.includes('T') && !ends?.includes('T')) {
    const to = ends && ends !== starts ? utc(ends) : undefined;
    return { iso: starts, text: dateText(full, language, utc(starts), to) };
  }
  const exact = formatter(language, { dateStyle: 'full', timeStyle: 'short' }, timezone);
  const start = instantOf(starts, timezone);
  const iso = starts.includes('T') ? start.toISOString() : starts;
  const zone = zoneName(start, timezone, language);
  if (starts.includes('T') && ends?.includes('T')) {
    const hours = dateText(exact, language, start, instantOf(ends, timezone));
    return { iso, text: `${hours} (${zone})` };
  }
  const show = (value: string) =>
    value.includes('T')
      ? dateText(exact, language, instantOf(value, timezone))
      : dateText(full, language, utc(value));
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

function formatter(
  language: string,
  style: Intl.DateTimeFormatOptions,
  timeZone = 'UTC',
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(style)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...style, timeZone });
  formatters.set(key, made);
  return made;
}

function dayIn(parts: Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === 'day')?.value ?? '';
}

function zoneName(at: Date, timezone: string, language: string): string {
  const format = formatter(language, { timeZoneName: 'longGeneric' }, timezone);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? timezone;
}
