import type { Day } from '../fields/day.ts';

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A day as a mail says it, such as `Tuesday 1 December`; with its year where that is not today's. */
export function dayInWords(day: Day, today: Day): string {
  const words = format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? words : `${words} ${year}`;
}
