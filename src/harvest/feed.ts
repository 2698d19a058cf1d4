import { type AnyFeed, parseFeed } from 'feedsmith';
import { dropDoctype } from './prolog.ts';
import { Unfit } from './unfit.ts';

/** A text of a feed. `maybe`: feeds of that sort do not say whether it is HTML. */
export interface FeedText {
  value: string;
  isHtml: boolean | 'maybe';
}

/** One piece of a feed, as the feed has it. */
export interface FeedItem {
  /** What the feed calls it by. */
  id?: string | undefined;
  /** Where it can be read; as the feed says it, perhaps relative. */
  link?: string | undefined;
  title?: FeedText | undefined;
  content?: FeedText | undefined;
  /** When it was published, in milliseconds since 1970. */
  date?: number | undefined;
  /** What its addresses are relative to, from the inside out. */
  bases: string[];
}

/** The most items that are looked at. */
const MOST = 5_000;

/** No feed is older: earlier dates are mistakes, such as the zero of a clock. */
const FIRST_FEED = Date.UTC(1997, 0);

/** Reads a feed of any format; throws an {@link Unfit} where it is none. */
export function readItems(text: string, address: string): FeedItem[] {
  const bare = text.replace(/^[\s\ufeff]+/, '');
  if (bare === '') throw new Unfit('is empty');
  if (isPage(bare)) throw new Unfit('is a page and no feed', feedOfPage(bare, address));
  if (
    bare.startsWith('<') &&
    !/<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[\s\S]{0,2000})?$/i.test(bare.slice(-2_100))
  ) {
    throw new Unfit(
      /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(bare.slice(0, 20_000))
        ? 'breaks off in the middle'
        : 'is no feed',
    );
  }
  let parsed: AnyFeed<number | undefined>;
  try {
    const parseDateFn = (raw: string) => momentOf(raw);
    parsed = parseFeed<number | undefined>(dropDoctype(bare), { maxItems: MOST, parseDateFn });
  } catch (error) {
    if (error instanceof Unfit) throw error;
    throw new Unfit('is no feed that can be read');
  }
  return itemsOf(parsed).map((item) => ({
    ...item,
    bases: [...item.bases, address],
  }));
}

function itemsOf({ format, feed }: AnyFeed<number | undefined>): FeedItem[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        link: item.link ?? alternate(item.atom?.links) ?? permalink(item.guid),
        title: maybeHtml(item.title ?? item.dc?.titles?.[0]),
        content: html(item.content?.encoded ?? item.description),
        date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
        bases: given(item.xml?.base, item.link, feed.link),
      }));
    case 'rdf':
      return (feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        link: item.link,
        title: maybeHtml(item.title ?? item.dc?.titles?.[0]),
        content: html(item.content?.encoded ?? item.description),
        date: item.dc?.dates?.[0],
        bases: given(item.xml?.base, item.link, feed.link),
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        link: alternate(entry.links),
        title: typed(entry.title),
        content: typed(entry.content?.value ? entry.content : entry.summary),
        date: entry.published ?? entry.updated,
        bases: given(entry.content?.xml?.base, entry.xml?.base, feed.xml?.base),
      }));
    case 'json':
      return (feed.items ?? []).map((item) => ({
        id: item.id,
        link: item.url ?? item.external_url,
        title: plain(item.title),
        content: html(item.content_html) ?? plain(item.content_text ?? item.summary),
        date: item.date_published,
        bases: given(item.url, feed.home_page_url),
      }));
  }
}

/** A moment as feeds write it, by RFC 822 or ISO 8601; what has no known zone counts as UTC. */
function momentOf(raw: string): number | undefined {
  const text = raw.trim().slice(0, 60);
  const moment = [text, text.replace(/\s+\(?[a-z]{2,5}\)?$/i, ' GMT')]
    .map((each) => Date.parse(each))
    .find((each) => !Number.isNaN(each));
  return moment !== undefined && moment >= FIRST_FEED ? moment : undefined;
}

function html(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: true };
}

function maybeHtml(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: 'maybe' };
}

function plain(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: false };
}

/** A text of Atom, which says what it is. */
function typed(
  text: { value?: string | undefined; type?: string | undefined } | undefined,
): FeedText | undefined {
  if (text?.value === undefined) return undefined;
  return { value: text.value, isHtml: /html/i.test(text.type ?? '') };
}

function alternate(links: { href?: string; rel?: string }[] | undefined): string | undefined {
  return links?.find(({ rel, href }) => href && (rel === undefined || rel === 'alternate'))?.href;
}

function permalink(guid: { value?: string; isPermaLink?: boolean } | undefined) {
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '')
    ? guid?.value
    : undefined;
}

function given(...bases: (string | undefined)[]): string[] {
  return bases.filter((base) => base !== undefined);
}

function isPage(text: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4_000),
  );
}

/** The feed that a page names for those who ask (RSS Advisory Board, "RSS Autodiscovery"). */
function feedOfPage(page: string, address: string): string | undefined {
  for (const [link] of page.slice(0, 100_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    if (!/type\s*=\s*["']?application\/(rss|atom|feed)\+(xml|json)/i.test(link)) continue;
    const href = /href\s*=\s*["']([^"'<>\s]+)["']/i.exec(link)?.[1]?.replaceAll('&amp;', '&');
    const url = href ? URL.parse(href, address) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return undefined;
}
