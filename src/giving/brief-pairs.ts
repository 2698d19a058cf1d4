import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { knownPairs, pairKey } from '../matching/known.ts';
import { type WeighedThread, weighedThreads } from '../matching/threads.ts';
import { compareText } from '../order.ts';

/** Somebody whom a friend should know, and why. */
export interface Acquaintable {
  id: string;
  name: string;
  /** The strongest first. */
  reasons: readonly string[];
}

/**
 * Whom a friend should know and does not know yet, as far as the files tell: those with the
 * strongest threads first. One common topic or the same town alone is no reason.
 */
export function whomToKnow(circle: Circle, friend: Friend, most: number): Acquaintable[] {
  const known = knownPairs(circle);
  return [...circle.friends.values()]
    .filter((other) => other.closeness !== 'never-met' && !known.has(pairKey(friend.id, other.id)))
    .flatMap((other) => {
      const threads = weighedThreads(circle, friend, other);
      return isReason(threads) ? [{ other, threads, weight: weightOf(threads) }] : [];
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.other.id, b.other.id))
    .slice(0, most)
    .map(({ other: { id, name }, threads }) => ({
      id,
      name,
      reasons: threads.map(({ thread }) => thread.text),
    }));
}

function isReason(threads: readonly WeighedThread[]): boolean {
  return threads.some(({ thread }) => thread.sort === 'need') || threads.length > 1;
}

function weightOf(threads: readonly WeighedThread[]): number {
  return Math.round(1e6 * threads.reduce((all, { weight }) => all + weight, 0));
}
