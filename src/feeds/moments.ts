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
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = days.get(entry.date);
    if (day) day.push(entry);
    else days.set(entry.date, [entry]);
  }
  const moments = new Map<string, Date>();
  for (const [date, sameDay] of days) {
    const start = instantOf(date, newsletter.timezone).getTime();
    const seconds = new Set<number>();
    for (const { id } of sameDay.sort((a, b) => compareText(a.id, b.id))) {
      let second = hash(id) % SPREAD;
      while (seconds.has(second) && seconds.size < SPREAD) second = (second + 1) % SPREAD;
      seconds.add(second);
      moments.set(id, new Date(start + second * 1000));
    }
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
