import { type Day, dayOf } from '../fields/day.ts';
import { askState } from './ask-state.ts';
import type { EntryData } from './entry.ts';

/**
 * The last day on which an entry is of use, as its editor wrote it: of an event the day it ends, of an
 * offer `until`, of an ask `by`. Undefined where no day is set, and for wins and spotlights.
 */
export function lastDayOf(entry: EntryData): Day | undefined {
  switch (entry.kind) {
    case 'event':
      return dayOf(entry.ends ?? entry.starts);
    case 'offer':
      return entry.until;
    case 'ask':
      return entry.by;
    default:
      return undefined;
  }
}

/**
 * Is an entry over on a day of the newsletter? An event counts until its last day is over, whatever
 * its time zone: so digests judge it, too. An ask is over when it was withdrawn or has expired; one
 * that was met is news.
 */
export function isOver(entry: EntryData, on: Day): boolean {
  if (entry.kind === 'ask') return ['withdrawn', 'expired'].includes(askState(entry, on));
  const last = lastDayOf(entry);
  return last !== undefined && last < on;
}
