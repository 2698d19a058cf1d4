import type { Entry } from '../entries/entry.ts';
import { compareText } from '../order.ts';
import { instantOf } from '../site/dates.ts';
import type { Site } from '../site/site.ts';

const SPREAD = 3600;

const known = new WeakMap<Site, (entry: Entry) => Date>();

/**
 * The moment that feeds give for an entry: on its day, within the first hour where the newsletter
 * is at home. Entries of one day get different seconds, by their ids, so that readers keep one
 * order and a validator finds no two entries with one date (W3C: DuplicateUpdated).
 */
export function momentsOf(site: Site): (entry: Entry) => Date {
  const found = known.get(site);
  if (found) return found;
  const made = spread(site);
  known.set(site, made);
  return made;
}

function spread({ entries, newsletter }: Site): (entry: Entry) => Date {
  const taken = new Map<string, Set<number>>();
  const moments = new Map<string, Date>();
  for (const { id, date } of entries.toSorted((a, b) => compareText(a.id, b.id))) {
    const seconds = taken.get(date) ?? new Set();
    taken.set(date, seconds);
    let second = hash(id) % SPREAD;
    while (seconds.has(second) && seconds.size < SPREAD) second = (second + 1) % SPREAD;
    seconds.add(second);
    const start = instantOf(date, newsletter.timezone).getTime();
    moments.set(id, new Date(start + second * 1000));
  }
  return ({ id, date }) => moments.get(id) ?? instantOf(date, newsletter.timezone);
}

/** FNV-1a, 32 bits: spreads ids evenly, the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
