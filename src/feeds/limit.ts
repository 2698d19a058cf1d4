import { escapeHtml } from '../markdown/escape.ts';
import { anchor } from '../site/markup.ts';
import type { Feed, FeedItem } from './feed-value.ts';

/**
 * Every document of a feed, the calendar and the blogroll stay under so many bytes, however large
 * the archive: programs fetch them every few minutes, and fetch all of them for one new line.
 */
export const FEED_BYTES = 1_000_000;

/** An item of more bytes is given in short, so that one text does not push out all others. */
const ITEM_BYTES = FEED_BYTES / 2;

/** An item takes some 500 bytes at least: of more items than this, the last would never fit. */
export const MOST_ITEMS = FEED_BYTES / 500;

/** Characters of a title or a name, and of a summary, in an item that is given in short. */
const SHORT_NAME = 200;
const SHORT_TEXT = 500;
const SHORT_AUTHORS = 5;

interface Written {
  item: FeedItem;
  text: string;
  bytes: number;
}

/**
 * The items of a feed in one format, newest first, as many as fit beside `frame`. What the feed
 * must hold is there in any case: the longest items in short, where there is no other way. In short
 * an item takes at most 20 KB, and no feed must hold more than 50.
 */
export function fitting(
  feed: Pick<Feed, 'items' | 'least' | 'more'>,
  write: (item: FeedItem) => string,
  frame: string,
): string[] {
  const room = FEED_BYTES - 1 - Buffer.byteLength(frame);
  const inShort = (item: FeedItem) => written(item, write(shortened(item, feed.more)));
  const chosen: Written[] = [];
  let used = 0;
  for (const item of feed.items) {
    const whole = written(item, write(item));
    const row = whole.bytes > ITEM_BYTES ? inShort(item) : whole;
    if (used + row.bytes > room && chosen.length >= feed.least) break;
    chosen.push(row);
    used += row.bytes;
  }
  for (const row of chosen.toSorted((a, b) => b.bytes - a.bytes)) {
    if (used <= room) break;
    used -= row.bytes;
    Object.assign(row, inShort(row.item));
    used += row.bytes;
  }
  return chosen.map(({ text }) => text);
}

/** Of things in the order of their worth those that fit together into `room` bytes. */
export function whatFits<T>(
  things: readonly T[],
  bytesOf: (thing: T) => number,
  room = FEED_BYTES - 1,
): Set<T> {
  const fit = new Set<T>();
  let left = room;
  for (const thing of things) {
    const bytes = bytesOf(thing);
    if (bytes > left) continue;
    fit.add(thing);
    left -= bytes;
  }
  return fit;
}

/** A text of at most `most` characters: its beginning, where it is longer. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;
}

function written(item: FeedItem, text: string): Written {
  return { item, text, bytes: Buffer.byteLength(text) };
}

/** An item that says what it is about and leads to its page. */
function shortened(item: FeedItem, more: string): FeedItem {
  const summary = cutTo(item.summary, SHORT_TEXT);
  return {
    ...item,
    title: cutTo(item.title, SHORT_NAME),
    summary,
    html: `<p>${escapeHtml(summary)}</p>\n<p>${anchor(item.address, more)}</p>`,
    authors: item.authors
      .slice(0, SHORT_AUTHORS)
      .map(({ name }) => ({ name: cutTo(name, SHORT_NAME) })),
    categories: [],
  };
}
