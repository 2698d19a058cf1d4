import { getRssString } from '@astrojs/rss';
import { escapeHtml } from '../markdown/escape.ts';
import type { Feed, FeedItem } from './feed.ts';

/** RSS 2.0 with full content; authors by name in `dc:creator`, for RSS's own wants a mailbox. */
export function toRss(feed: Feed): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.pageAddress,
    trailingSlash: true,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: [
      `<language>${escapeHtml(feed.language)}</language>`,
      `<lastBuildDate>${feed.updated.toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeHtml(feed.feedAddress)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.address,
      pubDate: item.published,
      description: item.summary,
      content: item.html,
      categories: item.categories.map(({ name }) => name),
      customData: creators(item),
    })),
  });
}

/** The package reads custom data back as XML and would turn a name of digits into a number. */
function creators({ authors }: FeedItem): string {
  return authors
    .filter(({ name }) => Number.isNaN(Number(name)))
    .map(({ name }) => `<dc:creator>${escapeHtml(name)}</dc:creator>`)
    .join('');
}
