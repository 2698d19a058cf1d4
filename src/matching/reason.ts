import type { Friend } from '../circle/friend.ts';

/** Why somebody fits, in words that can be checked: nothing else moves them up or down a list. */
export interface Reason {
  sort: 'offer' | 'need' | 'topic' | 'place' | 'date' | 'words';
  /** For the editor, as a sentence without its stop, such as `Ana helps with “moving a swarm”`. */
  text: string;
}

/** Somebody who fits, with every reason for it. */
export interface Match {
  friend: Friend;
  /** The strongest first, never empty. */
  reasons: readonly Reason[];
}
