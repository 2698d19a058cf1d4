import type { Friend } from '../circle/friend.ts';
import type { EntryOf } from '../entries/entry.ts';

/** What somebody needs or gives, and whether the public site says so. */
export interface Said {
  who: Friend;
  /** In the words of the file, such as `old hive records from southern Portugal`; of an ask, its title. */
  what: string;
  isPublic: boolean;
}

/** Something two people have in common for which they could be glad to meet. */
export type Thread = {
  /** For the editor, as a sentence without its stop. */
  text: string;
} & (
  | { sort: 'need'; need: Said; offer: Said }
  | { sort: 'topic'; topic: string; isPublic: boolean }
  | { sort: 'place'; place: string; isPublic: boolean }
  | { sort: 'event'; event: EntryOf<'event'> }
);

/** Two people worth bringing together, and why. */
export interface Pair {
  a: Friend;
  b: Friend;
  /** The strongest first, never empty. */
  threads: readonly Thread[];
}
