import { askState } from '../entries/ask-state.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { instantOf } from '../site/dates.ts';
import { entryView } from '../site/entry-view.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { itemHtml } from './item-html.ts';
import { momentsOf } from './moments.ts';

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
  /** Newest first. */
  items: FeedItem[];
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

/** What tells one feed of entries from another. Paths are from the site's root. */
interface Scope {
  title: string;
  description: string;
  page: string;
  feed: string;
  entries: readonly PublicEntry[];
}

/** The feed of the newest entries, at one of its addresses. */
export function newsFeed(site: Site, feed: string): Feed {
  const { title, tagline } = site.newsletter;
  return entriesFeed(site, {
    title,
    description: tagline,
    page: paths.home,
    feed,
    entries: site.entries,
  });
}

/** The feed of the news about one person. */
export function personFeed(site: Site, { id, name, headline }: PublicPerson): Feed {
  const { newsletter } = site;
  return entriesFeed(site, {
    title: `${name} · ${newsletter.title}`,
    description: headline ?? newsletter.tagline,
    page: paths.person(id),
    feed: paths.personFeed(id),
    entries: site.entriesAbout(id),
  });
}

/** The feed of one topic. */
export function topicFeed(site: Site, topic: string): Feed {
  const { newsletter } = site;
  return entriesFeed(site, {
    title: `${site.topicName(topic)} · ${newsletter.title}`,
    description: newsletter.tagline,
    page: paths.topic(topic),
    feed: paths.topicFeed(topic),
    entries: site.topics.get(topic) ?? [],
  });
}

/** The feed of open asks. */
export function asksFeed(site: Site): Feed {
  const { newsletter, words } = site;
  return entriesFeed(site, {
    title: `${words.ask.openTitle} · ${newsletter.title}`,
    description: words.lists.asks.about,
    page: paths.kind('ask'),
    feed: paths.asksFeed,
    entries: site.entries.filter(
      (entry) => entry.kind === 'ask' && askState(entry, site.today) === 'open',
    ),
  });
}

function entriesFeed(site: Site, { title, description, page, feed, entries }: Scope): Feed {
  const { newsletter, addresses } = site;
  const moments = momentsOf(site);
  const items = entries
    .map((entry) => ({ entry, published: moments(entry) }))
    .sort((a, b) => b.published.getTime() - a.published.getTime())
    .slice(0, newsletter.feed_limit)
    .map(({ entry, published }) => feedItem(site, entry, published));
  return {
    title,
    description,
    language: newsletter.language,
    pageAddress: addresses.absolute(page),
    feedAddress: addresses.absolute(feed),
    author: newsletter.editor,
    updated: items[0]?.published ?? instantOf(site.today, newsletter.timezone),
    items,
  };
}

function feedItem(site: Site, entry: PublicEntry, published: Date): FeedItem {
  const view = entryView(site, entry, 'elsewhere');
  return {
    address: view.href,
    title: entry.title,
    summary: entry.summary ?? firstParagraphText(entry.body) ?? entry.title,
    html: itemHtml(site, entry, view),
    published,
    authors: view.people.map(({ name, href }) => ({ name, ...(href && { address: href }) })),
    categories: [
      { term: view.kindWord, name: view.kindWord },
      ...view.topics.map(({ topic, name }) => ({ term: topic, name })),
    ],
  };
}
