import type { Friend } from '../circle/friend.ts';
import type { Line } from './lines.ts';

/** Why somebody fits, in words that can be checked: nothing else moves them up or down a list. */
export interface Reason {
  sort: 'offer' | 'need' | 'topic' | 'place' | 'date' | 'words';
  /** For the editor, as a sentence without its stop, such as `Ana helps with “moving a swarm”`. */
  text: string;
  /** The line of their file, or the entry of theirs, in which words met; a place and a topic have none. */
  line?: Pick<Line, 'origin' | 'text'>;
  /** The words that met, as the entry says them. */
  words?: readonly string[];
}

/** Somebody who fits, with every reason for it. */
export interface Match {
  friend: Friend;
  /** The strongest first, never empty. */
  reasons: readonly Reason[];
}
