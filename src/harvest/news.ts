import { createHash } from 'node:crypto';
import type { FeedItem } from './feed.ts';

/** What is known of a feed from earlier runs. */
export interface Known {
  /** Hashes of the items that were there. */
  seen: readonly string[];
  /** When it was last read, in milliseconds since 1970; undefined where never. */
  read?: number | undefined;
}

/** Which items are news. */
export interface News {
  /** Oldest first. */
  items: (FeedItem & { hash: string })[];
  /** How many more there were than are taken at once. */
  more: number;
  /** All items that are known from now on. */
  seen: string[];
}

/** The most items that are taken from a feed at once, and of the first time where none has a date. */
const MOST = 10;
const MOST_UNDATED = 3;

/** What is remembered at least, of items that have left the feed. */
const REMEMBERED = 1_000;

const MONTH = 30 * 24 * 3_600_000;

/**
 * What is new in a feed. The first time nearly everything is old: news is then what was published
 * within the last 30 days. Later it is what was not there before, but for what is dated 30 days
 * before the feed was last read: an archive that moved in. What is dated ahead counts as of now.
 * @param now milliseconds since 1970
 */
export function newsOf(items: readonly FeedItem[], known: Known, now: number): News {
  const seen = new Set(known.seen);
  const own = new Map<string, FeedItem & { hash: string }>();
  for (const item of items) {
    const hash = hashOf(item);
    if (hash && !own.has(hash)) own.set(hash, { ...item, hash });
  }
  const isFirst = known.read === undefined;
  const since = (known.read ?? now) - MONTH;
  const fresh = [...own.values()].filter(
    ({ hash, date }) => !seen.has(hash) && (date === undefined || date >= since),
  );
  const dated = fresh.filter(({ date }) => date !== undefined);
  const undated = fresh.filter(({ date }) => date === undefined);
  const isUndated = isFirst && [...own.values()].every(({ date }) => date === undefined);
  const candidates = isFirst ? (isUndated ? undated.slice(0, MOST_UNDATED) : dated) : fresh;
  // Where dates are alike or missing, feeds have the newest first.
  const newest = candidates.toSorted((a, b) => ahead(b, now) - ahead(a, now));
  const taken = newest.slice(0, MOST).reverse();
  const gone = known.seen.filter((hash) => !own.has(hash)).slice(0, REMEMBERED);
  return {
    items: taken,
    more: newest.length - taken.length,
    seen: [...own.keys(), ...gone],
  };
}

function ahead({ date }: FeedItem, now: number): number {
  return Math.min(date ?? now, now);
}

/** By what an item is known again: its id, else its link, else its words. */
function hashOf({ id, link, title, content }: FeedItem): string | undefined {
  const name = id ?? link ?? title?.value ?? content?.value;
  return name === undefined ? undefined : shortHash(name);
}

/** Sixteen characters that stand for a text. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
