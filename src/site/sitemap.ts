import { escapeHtml } from '../markdown/escape.ts';
import type { Addresses } from './addresses.ts';
import { paths } from './paths.ts';

/** The editor's pages for pasting a letter. */
const FOR_EDITOR = /^\/digests\/.+\/email\/$/;

/** Pages that say nothing to somebody who comes from a search, and the one for what is not there. */
const SILENT: readonly string[] = [paths.search, paths.submitted, paths.admin, '/404/'];

/** Files, which pages are not: feeds, and 404.html. */
const A_FILE = /\.[a-z0-9]+$/i;

/** So many addresses stand in one file; the format allows 50,000 (sitemaps.org). */
export const SITEMAP_LIMIT = 45_000;

const NAMESPACES = [
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"',
].join(' ');

/**
 * Is the page at an address one for the sitemap? Not one that says nothing itself, nor
 * what only the editor needs. The sitemap gives no `lastmod`: the content knows when something
 * became news, and not when its text was last mended, and crawlers distrust dates that are wrong.
 */
export function isInSitemap(address: string, addresses: Addresses): boolean {
  const path = addresses.own(address)?.path;
  return path !== undefined && isForSearch(path);
}

/**
 * The files of the sitemap by their paths from the site's root: the index, and the lists of
 * addresses that it names. Takes the paths of all pages and feeds in any order, with or without
 * the slash at their end, and leaves out what `isInSitemap` does.
 */
export function sitemapFiles(pages: Iterable<string>, addresses: Addresses): Map<string, string> {
  const found = new Set(Array.from(pages, pathOf).filter(isForSearch));
  const listed = inOrder([...found]).map(addresses.absolute);
  const files = new Map<string, string>();
  for (let start = 0; start < listed.length; start += SITEMAP_LIMIT) {
    const part = listed.slice(start, start + SITEMAP_LIMIT);
    files.set(`/sitemap-${files.size}.xml`, xmlOf('urlset', NAMESPACES, 'url', part));
  }
  const parts = [...files.keys()].map(addresses.absolute);
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  return files.set(paths.sitemap, xmlOf('sitemapindex', namespace, 'sitemap', parts));
}

function pathOf(page: string): string {
  return page.endsWith('/') || A_FILE.test(page) ? page : `${page}/`;
}

function isForSearch(path: string): boolean {
  return !A_FILE.test(path) && !SILENT.includes(path) && !FOR_EDITOR.test(path);
}

/**
 * As people count: page 2 before page 10. The plain order first, which is cheap: what is nearly in
 * order takes few of the dear comparisons, and equals ("01" and "1") always stand the same way.
 */
function inOrder(pages: string[]): string[] {
  return pages.sort().sort(new Intl.Collator('en', { numeric: true }).compare);
}

function xmlOf(root: string, attributes: string, element: string, addresses: string[]): string {
  const rows = addresses.map((at) => `<${element}><loc>${escapeHtml(at)}</loc></${element}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${attributes}>${rows.join('')}</${root}>`;
}
