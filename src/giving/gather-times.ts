import { Temporal } from 'temporal-polyfill';

/** How often a gathering comes again. */
export const RHYTHMS = ['weekly', '2 weeks', 'monthly'] as const;

/** How often a gathering comes again; monthly: on the same weekday of the month. */
export type Rhythm = (typeof RHYTHMS)[number];

/** When a gathering takes place. */
export interface Meeting {
  /** The local time of the first. */
  starts: string;
  minutes: number;
  /** IANA. */
  timezone: string;
  /** Undefined where it takes place once. */
  every?: Rhythm;
  /** How often in all, at least 2 where it comes again. */
  times: number;
}

/** Which of its weekdays in a month a day is, from 1; the fifth counts as the last, -1. */
export function weekOfMonth(day: Temporal.PlainDate): number {
  const week = Math.ceil(day.day / 7);
  return week > 4 ? -1 : week;
}

/** The local days of a gathering, the first of them that of its start. */
export function daysOf({ starts, every, times }: Meeting): Temporal.PlainDate[] {
  const first = Temporal.PlainDateTime.from(starts).toPlainDate();
  if (!every) return [first];
  return Array.from({ length: times }, (_, index) => {
    if (every !== 'monthly') return first.add({ weeks: index * (every === 'weekly' ? 1 : 2) });
    return sameWeekday(first, index);
  });
}

function sameWeekday(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const month = first.toPlainYearMonth().add({ months });
  const week = weekOfMonth(first);
  const from = month.toPlainDate({ day: week === -1 ? month.daysInMonth - 6 : 1 });
  const offset = (first.dayOfWeek - from.dayOfWeek + 7) % 7;
  return from.add({ days: offset + (week === -1 ? 0 : (week - 1) * 7) });
}

/** Does the start not exist where the newsletter is at home, because the clocks go forward over it? */
export function isSkipped({ starts, timezone }: Pick<Meeting, 'starts' | 'timezone'>): boolean {
  const local = Temporal.PlainDateTime.from(starts);
  return !local.toZonedDateTime(timezone).toPlainDateTime().equals(local);
}
