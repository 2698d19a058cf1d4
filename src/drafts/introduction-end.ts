import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Pair } from '../matching/thread.ts';
import { type Draft, draft } from './draft.ts';
import { mayBeNamed, otherOf } from './introduction-thread.ts';
import { toldPair } from './introduction-told.ts';

/**
 * The mail to one of those who have been asked, when the introduction does not come about. It says
 * neither why nor by whose wish, and names nobody whom the first mail did not name.
 */
export function endDraft(circle: Circle, two: Pair, to: Friend, hasSaidYes: boolean): Draft {
  const pair = toldPair(two);
  const isOneOfTwo = to.id === pair.a.id || to.id === pair.b.id;
  const thanks = hasSaidYes
    ? 'Thank you for your yes all the same. There is nothing you need to do.'
    : 'Thank you for giving it a thought. There is no need to answer any more.';
  return draft(circle, [to], 'About my question', [
    `${isOneOfTwo ? askedOne(pair, to) : askedFriend(pair)} It does not work out at the moment, so I leave it there.`,
    thanks,
  ]);
}

function askedOne(pair: Pair, to: Friend): string {
  const other = otherOf(pair, to);
  const [thread] = pair.threads;
  const who = mayBeNamed(thread, other) ? other.name : 'somebody';
  return `Lately I asked whether I might bring you together with ${who}.`;
}

function askedFriend(pair: Pair): string {
  const [thread] = pair.threads;
  const names = [pair.a, pair.b]
    .filter((friend) => mayBeNamed(thread, friend))
    .map(({ name }) => name);
  return names.length === 2
    ? `Lately I asked you about ${names.join(' and ')}.`
    : 'Lately I asked you for the way to somebody you know.';
}
