import type { Circle } from '../circle/circle.ts';
import type { Day } from '../fields/day.ts';

/** Which actions are settled, by the log. */
export interface Settled {
  /** The day on which each was done, by key. */
  done: ReadonlyMap<string, Day>;
  /** Was it done, or is it put off to a day that has not come? */
  has(key: string): boolean;
}

/** What the log says of actions as of a day. Of several days to put one off to, the last said counts. */
export function settledIn({ log, today }: Pick<Circle, 'log' | 'today'>): Settled {
  const done = new Map<string, Day>();
  const until = new Map<string, Day>();
  for (const { action, until: day, date } of log) {
    if (action === undefined || date > today) continue;
    if (day === undefined) done.set(action, date);
    else until.set(action, day);
  }
  return { done, has: (key) => done.has(key) || (until.get(key) ?? today) > today };
}
