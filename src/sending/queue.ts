import type { Recipient } from '../recipients/recipient.ts';

/** Somebody whose turn it is. */
export interface Turn {
  recipient: Recipient;
  /** How often their letter was tried in this run. */
  tries: number;
  /** Not before this moment, in milliseconds since 1970. */
  due: number;
}

/** Those who wait for a letter: first in the order of the list, then those who were put off. */
export interface Queue {
  /** Whose turn is next: who was put off and is due, else who was not tried yet. */
  next(now: number): Turn | undefined;
  /** Takes somebody out. */
  remove(turn: Turn): void;
  /** Has them tried again, not before `due`. */
  putOff(turn: Turn, due: number): void;
  /** How many wait. */
  length(): number;
  /** How many of them were put off. */
  putOffs(): number;
}

/** A queue of all of them. */
export function queueOf(recipients: readonly Recipient[]): Queue {
  const fresh = recipients.map((recipient): Turn => ({ recipient, tries: 0, due: 0 })).reverse();
  const again: Turn[] = [];
  return {
    next(now) {
      const [first] = again;
      return first && (first.due <= now || fresh.length === 0) ? first : fresh.at(-1);
    },
    remove(turn) {
      if (turn === fresh.at(-1)) fresh.pop();
      else again.splice(again.indexOf(turn), 1);
    },
    putOff({ recipient, tries }, due) {
      const at = again.findLastIndex((turn) => turn.due <= due) + 1;
      again.splice(at, 0, { recipient, tries: tries + 1, due });
    },
    length: () => fresh.length + again.length,
    putOffs: () => again.length,
  };
}
