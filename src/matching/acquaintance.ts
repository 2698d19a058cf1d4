import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { compareText } from '../order.ts';
import { entriesOf, type Line, linesOf } from './lines.ts';
import { Gazetteer, type Whereabouts } from './places.ts';
import { isCommonWord, type Word, wordsIn } from './words.ts';

/** A friend as matching sees them. */
export interface Known {
  friend: Friend;
  lines: readonly Line[];
  at: Whereabouts;
}

/** What is known of everybody in a circle, arranged to be looked up by what is said. */
export interface Acquaintance {
  /** In the order of ids. */
  known: ReadonlyMap<string, Known>;
  /** The lines that have a word, by its key. */
  lines: ReadonlyMap<string, readonly Line[]>;
  /** By topic, whom it is a topic of. */
  topics: ReadonlyMap<string, readonly Friend[]>;
  /** By the key of a place, who is there. */
  towns: ReadonlyMap<string, readonly Friend[]>;
  countries: ReadonlyMap<string, readonly Friend[]>;
  places: Gazetteer;
  /** How little a word is shared, open asks aside: 1 where one friend has it, 0 where everybody does. */
  rarity(key: string): number;
  /** The same for a number of friends. */
  rarityOf(friends: number): number;
  /** Is this a word of everyday, in English or in the entries of this newsletter? */
  isCommon(key: string): boolean;
}

const made = new WeakMap<Circle, Acquaintance>();

/** Arranges a circle, once. */
export function acquaintanceOf(circle: Circle): Acquaintance {
  const found = made.get(circle) ?? arrange(circle);
  made.set(circle, found);
  return found;
}

function arrange(circle: Circle): Acquaintance {
  const friends = [...circle.friends.values()].sort((a, b) => compareText(a.id, b.id));
  const entries = entriesOf(circle);
  const places = new Gazetteer(friends.flatMap(({ location }) => location ?? []));
  const known = new Map<string, Known>();
  const lines = new Map<string, Line[]>();
  const topics = new Map<string, Friend[]>();
  const towns = new Map<string, Friend[]>();
  const countries = new Map<string, Friend[]>();
  const holders = new Map<string, number>();
  const read = new Map<string, Word[]>();
  const wordsOf = (text: string) => {
    const words = read.get(text) ?? wordsIn(text);
    read.set(text, words);
    return words;
  };
  for (const friend of friends) {
    const own = linesOf(friend, entries, wordsOf);
    const at = friend.location ? places.locate(friend.location) : {};
    known.set(friend.id, { friend, lines: own, at });
    const keys = new Set<string>();
    for (const line of own) {
      for (const { key } of line.words) {
        if (line.origin !== 'asked') keys.add(key);
        add(lines, key, line);
      }
    }
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const topic of friend.topics) add(topics, topic, friend);
    if (at.town) add(towns, at.town.key, friend);
    if (at.country) add(countries, at.country.key, friend);
  }
  const everyday = everydayWords(circle);
  const rarityOf = (count: number) => rarity(count, friends.length);
  return {
    known,
    lines,
    topics,
    towns,
    countries,
    places,
    rarity: (key) => rarityOf(holders.get(key) ?? 0),
    rarityOf,
    isCommon: (key) => isCommonWord(key) || everyday.has(key),
  };
}

/** A word in so many of the entries, and in more than a few, says little here: `rust` among Rustaceans. */
const EVERYDAY = 1 / 10;
const FEW = 5;

/** So many entries, the newest, tell what is everyday. */
const ENOUGH_ENTRIES = 150;

/** Words that stand in many of the newsletter's entries, in the text as written. */
function everydayWords(circle: Circle): Set<string> {
  const counts = new Map<string, number>();
  const entries = [...circle.entries.values()]
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
    .slice(0, ENOUGH_ENTRIES);
  for (const { title, summary = '', body } of entries) {
    for (const { key } of wordsIn([title, summary, body].join('\n'))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const many = Math.max(FEW, entries.length * EVERYDAY);
  return new Set([...counts].flatMap(([key, count]) => (count > many ? [key] : [])));
}

/** What two of four friends have need not be common: fewer friends than this count as so many. */
const SMALL_CIRCLE = 20;

/**
 * The inverse document frequency (Spärck Jones 1972) of what `count` of `all` friends have,
 * scaled to reach from 0, for all of a large circle, to 1, for one of them.
 */
function rarity(count: number, all: number): number {
  const whole = Math.max(all, SMALL_CIRCLE) + 1;
  return Math.max(0, Math.min(1, Math.log(whole / Math.max(1, count)) / Math.log(whole)));
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
