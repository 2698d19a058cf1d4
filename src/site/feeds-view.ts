import type { Words } from '../words/words.ts';
import { type FeedId, siteFeeds, webcalAddress } from './feed-list.ts';
import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** The page of all feeds. */
export interface FeedsView {
  head: PageHead;
  title: string;
  about: string;
  groups: FeedGroup[];
  /** One feed for each friend and for each topic; empty ones are left out. */
  families: FeedFamily[];
}

/** What can be followed, in one format or several. */
export interface FeedGroup {
  id: string;
  title: string;
  about: string;
  feeds: FeedRow[];
  /** By which calendar programs subscribe. */
  webcal?: string;
}

/** A feed with its address. */
export interface FeedRow {
  /** The name of its format. */
  format: string;
  href: string;
  /** Whole, for pasting into a feed reader. */
  address: string;
  /** What to call it where only its address is told. */
  name: string;
}

/** Feeds of one sort: themselves while they are few, and otherwise the way to their pages. */
export interface FeedFamily {
  id: string;
  title: string;
  about: string;
  /** How many there are, in words. */
  count: string;
  feeds: { name: string; href: string }[];
  elsewhere?: { about: string; title: string; href: string };
}

/** A name is some 25 bytes compressed: with more than these the page would pass 20 KB. */
const MAX_LISTED = 300;

/** Prepares the page of all feeds. */
export function feedsView(site: Site): FeedsView {
  const { words } = site;
  const { title, about } = words.pages.feeds;
  const families = [peopleFeeds(site), topicFeeds(site)];
  return {
    head: { path: paths.feeds, title, description: about },
    title,
    about,
    groups: [
      group(site, 'news', ['rss', 'atom', 'json']),
      group(site, 'asks', ['asks']),
      group(site, 'digests', ['digests']),
      { ...group(site, 'events', ['events']), webcal: webcalAddress(site) },
      group(site, 'blogroll', ['blogroll']),
    ],
    families: families.filter(({ feeds, elsewhere }) => feeds.length > 0 || elsewhere),
  };
}

/** A feed of the whole site. */
export function feedRow({ words, addresses }: Site, id: FeedId): FeedRow {
  const { path } = siteFeeds[id];
  return {
    format: formatOf(words, id),
    href: addresses.local(path),
    address: addresses.absolute(path),
    name: words.feed[id],
  };
}

type GroupId = 'news' | 'asks' | 'digests' | 'events' | 'blogroll';

function group(site: Site, id: GroupId, feeds: FeedId[]): FeedGroup {
  const { title, about } = site.words.pages.feeds[id];
  return { id, title, about, feeds: feeds.map((feed) => feedRow(site, feed)) };
}

function formatOf({ feed, pages }: Words, id: FeedId): string {
  switch (id) {
    case 'events':
      return pages.feeds.ics;
    case 'blogroll':
      return pages.feeds.opml;
    case 'atom':
    case 'json':
      return feed[id];
    default:
      return feed.rss;
  }
}

function peopleFeeds(site: Site): FeedFamily {
  const { people } = site.words.pages.feeds;
  return family(site, 'people', {
    ...people,
    page: { title: site.words.lists.people.title, path: paths.people },
    feeds: site.people.map(({ id, name }) => ({ name, path: paths.personFeed(id) })),
  });
}

function topicFeeds(site: Site): FeedFamily {
  const { topics } = site.words.pages.feeds;
  return family(site, 'topics', {
    ...topics,
    page: { title: site.words.lists.topics.title, path: paths.topics },
    feeds: [...site.topics.keys()].map((topic) => ({
      name: site.topicName(topic),
      path: paths.topicFeed(topic),
    })),
  });
}

interface Sort {
  title: string;
  about: string;
  count(number: number): string;
  /** What to say where they are many. */
  elsewhere: string;
  page: { title: string; path: string };
  feeds: { name: string; path: string }[];
}

function family({ addresses }: Site, id: string, sort: Sort): FeedFamily {
  const { title, about, page } = sort;
  const isLong = sort.feeds.length > MAX_LISTED;
  const feeds = isLong ? [] : sort.feeds;
  return {
    id,
    title,
    about,
    count: sort.count(sort.feeds.length),
    feeds: feeds.map(({ name, path }) => ({ name, href: addresses.local(path) })),
    ...(isLong && {
      elsewhere: { about: sort.elsewhere, title: page.title, href: addresses.local(page.path) },
    }),
  };
}
