import type { Addresses } from './addresses.ts';
import { paths } from './paths.ts';

/** The editor's pages for pasting a letter. */
const FOR_EDITOR = /^\/digests\/.+\/email\/$/;

/**
 * Is the page at an address one for the sitemap? Not the search, which says nothing itself, nor
 * what only the editor needs. The sitemap gives no `lastmod`: the content knows when something
 * became news, and not when its text was last mended, and crawlers distrust dates that are wrong.
 */
export function isInSitemap(address: string, addresses: Addresses): boolean {
  const path = addresses.own(address)?.path;
  return path !== undefined && path !== paths.search && !FOR_EDITOR.test(path);
}
