import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { pagesByKind } from '../audit/pages.ts';
import { filesBelow } from './build/rounds.ts';

/** What a page asks of a reader's connection. Bytes over the wire. */
export interface PageWeight {
  kind: string;
  /** From the site's root. */
  path: string;
  /** The HTML alone. */
  gzip: number;
  brotli: number;
  /** Its HTML, style sheets, scripts, fonts that it loads ahead, and pictures, at a first visit. */
  requests: number;
  /** The same in bytes, what compresses by gzip. */
  total: number;
  /** The same without fonts and pictures. */
  read: number;
}

/** The largest feed of a kind. Bytes. */
export interface FeedWeight {
  kind: string;
  path: string;
  bytes: number;
  gzip: number;
  /** How many of the kind there are. */
  count: number;
}

/** What a built site weighs. */
export interface Weights {
  pages: PageWeight[];
  feeds: FeedWeight[];
}

/** Feeds and calendars by their paths below the site's folder, the first that fits. */
const FEEDS: readonly [kind: string, path: RegExp][] = [
  ['rss', /^rss\.xml$/],
  ['atom', /^atom\.xml$/],
  ['json', /^feed\.json$/],
  ['asks', /^asks\/rss\.xml$/],
  ['digests', /^digests\/rss\.xml$/],
  ['person', /^people\/[^/]+\/rss\.xml$/],
  ['topic', /^topics\/[^/]+\/rss\.xml$/],
  ['events', /\.ics$/],
  ['blogroll', /\.opml$/],
  ['archived feed', /\.(rss|atom|xml|json)$/],
];

/** Not feeds, though their names end alike. */
const NO_FEED = /(^|\/)(sitemap[^/]*\.xml|pagefind\/|admin\/)|^_astro\//;

const COMPRESSED_ALREADY = /^\.(woff2|png|jpe?g|webp|avif)$/;

/** Weighs one page of each kind and the largest feed of each kind of a built site. */
export function weigh(folder: string): Weights {
  const files = filesBelow(folder);
  const names = new Set(files.map(({ path }) => path));
  const read = (file: string) => readFileSync(join(folder, file));
  const sent = new Map<string, number>();
  const size = (file: string): number => {
    const known = sent.get(file);
    if (known !== undefined) return known;
    const body = read(file);
    const bytes = COMPRESSED_ALREADY.test(extname(file)) ? body.length : gzip(body);
    sent.set(file, bytes);
    return bytes;
  };
  const site = { files: [...names], read: (file: string) => read(file).toString('utf8') };
  const pages = pagesByKind(site).map(({ kind, path }): PageWeight => {
    const file = fileOf(path);
    const html = read(file);
    const parts = partsOf(html.toString('utf8'), path).filter((part) => names.has(part));
    const isRead = (part: string) => !COMPRESSED_ALREADY.test(extname(part));
    const sum = (some: string[]) => some.reduce((all, part) => all + size(part), gzip(html));
    return {
      kind,
      path,
      gzip: gzip(html),
      brotli: brotli(html),
      requests: 1 + parts.length,
      total: sum(parts),
      read: sum(parts.filter(isRead)),
    };
  });
  const byKind = Map.groupBy(
    files.filter(({ path }) => kindOfFeed(path) !== undefined),
    ({ path }) => kindOfFeed(path) ?? '',
  );
  const feeds = [...byKind].flatMap(([kind, some]): FeedWeight[] => {
    const [largest] = some.toSorted((a, b) => b.bytes - a.bytes);
    return largest
      ? [{ kind, ...largest, gzip: gzip(read(largest.path)), count: some.length }]
      : [];
  });
  return { pages, feeds };
}

/** The kind of a feed by its path; undefined for what is none. */
export function kindOfFeed(path: string): string | undefined {
  if (NO_FEED.test(path) || path.endsWith('.html')) return undefined;
  return FEEDS.find(([, pattern]) => pattern.test(path))?.[0];
}

/**
 * The files that a page asks for by itself, each once, as paths below the site's folder: style sheets,
 * scripts, fonts it loads ahead, pictures. Of a picture in several sizes the one in `src`.
 */
export function partsOf(html: string, page: string): string[] {
  const wanted = [
    ...html.matchAll(/<link rel="(?:stylesheet|preload|modulepreload)" href="([^"]+)"/g),
    ...html.matchAll(/<script[^>]* src="([^"]+)"/g),
    ...html.matchAll(/<img[^>]* src="([^"]+)"/g),
  ].map(([, address = '']) => new URL(address, `https://site.invalid${page}`));
  const own = wanted.filter(({ hostname }) => hostname === 'site.invalid');
  return [...new Set(own.map(({ pathname }) => decodeURIComponent(pathname).slice(1)))];
}

function fileOf(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

function gzip(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function brotli(content: Buffer): number {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}
