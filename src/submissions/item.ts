import type { Day } from '../fields/day.ts';
import type { Values } from './fields.ts';

/** The ways by which news comes in. */
export const DOORS = ['endpoint', 'mail', 'feed'] as const;

/** One of them. */
export type Door = (typeof DOORS)[number];

/** A picture that came with news: made anew from what was sent, so that nothing else is in it. */
export interface ComePicture {
  /** As it was called, for the editor to see; never a path to write to. */
  name: string;
  /** JPEG or PNG. */
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  bytes: Uint8Array;
  /** What it shows, where that was said. */
  alt?: string;
}

/**
 * Why an address that a door knows proves nothing: the mail was passed on, so that it is not that of
 * whose words they are; or the editor's mail server refused to believe that it comes from there.
 */
export type Doubt = 'forwarded' | 'refused';

/** News as it came in. */
export interface Incoming {
  door: Door;
  /** By which the same thing is known again if it comes twice: a Message-ID, the id of a feed's item. */
  key: string;
  /** The moment it came in, by ISO 8601 in UTC. */
  at: string;
  /** Who sent it as far as the door knows; not what they say of themselves. */
  from: {
    name?: string;
    email?: string;
    url?: string /** Of a feed: whose it is. */;
    person?: string;
  };
  /** Why `from` does not tell who it is from; undefined where the door doubts nothing. */
  doubt?: Doubt;
  /** What was understood, to be checked by `readSubmission`. */
  values: Values;
  /** True where it was no form, so that the values were guessed from free words. */
  isGuessed?: boolean;
  /** What came, as text, to be looked at where the values are wrong; cut where it is very long. */
  text: string;
  pictures: ComePicture[];
  /** What came and was not taken, with the reason, such as `offer.docx: not a picture`. */
  leftOut: string[];
  /** What the editor should know of where it comes from, such as an address for answers that is not the sender's. */
  notes?: string[];
}

/**
 * How far it is. `waiting` for an answer; `later`: put off until a day; `asked`: the sender was asked
 * back; `accepting`: an entry is being written; `accepted`, `declined`.
 */
export type State = 'waiting' | 'later' | 'asked' | 'accepting' | 'accepted' | 'declined';

/** A piece of news in the inbox. */
export interface InboxItem extends Omit<Incoming, 'pictures'> {
  /** By which the editor names it, from 1. */
  number: number;
  /** What was understood, as the editor corrected it since. */
  values: Values;
  /** What was understood when it came, where the editor has corrected it: what was really said. */
  uncorrected?: Values;
  pictures: Omit<ComePicture, 'bytes'>[];
  state: State;
  /** When it came into this state, by ISO 8601 in UTC. */
  since: string;
  /** Of `later`. */
  until?: Day;
  /** What the editor gave as the reason, or asked. */
  reason?: string;
  /** Of `accepting` and `accepted`: the entry's id. */
  entry?: string;
}

/** What is still to be answered. */
export function isUnanswered({ state }: Pick<InboxItem, 'state'>): boolean {
  return state === 'waiting' || state === 'later' || state === 'accepting';
}
