import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Pair } from '../matching/thread.ts';
import { closenessWords } from '../private/closeness.ts';
import { type Draft, draft } from './draft.ts';
import { nameless, standing } from './introduction-standing.ts';
import {
  mayBeNamed,
  needWords,
  offerWords,
  otherOf,
  strongest,
  threadWords,
} from './introduction-thread.ts';

/**
 * The mail that asks a friend for the way to a friend of theirs. Of the two it tells what is
 * public, and names the one whom the editor knows only where all that is told of them is public.
 */
export function throughAsk(circle: Circle, pair: Pair, asked: Friend, through: Friend): Draft {
  const near = otherOf(pair, asked);
  const far = otherOf(pair, near);
  const isNamed = mayBeNamed(strongest(pair), near);
  const who = isNamed ? near.firstName : 'them';
  return draft(circle, [through], `A question about ${far.name}`, [
    `As far as I know, ${far.name} is somebody you know. ${ownWords(far)}`,
    reason(circle, pair, near, far),
    isNamed ? standing(circle, pair, near, true) : undefined,
    `If it seems a good idea to you, would you bring ${who} and ${far.firstName} together, or tell me that I may write to ${far.firstName} and mention you? I would ask ${far.firstName} for a yes first, and pass nothing on without it.`,
    'If it does not seem right, a short no is enough. It needs no reason, and no answer is fine too.',
  ]);
}

/** How well the editor knows the one at the far end. */
function ownWords({ firstName, closeness }: Friend): string {
  return !closeness || closeness === 'never-met'
    ? `I do not know ${firstName} myself, which is why I ask you first.`
    : `${closenessWords(closeness, firstName)}, and would still rather ask you first.`;
}

function reason(circle: Circle, pair: Pair, near: Friend, far: Friend): string {
  const thread = strongest(pair);
  const isNearTold = mayBeNamed(thread, near);
  const isFarTold = mayBeNamed(thread, far);
  const who = nameless(near);
  const glad = (name: string) =>
    `I think that ${far.firstName} and ${name} could be glad to know each other.`;
  if (isNearTold && isFarTold) {
    return thread?.sort === 'need'
      ? `I thought of ${far.firstName} and ${near.name}. ${threadWords(circle, pair)}`
      : `${glad(near.name)} ${threadWords(circle, pair).replace(/^You /, 'They ')}`;
  }
  if (thread?.sort !== 'need' || (!isFarTold && !isNearTold)) {
    return `${glad(isNearTold ? near.name : who)} What it is about is theirs to tell.`;
  }
  const isFarNeedy = thread.need.who.id === far.id;
  if (isFarTold) {
    return isFarNeedy
      ? `${needWords(circle, thread, far.firstName)}, and ${who} may be able to help.`
      : `${offerWords(circle, thread, far.firstName)}, and ${who} could use help of that kind.`;
  }
  const words = isFarNeedy ? offerWords : needWords;
  return `${words(circle, thread, near.name)}. ${glad(near.firstName)}`;
}
