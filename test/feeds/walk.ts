import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { toAtom } from '../../src/feeds/atom.ts';
import { digestDocument, digestDocuments, digestsFeed } from '../../src/feeds/digests-feed.ts';
import { newsDocument, newsDocuments, newsFeed } from '../../src/feeds/feed.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { paths } from '../../src/site/paths.ts';
import type { Site } from '../../src/site/site.ts';

/** Every document of the feeds that have an archive, by its address. */
export async function documentsOf(site: Site): Promise<Map<string, string>> {
  const { absolute } = site.addresses;
  return new Map([
    [absolute(paths.rss), await toRss(newsFeed(site, paths.rss))],
    [absolute(paths.atom), toAtom(newsFeed(site, paths.atom))],
    [absolute(paths.digestsFeed), await toRss(digestsFeed(site))],
    ...newsDocuments(site).map(
      (number) =>
        [absolute(paths.newsDocument(number)), toAtom(newsDocument(site, number))] as const,
    ),
    ...(await Promise.all(
      digestDocuments(site).map(
        async (number): Promise<[string, string]> => [
          absolute(paths.digestsDocument(number)),
          await toRss(digestDocument(site, number)),
        ],
      ),
    )),
  ]);
}

/** What a reader takes from one document of a feed, whatever its format. */
export interface ReadDocument {
  /** The ids of its items, in their order. */
  ids: string[];
  /** Addresses by their relation. */
  links: Map<string, string>;
}

/** Reads a document as a feed reader does, with a parser that is not ours. */
export function readDocument(text: string): ReadDocument {
  const isAtom = text.includes('<feed ');
  const { items, links } = isAtom ? readAtom(text) : readRss(text);
  return {
    ids: items.map((id) => id ?? ''),
    links: new Map((links ?? []).map(({ rel = '', href = '' }) => [rel, href])),
  };
}

/**
 * The ids of all items that a reader finds who subscribes at an address and then reads the archive
 * as RFC 5005 says: from one document to the one before it, each item once.
 */
export function walk(documents: ReadonlyMap<string, string>, start: string): string[] {
  const found = new Set<string>();
  const read = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !read.has(at); ) {
    const text = documents.get(at);
    if (text === undefined) throw new Error(`${at} leads nowhere`);
    read.add(at);
    const { ids, links } = readDocument(text);
    for (const id of ids) found.add(id);
    at = links.get('prev-archive');
  }
  return [...found];
}

function readAtom(text: string) {
  const { entries = [], links } = parseAtomFeed(text);
  return { items: entries.map(({ id }) => id), links };
}

function readRss(text: string) {
  const { items = [], atom } = parseRssFeed(text);
  return { items: items.map(({ guid }) => guid?.value), links: atom?.links };
}
