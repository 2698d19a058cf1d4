import type { Feed, FeedItem } from './feed-value.ts';
import { fitting } from './limit.ts';
import { emptyElement, htmlElement, textElement, XML } from './xml.ts';

const TEXT = { type: 'text' };
const END = '</feed>';

/** Atom (RFC 4287) with full content. */
export function toAtom(feed: Feed): string {
  const { author } = feed;
  const start = [
    `${XML}<feed xmlns="http://www.w3.org/2005/Atom"`,
    `xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${feed.language}">`,
  ].join(' ');
  const head = [
    start,
    textElement('id', feed.pageAddress),
    textElement('title', feed.title, TEXT),
    textElement('subtitle', feed.description, TEXT),
    textElement('updated', feed.updated.toISOString()),
    person(textElement('name', author.name), author.email && textElement('email', author.email)),
    link('self', feed.feedAddress, 'application/atom+xml'),
    link('alternate', feed.pageAddress, 'text/html'),
    ...feed.links.map(({ rel, href, type }) => link(rel, href, type)),
    feed.isArchive ? emptyElement('fh:archive') : '',
  ].join('');
  return `${head}${fitting(feed, entryText, head + END).join('')}${END}`;
}

function entryText(item: FeedItem): string {
  const moment = item.published.toISOString();
  const parts = [
    textElement('id', item.address),
    textElement('title', item.title, TEXT),
    textElement('updated', moment),
    textElement('published', moment),
    ...item.authors.map(({ name, address }) =>
      person(textElement('name', name), address && textElement('uri', address)),
    ),
    link('alternate', item.address, 'text/html'),
    ...item.categories.map(({ term, name }) =>
      emptyElement('category', { term, label: name === term ? undefined : name }),
    ),
    textElement('summary', item.summary, TEXT),
    htmlElement('content', item.html, { type: 'html' }),
  ];
  return `<entry>${parts.join('')}</entry>`;
}

function person(name: string, where: string | undefined): string {
  return `<author>${name}${where ?? ''}</author>`;
}

function link(rel: string, href: string, type: string): string {
  return emptyElement('link', { href, rel, type });
}
