import type { Day } from '../fields/day.ts';
import type { MetAsk } from './met-asks.ts';

/** A stretch of the calendar, `YYYY-MM` or `YYYY`, and how many asks were met in it. */
export interface Period {
  period: string;
  count: number;
}

/** The asks met by month, or by year where they reach back further than two years. */
export interface Periods {
  unit: 'month' | 'year';
  /** The oldest first, without gaps; the last is that of the day asked about, so far. */
  periods: Period[];
}

/** Fewer months than a year look like a beginning without an end. */
const LEAST_MONTHS = 12;
const MOST_MONTHS = 24;

/** As many columns as can be told apart; what was met before is in the sum of all alone. */
const MOST_YEARS = 24;

/** Counts the asks met until a day. */
export function byPeriod(met: readonly MetAsk[], today: Day): Periods {
  const first = met.reduce((least, { metOn }) => (metOn < least ? metOn : least), today);
  const months = monthNumber(today) - monthNumber(first) + 1;
  if (months > MOST_MONTHS) {
    const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
    const names = lastOf(Math.min(years, MOST_YEARS), Number(today.slice(0, 4)), yearName);
    return { unit: 'year', periods: counted(names, met) };
  }
  const names = lastOf(Math.max(months, LEAST_MONTHS), monthNumber(today), monthName);
  return { unit: 'month', periods: counted(names, met) };
}

/** How many asks waited for so many days: from `from` to `to`, both counted; the last has no end. */
export interface Band {
  from: number;
  to?: number;
  count: number;
}

/** The last days of a week, a fortnight, a month and a season. */
const ENDS = [7, 14, 30, 90];

/** Counts the asks by how long they waited. */
export function byDays(met: readonly MetAsk[]): Band[] {
  return [...ENDS, undefined].map((to, index) => {
    const from = index === 0 ? 0 : (ENDS[index - 1] ?? 0) + 1;
    const count = met.filter(({ days }) => days >= from && (to === undefined || days <= to)).length;
    return { from, count, ...(to !== undefined && { to }) };
  });
}

function counted(names: readonly string[], met: readonly MetAsk[]): Period[] {
  const counts = new Map(names.map((name) => [name, 0]));
  const length = names[0]?.length ?? 0;
  for (const { metOn } of met) {
    const name = metOn.slice(0, length);
    const count = counts.get(name);
    if (count !== undefined) counts.set(name, count + 1);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}

function lastOf(length: number, last: number, name: (number: number) => string): string[] {
  return Array.from({ length }, (_, index) => name(last - length + 1 + index));
}

/** Months counted from the year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(number: number): string {
  return `${yearName(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function yearName(year: number): string {
  return String(year).padStart(4, '0');
}
