import type { Addresses } from './addresses.ts';
import { paths } from './paths.ts';

/** The editor's pages for pasting a letter. */
const FOR_EDITOR = /^\/digests\/.+\/email\/$/;

/** Pages that say nothing to somebody who comes from a search. */
const SILENT: readonly string[] = [paths.search, paths.submitted, paths.admin];

/**
 * Is the page at an address one for the sitemap? Not one that says nothing itself, nor
 * what only the editor needs. The sitemap gives no `lastmod`: the content knows when something
 * became news, and not when its text was last mended, and crawlers distrust dates that are wrong.
 */
export function isInSitemap(address: string, addresses: Addresses): boolean {
  const path = addresses.own(address)?.path;
  if (path === undefined || SILENT.includes(path)) return false;
  return !FOR_EDITOR.test(path);
}
