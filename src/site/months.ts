import type { Day } from '../fields/day.ts';
import { dateText } from './date-text.ts';
import type { ShownDate } from './dates.ts';

/** A year of the Gregorian calendar as a language writes it: `2026`, `2026年`. */
export function showYear(year: string, language: string): string {
  return formatter(language, { year: 'numeric' }).format(new Date(`${year}-01-01T00:00:00Z`));
}

/** The month of a day by name. */
export function showMonth(day: Day, language: string): string {
  return kept(`${language} month ${day.slice(5, 7)}`, () => show(day, language, { month: 'long' }));
}

/** The day within its month: `3`, `3日`. */
export function showDayOfMonth(day: Day, language: string): ShownDate {
  const key = `${language} day ${day.slice(8, 10)}`;
  return { iso: day, text: kept(key, () => show(day, language, { day: 'numeric' })) };
}

/** The day within its year: `3 September`. */
export function showDayOfYear(day: Day, language: string): ShownDate {
  const format = formatter(language, { day: 'numeric', month: 'long' });
  return { iso: day, text: dateText(format, language, new Date(`${day}T00:00:00Z`)) };
}

const shown = new Map<string, string>();

/** The words for one of the twelve months or the 31 days, which a page of the archive says 200 times. */
function kept(key: string, make: () => string): string {
  const text = shown.get(key) ?? make();
  shown.set(key, text);
  return text;
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
