import type { Friend } from '../circle/friend.ts';
import { Gazetteer, type Place } from '../matching/places.ts';
import { compareText } from '../order.ts';

/** What the guests of a gathering have in common. */
export interface CommonThread {
  sort: 'topic' | 'place';
  /** The topic as a slug, or the name of a town or a country. */
  what: string;
  /** Those who have it, in the order they were given. */
  friends: readonly Friend[];
}

/** Where the friends are at home. */
export class Homes {
  readonly #places: Gazetteer;

  constructor(friends: Iterable<Friend>) {
    this.#places = new Gazetteer([...friends].flatMap(({ location }) => location ?? []));
  }

  /** The town of somebody; undefined where their file names none. */
  townOf({ location }: Friend): Place | undefined {
    return location === undefined ? undefined : this.#places.locate(location).town;
  }

  /** Are they at home in a town or a country, however its accents are written? */
  isIn({ location }: Friend, said: string): boolean {
    if (location === undefined) return false;
    const wanted = this.#places.locate(said);
    const { town, country } = this.#places.locate(location);
    if (wanted.town) return town?.key === wanted.town.key;
    return wanted.country !== undefined && country?.key === wanted.country.key;
  }
}

/** So many share a thread at least. */
const FEWEST = 2;

/**
 * What most of some friends have in common, of the first sort of which two share anything;
 * undefined where there is none. Of things that equally many share, the one of those named first.
 * @param size no more than so many count
 */
export function commonThread(
  friends: readonly Friend[],
  sorts: readonly CommonThread['sort'][],
  { homes, size }: { homes: Homes; size: number },
): CommonThread | undefined {
  const order = new Map(friends.map((friend, at) => [friend, at]));
  const lateness = (those: readonly Friend[]) =>
    those.slice(0, size).reduce((sum, friend) => sum + (order.get(friend) ?? 0), 0);
  for (const sort of sorts) {
    const [best] = threads(friends, sort, homes)
      .filter((thread) => thread.friends.length >= FEWEST)
      .sort(
        (a, b) =>
          Math.min(b.friends.length, size) - Math.min(a.friends.length, size) ||
          lateness(a.friends) - lateness(b.friends) ||
          compareText(a.what, b.what),
      );
    if (best) return best;
  }
  return undefined;
}

/** Everything of a sort that any of some friends have. */
function threads(
  friends: readonly Friend[],
  sort: CommonThread['sort'],
  homes: Homes,
): CommonThread[] {
  const found = new Map<string, { what: string; friends: Friend[] }>();
  for (const friend of friends) {
    const town = homes.townOf(friend);
    const places = town ? [town] : [];
    const topics = friend.topics.map((topic) => ({ key: topic, shown: topic }));
    for (const { key, shown } of sort === 'topic' ? topics : places) {
      const known = found.get(key);
      if (known) known.friends.push(friend);
      else found.set(key, { what: shown, friends: [friend] });
    }
  }
  return [...found.values()].map((thread) => ({ sort, ...thread }));
}
