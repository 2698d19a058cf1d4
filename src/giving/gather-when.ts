import { dayInWords } from '../drafts/promise-day.ts';
import type { Day } from '../fields/day.ts';
import { daysOf, type Meeting, weekOfMonth } from './gather-times.ts';

const WEEKS: Record<number, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
};

/**
 * When a gathering takes place, as the end of a sentence: `on Thursday 3 December at 08:30`.
 * @param withZone also says whose clocks are meant: not everybody lives where the newsletter does
 */
export function whenInWords(meeting: Meeting, today: Day, withZone: boolean): string {
  const { starts, every, times } = meeting;
  const days = daysOf(meeting);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  const at = `at ${starts.slice(11, 16)}${withZone ? ` (${zoneName(meeting)})` : ''}`;
  const shown = dayInWords(first.toString(), today);
  if (!every) return `on ${shown} ${at}`;
  const weekday = shown.split(' ')[0];
  const rhythm = {
    weekly: `every ${weekday}`,
    '2 weeks': `every second ${weekday}`,
    monthly: `on the ${WEEKS[weekOfMonth(first)]} ${weekday} of each month`,
  }[every];
  return `${rhythm} ${at}, ${times} times, from ${shown} to ${dayInWords(last.toString(), today)}`;
}

const LENGTHS: Record<number, string> = {
  30: 'half an hour',
  45: 'three quarters of an hour',
  60: 'an hour',
  90: 'an hour and a half',
  120: 'two hours',
  150: 'two and a half hours',
  180: 'three hours',
};

/** A stretch of minutes as people say it. */
export function lengthInWords(minutes: number): string {
  return LENGTHS[minutes] ?? `${minutes} minutes`;
}

function zoneName({ timezone, starts }: Meeting): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    timeZoneName: 'longGeneric',
  });
  const parts = format.formatToParts(new Date(`${starts.slice(0, 10)}T12:00:00Z`));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timezone;
}
