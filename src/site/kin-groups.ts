import type { PublicEntry } from '../gate/gate.ts';

/** Entries that share something, by their places in the order of the site. */
export interface Group {
  /** What they share: a person's id, a topic, a kind. */
  key: string;
  /** In the order of the site. */
  all: number[];
  /** The most welcome, most welcome first. */
  top: number[];
}

/** The entries of a site in groups of one sort, which go by number. */
export interface Grouping {
  groups: Group[];
  /** By place: the groups of an entry, in the order in which it names them. */
  of: number[][];
}

/**
 * Of the entries that share something with one, so many of the most welcome are looked at, and so
 * many next to it in time on either side: an entry costs the same however many there are.
 */
const MOST_WELCOME = 6;
const NEXT_IN_TIME = 2;

/** Groups entries by their keys; `byWelcome` are their places, the most welcome first. */
export function groupsOf(
  entries: readonly PublicEntry[],
  byWelcome: readonly number[],
  keysOf: (entry: PublicEntry) => readonly string[],
): Grouping {
  const numbers = new Map<string, number>();
  const groups: Group[] = [];
  const of = entries.map((entry, place) => {
    const own: number[] = [];
    for (const key of keysOf(entry)) {
      const number = numbers.get(key) ?? groups.length;
      if (number === groups.length) {
        numbers.set(key, number);
        groups.push({ key, all: [], top: [] });
      }
      if (own.includes(number)) continue;
      own.push(number);
      groups[number]?.all.push(place);
    }
    return own;
  });
  for (const place of byWelcome) {
    for (const number of of[place] ?? []) {
      const top = groups[number]?.top;
      // One more than are looked at, since the entry itself may be among them.
      if (top && top.length <= MOST_WELCOME) top.push(place);
    }
  }
  return { groups, of };
}

/** The members of a group that are worth a look from a place, perhaps itself and some twice. */
export function membersAround({ all, top }: Group, place: number): number[] {
  const at = firstFrom(all, place);
  return [...top, ...all.slice(Math.max(0, at - NEXT_IN_TIME), at + NEXT_IN_TIME + 1)];
}

/** The index of the first of some ascending places that is not before a place. */
function firstFrom(all: readonly number[], place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
