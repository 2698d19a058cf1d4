import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Draft } from '../drafts/draft.ts';
import { introductionAsk, jointDraft, referredAsk } from '../drafts/introduction.ts';
import { endDraft } from '../drafts/introduction-end.ts';
import type { Pair } from '../matching/thread.ts';
import { closenessRank } from '../private/closeness.ts';
import { awaitsFriend, type Introduction, isAgreed, isClosed } from './introductions.ts';

/** What can be done next for an introduction. */
export interface Next {
  stage: 'ask-friend' | 'await-friend' | 'ask' | 'await' | 'join' | 'made' | 'ended';
  /** Whom the drafts ask, or for whom one waits; ids. */
  whom: readonly string[];
  /** The mails that are to be sent now; none while one waits. */
  drafts: readonly Draft[];
}

/**
 * What comes next between two people. The joint mail comes only when the last word of both is yes.
 * @param pair without a thread it must not come to an asking or to a joint mail
 */
export function nextOf(circle: Circle, pair: Pair, state: Introduction): Next {
  const { a, b } = pair;
  const { through, asked, yes, no } = state;
  const friend = through === undefined ? undefined : circle.friends.get(through);
  if (state.made) return { stage: 'made', whom: [], drafts: [] };
  if (isAgreed(state, a.id, b.id)) {
    return { stage: 'join', whom: [a.id, b.id], drafts: [jointDraft(circle, pair)] };
  }
  if (isClosed(state, a.id, b.id)) {
    const told = [a, b, ...(friend ? [friend] : [])].filter(
      ({ id }) => !no.includes(id) && (asked.includes(id) || yes.includes(id)),
    );
    const drafts = told.map((each) => endDraft(circle, pair, each, yes.includes(each.id)));
    return { stage: 'ended', whom: told.map(({ id }) => id), drafts };
  }
  const far = farOf(pair);
  if (friend && awaitsFriend(state)) {
    const whom = [friend.id];
    if (asked.includes(friend.id)) return { stage: 'await-friend', whom, drafts: [] };
    return { stage: 'ask-friend', whom, drafts: [introductionAsk(circle, pair, far, friend)] };
  }
  const open = [a, b].filter(({ id }) => !yes.includes(id));
  const unasked = open.filter(({ id }) => !asked.includes(id));
  if (unasked.length === 0) {
    return { stage: 'await', whom: open.map(({ id }) => id), drafts: [] };
  }
  return {
    stage: 'ask',
    whom: unasked.map(({ id }) => id),
    drafts: unasked.map((each) =>
      friend && each === far
        ? referredAsk(circle, pair, each, friend)
        : introductionAsk(circle, pair, each),
    ),
  };
}

/** Of the two the one whom the editor knows less well: to them the way through a friend leads. */
export function farOf({ a, b }: Pair): Friend {
  return closenessRank(a.closeness) > closenessRank(b.closeness) ? a : b;
}
