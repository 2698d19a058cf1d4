import type { Sort, Source } from './action.ts';
import { asks } from './sources/ask.ts';
import { congratulations } from './sources/congratulate.ts';
import { consents } from './sources/consent.ts';
import { features } from './sources/feature.ts';
import { forwards } from './sources/forward.ts';
import { introductions } from './sources/introduction.ts';
import { promises } from './sources/promise.ts';
import { reaches } from './sources/reach.ts';
import { stories } from './sources/story.ts';
import { unanswered } from './sources/unanswered.ts';

/** How the hour treats the actions of one sort. */
export interface SortRow {
  sort: Sort;
  /** How many of them a round takes, so that every sort has its turn. */
  first: number;
  /**
   * A guess of the minutes one takes: to read its reason, look over its draft and send it. A promise
   * and a story take longer, since something has to be done or thought over first; both mails of an
   * introduction are counted with it.
   */
  minutes: number;
  /**
   * Is it for those alone whom the editor writes to by plan? What is owed, asked about their own
   * news, or was begun with them goes to everybody.
   */
  byPlan: boolean;
  /** Does it wait while another mail of the kind went to them within two weeks? */
  rests: boolean;
  find: Source;
}

/** The sorts of actions in the order of their worth: what is owed first, then what helps soonest. */
export const SORTS: readonly SortRow[] = [
  { sort: 'promise', first: 2, minutes: 8, byPlan: false, rests: false, find: promises },
  { sort: 'ask', first: 2, minutes: 3, byPlan: true, rests: true, find: asks },
  { sort: 'introduction', first: 1, minutes: 6, byPlan: false, rests: true, find: introductions },
  { sort: 'reach', first: 2, minutes: 5, byPlan: true, rests: false, find: reaches },
  { sort: 'consent', first: 1, minutes: 2, byPlan: false, rests: false, find: consents },
  { sort: 'unanswered', first: 1, minutes: 3, byPlan: false, rests: false, find: unanswered },
  { sort: 'forward', first: 1, minutes: 3, byPlan: true, rests: true, find: forwards },
  { sort: 'congratulate', first: 1, minutes: 3, byPlan: true, rests: false, find: congratulations },
  { sort: 'story', first: 1, minutes: 8, byPlan: true, rests: false, find: stories },
  { sort: 'feature', first: 1, minutes: 3, byPlan: true, rests: true, find: features },
];
