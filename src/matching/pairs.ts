import type { Circle } from '../circle/circle.ts';
import { isWrittenTo } from '../circle/editor.ts';
import { compareText } from '../order.ts';
import { type Acquaintance, acquaintanceOf, type Known } from './acquaintance.ts';
import { knownPairs, pairKey } from './known.ts';
import type { Line, Origin } from './lines.ts';
import type { Pair } from './thread.ts';
import { NEEDS, OFFERS, type WeighedThread, weighedThreads } from './threads.ts';

/** What more friends than this share joins nobody in particular: a word, a topic. */
const SHARED_BY_MANY = 20;

/** So many candidates, those who share the most, are looked at closely. */
const LOOKED_AT = 200;

/** How rare a topic has to be to count as uncommon. */
const UNCOMMON = 0.4;

/**
 * Pairs worth bringing together, the best first, nobody twice before everybody who could be has
 * been once. Both are written to by plan and known at least from one meeting, do not know each other
 * as far as the files tell, and have a need that an offer meets, or two uncommon topics, or one and the town in common.
 */
export function bestPairs(circle: Circle, most: number): Pair[] {
  const acquaintance = acquaintanceOf(circle);
  const candidates = candidatesIn(circle, acquaintance);
  const known = candidates.length > 0 ? knownPairs(circle) : new Set<string>();
  const likely = candidates
    .filter(({ a, b }) => !known.has(pairKey(a.friend.id, b.friend.id)))
    .slice(0, Math.max(LOOKED_AT, most * 10));
  const weighed = likely.flatMap(({ a, b }) => {
    const key = pairKey(a.friend.id, b.friend.id);
    const threads = weighedThreads(circle, a.friend, b.friend);
    if (!isWorth(acquaintance, threads)) return [];
    const weight = Math.round(1e6 * threads.reduce((all, thread) => all + thread.weight, 0));
    const pair = { a: a.friend, b: b.friend, threads: threads.map(({ thread }) => thread) };
    return [{ key, weight, pair }];
  });
  weighed.sort((one, other) => other.weight - one.weight || compareText(one.key, other.key));
  return inTurn(weighed.map(({ pair }) => pair)).slice(0, most);
}

interface Candidate {
  a: Known;
  b: Known;
  weight: number;
}

/**
 * Everybody who shares something that few share, those with the most first: found through what is
 * shared, so that nobody is held against everybody.
 */
function candidatesIn(
  circle: Circle,
  { known, lines, topics, rarity, rarityOf, isCommon }: Acquaintance,
) {
  const open = [...known.values()].filter(
    ({ friend }) =>
      friend.closeness !== undefined &&
      friend.closeness !== 'never-met' &&
      isWrittenTo(circle, friend),
  );
  const places = new Map(open.map(({ friend: { id } }, index) => [id, index]));
  const weights = new Map<number, number>();
  const add = (one: number, other: number, weight: number) => {
    if (one === other) return;
    const key = Math.min(one, other) * open.length + Math.max(one, other);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  const saying = (having: readonly Line[], origins: ReadonlySet<Origin>) =>
    having.flatMap(({ origin, friend }) => {
      const place = origins.has(origin) ? places.get(friend.id) : undefined;
      return place ?? [];
    });
  for (const [key, having] of lines) {
    const needs = saying(having, NEEDS);
    if (needs.length === 0 || needs.length > SHARED_BY_MANY || isCommon(key)) continue;
    const offers = saying(having, OFFERS);
    if (offers.length > SHARED_BY_MANY) continue;
    for (const need of needs) for (const offer of offers) add(need, offer, 1 + rarity(key));
  }
  for (const having of topics.values()) {
    if (having.length > SHARED_BY_MANY) continue;
    const sharing = having.flatMap(({ id }) => places.get(id) ?? []);
    const weight = rarityOf(having.length);
    sharing.forEach((one, index) => {
      for (const other of sharing.slice(index + 1)) {
        const town = open[one]?.at.town?.key;
        const isNear = town !== undefined && town === open[other]?.at.town?.key;
        add(one, other, weight + (isNear ? 0.5 : 0));
      }
    });
  }
  return [...weights]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, LOOKED_AT * 10)
    .flatMap(([key, weight]): Candidate[] => {
      const a = open[Math.floor(key / open.length)];
      const b = open[key % open.length];
      return a && b ? [{ a, b, weight }] : [];
    });
}

function isWorth({ topics, rarityOf }: Acquaintance, threads: readonly WeighedThread[]): boolean {
  const uncommon = threads.filter(
    ({ thread }) =>
      thread.sort === 'topic' && rarityOf(topics.get(thread.topic)?.length ?? 0) >= UNCOMMON,
  ).length;
  const has = (sort: string) => threads.some(({ thread }) => thread.sort === sort);
  return has('need') || uncommon >= 2 || (uncommon >= 1 && has('place'));
}

/** Those first in which nobody stands twice, then the others. */
function inTurn(pairs: readonly Pair[]): Pair[] {
  const named = new Set<string>();
  const first: Pair[] = [];
  const later: Pair[] = [];
  for (const pair of pairs) {
    const isNew = !named.has(pair.a.id) && !named.has(pair.b.id);
    (isNew ? first : later).push(pair);
    if (isNew) for (const { id } of [pair.a, pair.b]) named.add(id);
  }
  return [...first, ...later];
}
