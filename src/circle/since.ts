import { Temporal } from 'temporal-polyfill';
import type { Day } from '../fields/day.ts';
import { count } from '../problems/count.ts';

/** The days of a month, on average. */
const MONTH = 365.25 / 12;

/** How long ago a day was, roughly, as people say it: `yesterday`, `3 weeks ago`, `over a year ago`. */
export function ago(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  const { years, months } = Temporal.PlainDate.from(day).until(today, { largestUnit: 'years' });
  if (years === 0 && months < 2) return `${Math.round(days / 7)} weeks ago`;
  if (years === 0) {
    const rounded = Math.round(days / MONTH);
    return rounded < 12 ? `${rounded} months ago` : 'almost a year ago';
  }
  return years === 1 ? 'over a year ago' : `over ${count(years, 'year')} ago`;
}

/** The days from one day to another; negative where the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
