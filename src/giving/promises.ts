import type { Circle } from '../circle/circle.ts';
import { addDays } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { endedOn } from '../private/promise.ts';
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
  const closed = promises
    .filter(({ outcome }) => outcome !== undefined)
    .toSorted(
      (a, b) => compareText(endedOn(b, today), endedOn(a, today)) || compareText(a.id, b.id),
    );
  const since = addDays(today, -365);
  const lately = closed.filter((each) => endedOn(each, today) > since);
  const became = (outcome: Promised['outcome']) =>
    lately.filter((each) => each.outcome === outcome).length;
  const kept = became('kept');
  return {
    open: promises.filter(({ outcome }) => outcome === undefined),
    closed,
    lastYear: { ended: kept + became('not-kept'), kept, released: became('released') },
  };
}
