import type { Day } from '../fields/day.ts';
import { dateText } from './date-text.ts';
import type { ShownDate } from './dates.ts';

/** A year of the Gregorian calendar as a language writes it: `2026`, `2026年`. */
export function showYear(year: string, language: string): string {
  return formatter(language, { year: 'numeric' }).format(new Date(`${year}-01-01T00:00:00Z`));
}

/** The month of a day by name. */
export function showMonth(day: Day, language: string): string {
  return show(day, language, { month: 'long' });
}

/** The day within its month: `3`, `3日`. */
export function showDayOfMonth(day: Day, language: string): ShownDate {
  return { iso: day, text: show(day, language, { day: 'numeric' }) };
}

/** The day within its year: `3 September`. */
export function showDayOfYear(day: Day, language: string): ShownDate {
  const format = formatter(language, { day: 'numeric', month: 'long' });
  return { iso: day, text: dateText(format, language, new Date(`${day}T00:00:00Z`)) };
}

function show(day: Day, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(new Date(`${day}T00:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The years of addresses are Gregorian, so months and days beside them are too. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  formatters.set(key, made);
  return made;
}
