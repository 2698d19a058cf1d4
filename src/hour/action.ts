import type { Draft } from '../drafts/draft.ts';
import type { Day } from '../fields/day.ts';
import type { LogItemInput } from '../private/log.ts';

/** What an action of the giving hour is about. */
export type Sort =
  | 'promise'
  | 'consent'
  | 'ask'
  | 'unanswered'
  | 'introduction'
  | 'reach'
  | 'forward'
  | 'congratulate'
  | 'story'
  | 'feature';

/** Something the editor could do for others now. */
export interface Action {
  /**
   * Names the action and its occasion, such as `reach ana-diallo since 2026-03-01`: the same files
   * give the same key, and what was done once never comes again under it.
   */
  key: string;
  sort: Sort;
  /** The ids of those it is about; when it is done, their cadence begins anew. */
  with: readonly string[];
  /** What to do, as a sentence without its stop, such as `Write to Ana Diallo`. */
  what: string;
  /** Why, as a sentence without its stop. */
  reason: string;
  /** A guess of the minutes it takes. */
  minutes: number;
  draft: Draft;
  /** Within its sort, the earlier day comes first. */
  by: Day;
  /** What the log notes besides the day, the people and the key when it is done. */
  notes?: Omit<LogItemInput, 'date' | 'with' | 'what' | 'action'>;
}
