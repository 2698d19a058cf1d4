import type { Feed, FeedLink } from './feed-value.ts';

/**
 * A feed whose whole past can be read (RFC 5005, section 4): the document that readers subscribe
 * to leads to the newest document of the archive, and each of these to the one before it. They are
 * numbered from the oldest and hold the same number of items, and there is none before it is full,
 * so that news leave them as they are; only the link to the next one is added when that appears.
 * What left the content is gone from the archive too: there, all that is newer moves up.
 */
export interface Chain {
  /** From 1, the oldest. */
  numbers: number[];
  /** How many items each document holds. */
  size: number;
  /** How many of the newest items are in no document. */
  rest: number;
  link(rel: FeedLink['rel'], number?: number): FeedLink[];
}

/** What a chain is made of. */
export interface Parts {
  /** How many items there are. */
  items: number;
  size: number;
  /** The address of the document that readers subscribe to. */
  current: string;
  /** The address of a document of the archive. */
  document(number: number): string;
  /** The media type of all of these. */
  type: string;
}

/** Which items a document holds, counted from the oldest, and what it says of its place. */
export interface ArchiveDocument {
  from: number;
  /** The first one that it does not hold. */
  to: number;
  place: Pick<Feed, 'least' | 'links' | 'isArchive'>;
}

/** The chain of documents for a number of items. */
export function chainOf({ items, size, current, document, type }: Parts): Chain {
  const count = Math.floor(items / size);
  return {
    numbers: Array.from({ length: count }, (_, index) => index + 1),
    size,
    rest: items - count * size,
    link(rel, number) {
      if (rel === 'current') return [{ rel, href: current, type }];
      const isThere = number !== undefined && number >= 1 && number <= count;
      return isThere ? [{ rel, href: document(number), type }] : [];
    },
  };
}

/** What the document that readers subscribe to says of its place. */
export function subscriptionOf({ numbers, rest, link }: Chain): ArchiveDocument['place'] {
  return { least: rest, links: link('prev-archive', numbers.length), isArchive: false };
}

/** A document of the archive by its number. */
export function documentOf({ size, link }: Chain, number: number): ArchiveDocument {
  const links = [
    ...link('current'),
    ...link('prev-archive', number - 1),
    ...link('next-archive', number + 1),
  ];
  const place = { least: size, links, isArchive: true };
  return { from: (number - 1) * size, to: number * size, place };
}
