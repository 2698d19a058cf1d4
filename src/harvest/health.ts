import type { Answer } from './answer.ts';
import type { FeedState } from './state.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Between two times that a feed is asked for, at the least. */
const REST = HOUR;

/** When silence is no accident any more: after so many runs over so long a time. */
const DEAD = { missing: { runs: 3, time: 3 * DAY }, mute: { runs: 5, time: 14 * DAY } };

/** What the editor is told of a feed, once. */
export type Notice =
  /** It is somewhere else now. */
  | { sort: 'moved'; to: string }
  /** It is no more, or must not be asked. */
  | { sort: 'dead'; words: string; since?: number }
  /** It had died, and is there again. */
  | { sort: 'back' };

/** A feed after it was asked for. */
export interface Health {
  state: FeedState;
  notices: Notice[];
  /** What went wrong this time, where it may pass. */
  trouble?: string;
}

/** May a feed be asked for? With `isEager` it is not waited for the hour, but for what its server wants. */
export function mayAsk({ rests, barred }: FeedState, now: number, isEager: boolean): boolean {
  return now >= barred && (isEager || now >= rests);
}

/**
 * What an answer means for a feed. What was in the feed is not looked at here; where it was no feed,
 * the answer is `mute`.
 * @param now milliseconds since 1970
 */
export function healthAfter(before: FeedState, answer: Answer, now: number): Health {
  if (answer.sort === 'offline') return { state: before, notices: [] };
  const isBusy = answer.sort === 'busy';
  const rests = now + Math.max(REST, isBusy ? 0 : answer.rest);
  const asked = { ...before, rests, barred: isBusy ? now + answer.rest : 0 };
  switch (answer.sort) {
    case 'came':
    case 'unchanged':
      return alive(asked, answer, now);
    case 'busy':
      return { state: asked, notices: [], trouble: answer.words };
    case 'gone':
    case 'refused':
      return dead(asked, { words: answer.words });
    default:
      return troubled(asked, answer.sort, answer.words, now);
  }
}

function alive(asked: FeedState, { movedTo }: Answer, now: number): Health {
  const { trouble: _, told, movedTo: toldPlace, ...kept } = asked;
  const notices: Notice[] = [
    ...(told === 'dead' ? [{ sort: 'back' as const }] : []),
    ...(movedTo && movedTo !== toldPlace ? [{ sort: 'moved' as const, to: movedTo }] : []),
  ];
  return { state: { ...kept, read: now, ...(movedTo && { movedTo }) }, notices };
}

function dead(asked: FeedState, notice: { words: string; since?: number }): Health {
  return {
    state: { ...asked, told: 'dead' },
    notices: asked.told === 'dead' ? [] : [{ sort: 'dead', ...notice }],
  };
}

function troubled(asked: FeedState, sort: 'missing' | 'mute', words: string, now: number): Health {
  const earlier = asked.trouble;
  // Whoever is missing for the first time may have been mute for weeks.
  const same = earlier && (earlier.sort === sort || sort === 'mute') ? earlier : undefined;
  const since = same?.since ?? now;
  const runs = (same?.runs ?? 0) + 1;
  const state: FeedState = { ...asked, trouble: { sort, since, runs, words } };
  const limit = DEAD[sort];
  if (runs < limit.runs || now - since < limit.time) {
    return { state, notices: [], ...(asked.told !== 'dead' && { trouble: words }) };
  }
  return dead(state, { words, since });
}
