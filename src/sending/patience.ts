import type { Fault } from '../fields/fault.ts';
import type { Outcome, Reached } from './outcome.ts';

/** How often a letter is tried in one run. */
export const MOST_TRIES = 4;

/** So many letters put off one after the other mean that the server takes none just now. */
const DEFERRED_IN_A_ROW = 5;

/** So many pauses without a letter sent are enough: at ten minutes each an hour's quota is over. */
const PAUSES_IN_A_ROW = 7;

/** So many letters refused one after the other mean that it is not the addresses. */
const REFUSED_IN_A_ROW = 10;

/** How long to wait before the server is called again, in milliseconds. */
const WAITS = [2_000, 10_000, 30_000, 60_000];

/** What to do after something has happened. */
export interface Verdict {
  /** Nothing may leave before this moment. */
  until?: number;
  /** Why the run ends. */
  stop?: Fault;
}

/** Judges by what happened one after the other. */
export type Patience = (happened: Outcome | Reached, now: number) => Verdict;

/**
 * Patience with a server: it pauses where the server wants no letter just now, calls it again where
 * the connection was lost, and ends the run where going on would only burn through the list.
 * @param retryAfter how long a pause is, in milliseconds
 */
export function patienceWith(retryAfter: number): Patience {
  let wasReached = false;
  let losses = 0;
  let pauses = 0;
  let deferred = 0;
  let refused = 0;

  const pause = (words: string, now: number): Verdict => {
    pauses += 1;
    if (pauses <= PAUSES_IN_A_ROW) return { until: now + retryAfter };
    const message = `the server still takes no letter: ${words}`;
    return { stop: { message, fix: 'go on later by running the same command again' } };
  };
  const lose = (fault: Fault, now: number): Verdict => {
    const wait = wasReached ? WAITS[losses] : undefined;
    losses += 1;
    return wait === undefined ? { stop: fault } : { until: now + wait };
  };

  return (happened, now) => {
    if (happened.kind !== 'lost' && happened.kind !== 'halted') wasReached = true;
    refused = happened.kind === 'refused' ? refused + 1 : happened.kind === 'ready' ? refused : 0;
    switch (happened.kind) {
      case 'ready':
        return {};
      case 'halted':
        return { stop: happened.fault };
      case 'lost':
      case 'unknown':
        return lose(happened.fault, now);
      case 'later':
        return pause(happened.words, now);
      case 'deferred':
        losses = 0;
        deferred += 1;
        return deferred < DEFERRED_IN_A_ROW ? {} : pause(happened.words, now);
      case 'refused':
        losses = 0;
        return refused < REFUSED_IN_A_ROW ? {} : { stop: refusal(happened.words) };
      case 'sent':
        losses = 0;
        pauses = 0;
        deferred = 0;
        return {};
    }
  };
}

function refusal(words: string): Fault {
  return {
    message: `the server refused ${REFUSED_IN_A_ROW} letters one after the other, the last with: ${words}`,
    fix: 'find out whether it minds the letter, the sender or the addresses, then run the command again; --again-refused tries those once more',
  };
}
