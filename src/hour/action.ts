import type { Circle } from '../circle/circle.ts';
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
   * Names the action and its occasion, such as `reach ana-diallo since 2026-03-01`; the first word
   * is its sort. The same files give the same key, and what was done once never comes again under it.
   */
  key: string;
  sort: Sort;
  /** The ids of those it is about, to whom the draft goes; when it is done, their cadence begins anew. */
  with: readonly string[];
  /** What to do, as a sentence without its stop, such as `Write to Ana Diallo`. */
  what: string;
  /** Why, as a sentence without its stop. */
  reason: string;
  /** A guess of the minutes it takes. */
  minutes: number;
  draft: Draft;
  /** The last day on which it is of use, where there is one: of a promise, the day it is due. */
  by?: Day;
  /** What the log notes besides the day, the people and the key when it is done. */
  notes?: Omit<LogItemInput, 'date' | 'with' | 'what' | 'action'>;
}

/** An action with the number by which the editor names it; numbers keep through a day, with gaps. */
export type NumberedAction = Action & { number: number };

/** Something that could be done, found but not yet chosen: its draft is written when it is. */
export interface Found extends Omit<Action, 'sort' | 'minutes' | 'draft'> {
  draft(): Draft;
  /** Of several in one sort that are about the same thing, an hour holds one. */
  about?: string;
  /** Does it bring to an end what was begun with them? Then no other mail of these days holds it up. */
  isBegun?: boolean;
}

/** Finds what could be done of one sort, what is worth most first. What is settled is among it. */
export type Source = (circle: Circle) => Iterable<Found>;
