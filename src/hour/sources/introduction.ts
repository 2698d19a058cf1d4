import type { Circle } from '../../circle/circle.ts';
import type { Friend } from '../../circle/friend.ts';
import { introductionAsk, jointDraft } from '../../drafts/introduction.ts';
import { addDays, type Day } from '../../fields/day.ts';
import { awaitsFriend, introductionsIn, isAgreed, isClosed } from '../../giving/introductions.ts';
import { bestPairs } from '../../matching/pairs.ts';
import type { Pair } from '../../matching/thread.ts';
import { threadsBetween } from '../../matching/threads.ts';
import { compareText } from '../../order.ts';
import type { Found } from '../action.ts';
import { reasonsOf } from './words.ts';

/** While a question is open for no more than so many days, nobody is asked another. */
const WAITING = 42;

/** So many new pairs are proposed, besides those that have been put off. */
const PROPOSED = 12;

/**
 * Introductions: the joint mail where both have said yes, then the second question where one has,
 * then the first question to the best new pairs.
 */
export function* introductions(circle: Circle): Iterable<Found> {
  const begun = introductionsIn(circle);
  const pairs = begun.flatMap(({ between: [a, b], state }) => {
    const pair = pairOf(circle, a, b);
    const isOpen = !state.made && !isClosed(state, a, b) && !awaitsFriend(state);
    return pair && pair.threads.length > 0 && isOpen ? [{ pair, state }] : [];
  });
  for (const { pair, state } of pairs) {
    if (isAgreed(state, pair.a.id, pair.b.id)) yield made(circle, pair);
  }
  for (const { pair, state } of pairs) {
    const [asked, other] = state.yes.includes(pair.a.id) ? [pair.b, pair.a] : [pair.a, pair.b];
    const isNext = state.yes.includes(other.id) && !state.yes.includes(asked.id);
    if (isNext && !state.asked.includes(asked.id) && state.through === undefined) {
      yield secondAsked(circle, pair, asked, other);
    }
  }
  const off = circle.log.filter(({ action }) => action?.startsWith('introduction ')).length;
  const known = new Set(begun.map(({ between }) => between.join(' ')));
  const waited = waitedFor(begun, addDays(circle.today, -WAITING));
  for (const pair of bestPairs(circle, PROPOSED + off)) {
    const isOpen = waited.has(pair.a.id) || waited.has(pair.b.id);
    if (!known.has(namesOf(pair)) && !isOpen) yield firstAsked(circle, pair);
  }
}

/** Those who have been asked about somebody and have not answered, since a day. */
function waitedFor(begun: ReturnType<typeof introductionsIn>, since: Day): ReadonlySet<string> {
  return new Set(
    begun.flatMap(({ between: [a, b], state }) => {
      const { asked, yes, no, made: isMade, since: last } = state;
      if (isMade || isClosed(state, a, b) || (last ?? '') < since) return [];
      return asked.filter((id) => !yes.includes(id) && !no.includes(id));
    }),
  );
}

function made(circle: Circle, pair: Pair): Found {
  const { a, b } = pair;
  return {
    key: `introduction ${namesOf(pair)} made`,
    with: [a.id, b.id],
    what: `Introduce ${a.name} and ${b.name} to each other`,
    reason: 'Both have said yes',
    isBegun: true,
    draft: () => jointDraft(circle, pair),
    notes: { introduction: { between: [a.id, b.id], step: 'made' } },
  };
}

function secondAsked(circle: Circle, pair: Pair, asked: Friend, other: Friend): Found {
  return {
    key: `introduction ${namesOf(pair)} asks ${asked.id}`,
    with: [asked.id],
    what: `Ask ${asked.name} whether an introduction to ${other.name} is welcome`,
    isBegun: true,
    reason: `${other.name} has said yes, and ${asked.name} has not been asked yet`,
    draft: () => introductionAsk(circle, pair, asked),
    notes: stepAsked(pair, asked),
  };
}

function firstAsked(circle: Circle, pair: Pair): Found {
  const { a, b, threads } = pair;
  return {
    key: `introduction ${namesOf(pair)} asks ${a.id}`,
    with: [a.id],
    what: `Ask ${a.name} whether an introduction to ${b.name} is welcome`,
    reason: `${reasonsOf(threads)}. ${b.name} is asked as well, in a mail of their own: npm run intro -- ${a.id} ${b.id}`,
    draft: () => introductionAsk(circle, pair, a),
    notes: stepAsked(pair, a),
  };
}

function stepAsked({ a, b }: Pair, asked: Friend): NonNullable<Found['notes']> {
  return { introduction: { between: [a.id, b.id], step: 'asked', by: asked.id } };
}

/** The two of an introduction under way; undefined where one of them is no longer known. Without a thread there is nothing to write. */
function pairOf(circle: Circle, a: string, b: string): Pair | undefined {
  const [one, other] = [circle.friends.get(a), circle.friends.get(b)];
  return one && other && { a: one, b: other, threads: threadsBetween(circle, one, other) };
}

function namesOf({ a, b }: Pair): string {
  return [a.id, b.id].sort(compareText).join(' ');
}
