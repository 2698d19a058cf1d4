import { askState } from '../entries/ask-state.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { compareText } from '../order.ts';
import { entryView } from '../site/entry-view.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type Chain, chainOf, documentOf, subscriptionOf } from './archive.ts';
import { type Feed, type FeedItem, feedOf, itemsWanted, type Scope } from './feed-value.ts';
import { itemHtml } from './item-html.ts';
import { itemOnce } from './made-items.ts';
import { momentsOf } from './moments.ts';

/**
 * A document of the archive holds so many entries, or fewer where feeds do: what is in no document
 * yet must stand in the feed itself.
 */
const ARCHIVED = 50;

/** The feed of the newest entries, at one of its addresses. */
export function newsFeed(site: Site, feed: string): Feed {
  const { chain, entries } = newsArchive(site);
  const newest = entries.slice(-itemsWanted(site)).reverse();
  const items = newest.map((entry) => feedItem(site, entry));
  return feedOf(site, newsScope(site, feed), items, subscriptionOf(chain));
}

/** The numbers of the documents of the news archive, from 1, the oldest. */
export function newsDocuments(site: Site): number[] {
  return newsArchive(site).chain.numbers;
}

/** One document of the news archive, newest entry first. */
export function newsDocument(site: Site, number: number): Feed {
  const { place } = documentOf(newsArchive(site).chain, number);
  const items = newsIn(site, number).map((entry) => feedItem(site, entry));
  return feedOf(site, newsScope(site, paths.newsDocument(number)), items, place);
}

/** The entries of a document of the news archive, newest first. */
export function newsIn(site: Site, number: number): PublicEntry[] {
  const { chain, entries } = newsArchive(site);
  const { from, to } = documentOf(chain, number);
  return entries.slice(from, to).reverse();
}

/** The feed of the news about one person. */
export function personFeed(site: Site, { id, name, headline }: PublicPerson): Feed {
  const { title, tagline } = site.newsletter;
  const scope = {
    title: `${name} · ${title}`,
    description: headline ?? tagline,
    page: paths.person(id),
    feed: paths.personFeed(id),
  };
  return entriesFeed(site, scope, site.entriesAbout(id));
}

/** The feed of one topic. */
export function topicFeed(site: Site, topic: string): Feed {
  const { title, tagline } = site.newsletter;
  const scope = {
    title: `${site.topicName(topic)} · ${title}`,
    description: tagline,
    page: paths.topic(topic),
    feed: paths.topicFeed(topic),
  };
  return entriesFeed(site, scope, site.topics.get(topic) ?? []);
}

/** The feed of open asks. */
export function asksFeed(site: Site): Feed {
  const { newsletter, words } = site;
  const scope = {
    title: `${words.ask.openTitle} · ${newsletter.title}`,
    description: words.lists.asks.about,
    page: paths.kind('ask'),
    feed: paths.asksFeed,
  };
  const open = site.entries.filter(
    (entry) => entry.kind === 'ask' && askState(entry, site.today) === 'open',
  );
  return entriesFeed(site, scope, open);
}

function newsScope({ newsletter }: Site, feed: string): Scope {
  const { title, tagline } = newsletter;
  return { title, description: tagline, page: paths.home, feed };
}

/**
 * The feed of the newest of some entries (newest first by their days). It has no archive: its
 * items stand in that of the news, and for each person one more would double the site's feeds.
 */
function entriesFeed(site: Site, scope: Scope, entries: readonly PublicEntry[]): Feed {
  const wanted = itemsWanted(site);
  const last = entries[wanted - 1]?.date;
  const end = last === undefined ? -1 : entries.findIndex(({ date }) => date < last);
  const newest = inOrder(site, end === -1 ? entries : entries.slice(0, end)).reverse();
  const items = newest.slice(0, wanted).map((entry) => feedItem(site, entry));
  return feedOf(site, scope, items);
}

interface Archive {
  chain: Chain;
  /** Oldest first. */
  entries: PublicEntry[];
}

const archives = new WeakMap<Site, Archive>();

function newsArchive(site: Site): Archive {
  const known = archives.get(site);
  if (known) return known;
  const { entries, newsletter, addresses } = site;
  const chain = chainOf({
    items: entries.length,
    size: Math.min(ARCHIVED, newsletter.feed_limit),
    current: addresses.absolute(paths.atom),
    document: (number) => addresses.absolute(paths.newsDocument(number)),
    type: 'application/atom+xml',
  });
  const archive = { chain, entries: inOrder(site, entries) };
  archives.set(site, archive);
  return archive;
}

/** Entries by the moments that feeds give for them, oldest first. */
function inOrder(site: Site, entries: readonly PublicEntry[]): PublicEntry[] {
  const moments = momentsOf(site);
  return entries
    .map((entry) => ({ entry, at: moments(entry).getTime() }))
    .sort((a, b) => a.at - b.at || compareText(a.entry.id, b.entry.id))
    .map(({ entry }) => entry);
}

function feedItem(site: Site, entry: PublicEntry): FeedItem {
  return itemOnce(site, entry, () => {
    const summary = entry.summary ?? firstParagraphText(entry.body) ?? entry.title;
    const view = entryView(site, { ...entry, summary }, 'elsewhere');
    return {
      address: view.href,
      title: entry.title,
      summary,
      html: itemHtml(site, entry, view),
      published: momentsOf(site)(entry),
      authors: view.people.map(({ name, href }) => ({ name, ...(href && { address: href }) })),
      categories: [
        { term: view.kindWord, name: view.kindWord },
        ...view.topics.map(({ topic, name }) => ({ term: topic, name })),
      ],
    };
  });
}
