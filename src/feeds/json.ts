import { generateJsonFeed } from 'feedsmith';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1 with full content. */
export function toJson(feed: Feed): string {
  const value = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageAddress,
    feed_url: feed.feedAddress,
    language: feed.language,
    authors: [{ name: feed.author.name }],
    items: feed.items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published,
      tags: item.categories.map(({ name }) => name),
      authors: item.authors.map(({ name, address }) => ({
        name,
        ...(address && { url: address }),
      })),
    })),
  });
  return JSON.stringify(value, null, 2);
}
