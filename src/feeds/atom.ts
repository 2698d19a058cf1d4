import { generateAtomFeed } from 'feedsmith';
import type { Feed } from './feed.ts';

/** Atom (RFC 4287) with full content. */
export function toAtom(feed: Feed): string {
  return generateAtomFeed({
    id: feed.pageAddress,
    title: { value: feed.title, type: 'text' },
    subtitle: { value: feed.description, type: 'text' },
    updated: feed.updated,
    authors: [{ name: feed.author.name, ...(feed.author.email && { email: feed.author.email }) }],
    xml: { lang: feed.language },
    links: [
      { href: feed.feedAddress, rel: 'self', type: 'application/atom+xml' },
      { href: feed.pageAddress, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map((item) => ({
      id: item.address,
      title: { value: item.title, type: 'text' },
      updated: item.published,
      published: item.published,
      authors: item.authors.map(({ name, address }) => ({
        name,
        ...(address && { uri: address }),
      })),
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      categories: item.categories.map(({ term, name }) => ({
        term,
        ...(name !== term && { label: name }),
      })),
      summary: { value: item.summary, type: 'text' },
      content: { value: item.html, type: 'html' },
    })),
  });
}
