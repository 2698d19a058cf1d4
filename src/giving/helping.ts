import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../circle/circle.ts';
import { daysBetween } from '../circle/since.ts';
import { askState } from '../entries/ask-state.ts';
import type { EntryOf } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { endedOn, type PromiseMade } from '../private/promise.ts';
import { helperKey, medianOf } from '../site/met-asks.ts';

/** A month of the calendar, `YYYY-MM`. */
export type Month = string;

/** What was given in a month. */
export interface MonthOfHelping {
  month: Month;
  asksMet: number;
  /** How many different people were thanked for it. */
  thanked: number;
  promisesKept: number;
  promisesNotKept: number;
}

/** An ask that found its help. */
export interface MetAsk {
  id: string;
  title: string;
  metOn: Day;
  /** Whole days from its date to the day it was met, at least 0. */
  days: number;
}

/** The helping of a year: counts of what happened, never of what a person is worth. */
export interface Helping {
  /** Twelve months of the calendar, oldest first; the last is that of the day asked about, so far. */
  months: readonly MonthOfHelping[];
  /** In the order in which they were met. */
  met: readonly MetAsk[];
  /** The middle of their days, the mean of the two middle ones where their number is even. */
  medianDays?: number;
  /** How many different people were thanked in all. */
  thanked: number;
}

const MONTHS = 12;

/**
 * What came of asks and promises in the twelve months that end with the month of `today`. Drafts
 * do not count. Whoever passes public entries and no promises learns nothing that is private.
 */
export function helpingOf({
  today,
  entries,
  promises,
}: Pick<Circle, 'today' | 'entries'> & { promises: readonly PromiseMade[] }): Helping {
  const months = monthsUpTo(today);
  const [first = ''] = months;
  const asks = [...entries.values()].flatMap((entry) =>
    entry.kind === 'ask' && !entry.draft && askState(entry, today) === 'met'
      ? metAsk(entry, first)
      : [],
  );
  asks.sort((a, b) => compareText(a.metOn, b.metOn) || compareText(a.id, b.id));
  const closed = promises.flatMap((promise) => closedIn(promise, today));
  const count = (month: Month, outcome: PromiseMade['outcome']) =>
    closed.filter((each) => each.month === month && each.outcome === outcome).length;
  const median = medianOf(asks.map(({ days }) => days));
  return {
    months: months.map((month) => {
      const met = asks.filter(({ metOn }) => monthOf(metOn) === month);
      return {
        month,
        asksMet: met.length,
        thanked: peopleIn(met),
        promisesKept: count(month, 'kept'),
        promisesNotKept: count(month, 'not-kept'),
      };
    }),
    met: asks.map(({ id, title, metOn, days }) => ({ id, title, metOn, days })),
    ...(median !== undefined && { medianDays: median }),
    thanked: peopleIn(asks),
  };
}

function monthsUpTo(today: Day): Month[] {
  const last = Temporal.PlainYearMonth.from(monthOf(today));
  return Array.from({ length: MONTHS }, (_, index) =>
    last.subtract({ months: MONTHS - 1 - index }).toString(),
  );
}

function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

type Met = MetAsk & { helpers: readonly string[] };

function metAsk(ask: EntryOf<'ask'>, first: Month): Met[] {
  const { id, title, date, met_on: metOn, helped_by: helpers } = ask;
  if (!metOn || monthOf(metOn) < first) return [];
  return [{ id, title, metOn, days: Math.max(0, daysBetween(date, metOn)), helpers }];
}

/** How many people are thanked for them. */
function peopleIn(asks: readonly Met[]): number {
  return new Set(asks.flatMap(({ helpers }) => helpers).map(helperKey)).size;
}

function closedIn(promise: PromiseMade, today: Day) {
  const { outcome } = promise;
  const day = endedOn(promise, today);
  return outcome && day <= today ? [{ outcome, month: monthOf(day) }] : [];
}
