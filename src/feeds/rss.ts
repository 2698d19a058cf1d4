import { getRssString } from '@astrojs/rss';
import type { Feed, FeedItem } from './feed-value.ts';
import { fitting } from './limit.ts';
import { emptyElement, htmlElement, textElement } from './xml.ts';

const END = '</channel></rss>';

/**
 * RSS 2.0 with full content; authors by name in `dc:creator`, for RSS's own wants a mailbox. The channel
 * is made by `@astrojs/rss`. It has no place for text that is made already, so the items, which stand in
 * several feeds and are written once, are put in afterwards.
 */
export async function toRss(feed: Feed): Promise<string> {
  const channel = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.pageAddress,
    trailingSlash: true,
    xmlns: {
      content: 'http://purl.org/rss/1.0/modules/content/',
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      fh: 'http://purl.org/syndication/history/1.0',
    },
    customData: [
      textElement('language', feed.language),
      textElement('lastBuildDate', feed.updated.toUTCString()),
      emptyElement('atom:link', {
        href: feed.feedAddress,
        rel: 'self',
        type: 'application/rss+xml',
      }),
      ...feed.links.map(({ rel, href, type }) => emptyElement('atom:link', { href, rel, type })),
      feed.isArchive ? emptyElement('fh:archive') : '',
    ].join(''),
    items: [],
  });
  if (!channel.endsWith(END)) throw new Error('the channel of a feed ends otherwise');
  const head = channel.slice(0, -END.length);
  return `${head}${fitting(feed, itemText, channel).join('')}${END}`;
}

const texts = new WeakMap<FeedItem, string>();

/** The same text in the feeds of its people and topics. */
function itemText(item: FeedItem): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const text = written(item);
  texts.set(item, text);
  return text;
}

function written(item: FeedItem): string {
  const parts = [
    textElement('title', item.title),
    textElement('link', item.address),
    textElement('guid', item.address, { isPermaLink: 'true' }),
    textElement('description', item.summary),
    textElement('pubDate', item.published.toUTCString()),
    htmlElement('content:encoded', item.html),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.categories.map(({ name }) => textElement('category', name)),
  ];
  return `<item>${parts.join('')}</item>`;
}
