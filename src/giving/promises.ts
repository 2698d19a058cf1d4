import type { Circle } from '../circle/circle.ts';
import { addDays, type Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import type { Promised } from '../read/parse-private.ts';

/** All that was promised, as of a day. For the editor alone. */
export interface Promises {
  /** By their last days, so that the overdue ones come first. */
  open: readonly Promised[];
  /** The last to end first. */
  closed: readonly Promised[];
  /** What became of those that ended within 365 days. */
  lastYear: {
    /** Kept or not kept: those that were no longer needed do not count. */
    ended: number;
    kept: number;
    /** No longer needed. */
    released: number;
  };
}

/** The promises as they stood on the day of a circle. */
export function promisesOf({ promises, today }: Pick<Circle, 'promises' | 'today'>): Promises {
  const made = promises.filter((each) => !each.made || each.made <= today);
  const closed = made
    .filter((each) => !isOpen(each, today))
    .toSorted((a, b) => compareText(endOf(b, today), endOf(a, today)) || compareText(a.id, b.id));
  const since = addDays(today, -365);
  const lately = closed.filter((each) => endOf(each, today) > since);
  const became = (outcome: Promised['outcome']) =>
    lately.filter((each) => each.outcome === outcome).length;
  const kept = became('kept');
  return {
    open: made.filter((each) => isOpen(each, today)),
    closed,
    lastYear: { ended: kept + became('not-kept'), kept, released: became('released') },
  };
}

/** Is nothing known yet, on a day, of what became of it? */
function isOpen({ outcome, closed }: Promised, today: Day): boolean {
  return outcome === undefined || (closed !== undefined && closed > today);
}

/** The day of the outcome; where nobody wrote it down, its last day, or today where that is to come. */
function endOf({ closed, due }: Promised, today: Day): Day {
  return closed ?? (due < today ? due : today);
}
