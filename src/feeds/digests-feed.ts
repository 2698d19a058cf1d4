import type { ChosenDigest } from '../digest/choose.ts';
import { toFragment } from '../email/fragment.ts';
import { letterOf } from '../email/letter.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { instantOf } from '../site/dates.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type Chain, chainOf, documentOf, subscriptionOf } from './archive.ts';
import { type Feed, type FeedItem, feedOf, itemsWanted, type Scope } from './feed-value.ts';
import { itemOnce } from './made-items.ts';

/** A document of the archive holds so many digests: of 20 KB each, as long ones are, 200 KB. */
const ARCHIVED = 10;

/** The feed of digests, each with its whole HTML, for services that mail what a feed holds. */
export function digestsFeed(site: Site): Feed {
  const items = site.digests.slice(0, itemsWanted(site)).map((digest) => digestItem(site, digest));
  return feedOf(site, scopeOf(site, paths.digestsFeed), items, subscriptionOf(chainFor(site)));
}

/** The numbers of the documents of the archive of digests, from 1, the oldest. */
export function digestDocuments(site: Site): number[] {
  return chainFor(site).numbers;
}

/** One document of the archive of digests, newest first. */
export function digestDocument(site: Site, number: number): Feed {
  const { place } = documentOf(chainFor(site), number);
  const items = digestsIn(site, number).map((digest) => digestItem(site, digest));
  return feedOf(site, scopeOf(site, paths.digestsDocument(number)), items, place);
}

/** The digests of a document of their archive, newest first. */
export function digestsIn(site: Site, number: number): Site['digests'] {
  const { from, to } = documentOf(chainFor(site), number);
  const count = site.digests.length;
  return site.digests.slice(count - to, count - from);
}

function chainFor({ digests, newsletter, addresses }: Site): Chain {
  return chainOf({
    items: digests.length,
    size: Math.min(ARCHIVED, newsletter.feed_limit),
    current: addresses.absolute(paths.digestsFeed),
    document: (number) => addresses.absolute(paths.digestsDocument(number)),
    type: 'application/rss+xml',
  });
}

function scopeOf({ newsletter, words }: Site, feed: string): Scope {
  const { title, tagline } = newsletter;
  return {
    title: `${title} · ${words.feed.digests}`,
    description: tagline,
    page: paths.digests,
    feed,
  };
}

function digestItem(site: Site, chosen: ChosenDigest<PublicEntry>): FeedItem {
  return itemOnce(site, chosen, () => {
    const { digest } = chosen;
    const { editor, tagline, timezone } = site.newsletter;
    return {
      address: site.addresses.absolute(paths.digest(digest.id)),
      title: digest.subject ?? digest.title,
      summary: firstParagraphText(digest.body) ?? tagline,
      html: toFragment(letterOf(site, chosen)),
      published: instantOf(digest.date, timezone),
      authors: [{ name: editor.name }],
      categories: [],
    };
  });
}
