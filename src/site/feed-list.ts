import type { Words } from '../words/words.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** A feed of the whole site. */
export interface SiteFeed {
  /** From the site's root. */
  path: string;
  /** Its media type. */
  type: string;
  /** Do all pages name it to feed readers? Only the feeds of all news are. */
  isEverywhere: boolean;
}

/** The name of a feed in the dictionary. */
export type FeedId = keyof Words['feed'];

const RSS = 'application/rss+xml';

/** The one table of the site's feeds, in the order in which readers are shown them. */
export const siteFeeds: Record<FeedId, SiteFeed> = {
  rss: { path: paths.rss, type: RSS, isEverywhere: true },
  atom: { path: paths.atom, type: 'application/atom+xml', isEverywhere: true },
  json: { path: paths.json, type: 'application/feed+json', isEverywhere: true },
  asks: { path: paths.asksFeed, type: RSS, isEverywhere: false },
  digests: { path: paths.digestsFeed, type: RSS, isEverywhere: false },
  events: { path: paths.events, type: 'text/calendar', isEverywhere: false },
  blogroll: { path: paths.blogroll, type: 'text/x-opml', isEverywhere: false },
};

/** All feeds, in the order of the table. */
export const FEEDS = Object.keys(siteFeeds) as FeedId[];

/** The address by which calendar programs subscribe instead of downloading once. */
export function webcalAddress({ addresses }: Site): string {
  return addresses.absolute(paths.events).replace(/^https?:/, 'webcal:');
}
