import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiskReading } from '../read/disk.ts';
import { type SearchRecord, searchRecords } from '../site/search-records.ts';
import { SEARCH_INDEX } from '../site/search-view.ts';
import { buildSite } from '../site/site.ts';
import { type IndexFile, inOrder } from './search-order.ts';

/** Pagefind's own user interfaces, which no page uses. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** The program that searches in a language that Pagefind has no stems for. */
const NO_STEMS = 'wasm.unknown.pagefind';

/**
 * Adds the search to a made site, if Pagefind runs on this computer.
 * @param now milliseconds since 1970, as when the site was made
 * @returns what to tell the editor where it does not
 */
export async function addSearch(
  { newsletter, ...reading }: DiskReading,
  now: number,
  site: string,
): Promise<string | undefined> {
  if (!newsletter) return undefined;
  const content = { ...reading, newsletter };
  // Only the texts are looked at, whatever pictures stand in them.
  const measure = async () => new Map();
  const records = searchRecords(await buildSite({ content, now, preview: false, measure }));
  const fault = await writeSearchIndex(records, site);
  if (fault === undefined) return undefined;
  return `The site has no search, since its index could not be made: ${fault}.\nIf Pagefind does not run here, run npm install again, with optional packages, and then build again.`;
}

/**
 * Writes the index of the search into a made site. The same records give the same bytes.
 * @returns why there is none, where Pagefind cannot run on this computer
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  site: string,
): Promise<string | undefined> {
  const pagefind = await import('pagefind');
  try {
    const files = await filesOf(pagefind, records);
    for (const { path, content } of files) {
      const file = join(site, SEARCH_INDEX, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  } finally {
    await pagefind.close();
  }
}

async function filesOf(
  { createIndex }: typeof import('pagefind'),
  records: readonly SearchRecord[],
): Promise<IndexFile[]> {
  const language = records[0]?.language;
  const { index, errors } = await createIndex(language ? { forceLanguage: language } : {});
  if (!index) throw new Error(errors.join('; '));
  // One after the other: the index numbers records as they come.
  for (const { url, content, meta, filters, ...rest } of records) {
    const added = await index.addCustomRecord({
      ...rest,
      url,
      content,
      meta: { ...meta },
      filters: { ...filters },
    });
    if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  const needed = files.filter(({ path }) => !UNUSED.test(path));
  const hasStems = needed.some(({ path }) => path === `wasm.${language}.pagefind`);
  return inOrder(needed.filter(({ path }) => !hasStems || path !== NO_STEMS));
}
