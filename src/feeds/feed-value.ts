import { instantOf } from '../site/dates.ts';
import type { Site } from '../site/site.ts';
import { cutTo, MOST_ITEMS } from './limit.ts';

/** A feed, whatever its format. All addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The page that the feed follows. */
  pageAddress: string;
  /** The feed's own address. */
  feedAddress: string;
  /** Who publishes the feed. */
  author: { name: string; email?: string | undefined };
  /** When its newest item became news; of an empty feed, the day of the build. */
  updated: Date;
  /** Newest first; a document holds as many of them as `limit.ts` lets fit. */
  items: FeedItem[];
  /** So many of them a document must hold: those that stand in no other. */
  least: number;
  /** The words of a link to an item's page, where an item is given in short. */
  more: string;
  /** Where the feed is kept in an archive (RFC 5005): the documents next to this one. */
  links: FeedLink[];
  /** Is this a document of the archive, and not the one that readers subscribe to? */
  isArchive: boolean;
}

/** A link from one document of a feed to another (RFC 5005, section 4). */
export interface FeedLink {
  rel: 'current' | 'prev-archive' | 'next-archive';
  href: string;
  /** The media type of what is there. */
  type: string;
}

/** One item of a feed. */
export interface FeedItem {
  /** Its page, which is its identity too: an id outlives a change of title. */
  address: string;
  title: string;
  /** Plain text, one paragraph. */
  summary: string;
  /** The whole content. */
  html: string;
  published: Date;
  authors: { name: string; address?: string }[];
  /** Its kind and its topics. */
  categories: Category[];
}

/** What a feed reader may sort an item by. */
export interface Category {
  /** For machines: a topic, or the word for a kind. */
  term: string;
  /** For readers. */
  name: string;
}

/** What a feed says of itself, whatever is in it. Paths are from the site's root. */
export interface Scope {
  title: string;
  description: string;
  page: string;
  feed: string;
}

/** A feed of some items that stands alone, unless `place` says otherwise. */
export function feedOf(
  site: Site,
  { title, description, page, feed }: Scope,
  items: FeedItem[],
  place: Partial<Pick<Feed, 'least' | 'links' | 'isArchive'>> = {},
): Feed {
  const { newsletter, addresses, words, today } = site;
  return {
    title: cutTo(title, MOST_TEXT),
    description: cutTo(description, MOST_TEXT),
    language: newsletter.language,
    pageAddress: addresses.absolute(page),
    feedAddress: addresses.absolute(feed),
    author: newsletter.editor,
    updated: items[0]?.published ?? instantOf(today, newsletter.timezone),
    items,
    least: 0,
    more: words.entry.link,
    links: [],
    isArchive: false,
    ...place,
  };
}

/** How many items the editor wants a feed to hold, and no more than could ever fit. */
export function itemsWanted({ newsletter }: Site): number {
  return Math.min(newsletter.feed_limit, MOST_ITEMS);
}

/** Characters of a feed's own title and description: whole sentences fit, and whole books do not. */
const MOST_TEXT = 2000;
