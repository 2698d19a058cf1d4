import type { Feed, FeedItem } from './feed-value.ts';
import { fitting } from './limit.ts';

const BETWEEN = ',\n    ';
const NO_ITEMS = '"items": []';

/**
 * JSON Feed 1.1 with full content. It has no `next_url`: that must lead to another JSON Feed, so
 * that the whole archive would stand on the site twice, and the format expects few to follow it.
 */
export function toJson(feed: Feed): string {
  const frame = JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: feed.pageAddress,
      feed_url: feed.feedAddress,
      language: feed.language,
      authors: [{ name: feed.author.name }],
      items: [],
    },
    null,
    2,
  );
  const items = fitting(feed, (item) => itemText(item) + BETWEEN, frame);
  if (items.length === 0) return frame;
  const list = items.join('').slice(0, -BETWEEN.length);
  const end = frame.lastIndexOf(NO_ITEMS);
  return `${frame.slice(0, end)}"items": [\n    ${list}\n  ]${frame.slice(end + NO_ITEMS.length)}`;
}

/** Indented as in the whole. No line break stands inside a string of JSON. */
function itemText(item: FeedItem): string {
  const value = {
    id: item.address,
    url: item.address,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    date_published: item.published,
    tags: item.categories.map(({ name }) => name),
    authors: item.authors.map(({ name, address }) => ({ name, ...(address && { url: address }) })),
  };
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}
