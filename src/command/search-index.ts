import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '../read/keep.ts';
import { prune } from '../read/prune.ts';
import { type SearchRecord, searchParts } from '../site/search-records.ts';
import { SEARCH_ARCHIVE, SEARCH_INDEX } from '../site/search-view.ts';
import type { Site } from '../site/site.ts';
import { type IndexFile, inOrder } from './search-order.ts';
import { packed, unpacked } from './search-pack.ts';

/** Changes whenever other files would be made of the same records. */
const RECIPE = 1;

/** Pagefind's own user interfaces, which no page uses. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** The program that searches in a language that Pagefind has no stems for. */
const NO_STEMS = 'wasm.unknown.pagefind';

/** Of an index that is merged into another one: all else is that one's. */
const DATA = /^(?:filter|fragment|index)\/|^pagefind-entry\.json$|\.pf_meta$/;

/** Records on their way to Pagefind at a time. */
const AHEAD = 500;

/** Indexes of the last hour stay, and of others as many as have room. */
const ROOM = { most: 200e6, fresh: 3_600_000 };

/** What the search of a site consists of. */
export interface SearchFiles {
  /** The bytes of each file by its path from the site's root, without a slash before it. */
  files: Map<string, Uint8Array>;
  /** Why there are none, in one line, where Pagefind does not run on this computer. */
  fault?: string;
}

/**
 * The files of the search of a site. The same records give the same bytes; what was made for the
 * same before is not made again. Pagefind works in a process of its own.
 * @param kit the folder that holds `node_modules`
 * @param cache the folder of what can be made anew, see {@link cacheFolder}
 */
export async function searchFiles(
  site: Site,
  { kit, cache }: { kit: string; cache: string },
): Promise<SearchFiles> {
  if (!site.newsletter.search) return { files: new Map() };
  const { recent, archive } = searchParts(site);
  const wanted = [
    { folder: SEARCH_INDEX, records: recent, isData: false },
    ...(archive.length > 0 ? [{ folder: SEARCH_ARCHIVE, records: archive, isData: true }] : []),
  ];
  const version = versionOfPagefind(kit);
  const room = join(cache, 'search');
  const parts = wanted.map((part) => {
    const pack = join(room, nameOf([RECIPE, version, part.isData, part.records]));
    return { ...part, pack, known: unpacked(pack) };
  });
  try {
    const missing = parts.filter(({ known }) => !known);
    const made = await makeIndexes(missing.map(({ records }) => records));
    for (const [at, part] of missing.entries()) {
      const all = made[at] ?? [];
      part.known = part.isData ? all.filter(({ path }) => DATA.test(path)) : all;
      keep(part.pack, packed(part.known));
    }
    if (missing.length > 0) prune(room, ROOM, Date.now());
  } catch (error) {
    return {
      files: new Map(),
      fault: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '',
    };
  }
  const placed = parts.flatMap(({ folder, known = [] }) =>
    known.map(({ path, content }) => [folder.slice(1) + path, content] as const),
  );
  return { files: new Map(placed) };
}

/** What to tell the editor of a site that has no search, though it should. */
export function unsearchable(fault: string): string {
  return `The site has no search, since its index could not be made: ${fault}.\nIf Pagefind does not run here, run npm install again, with optional packages, and then build again.`;
}

/** The files of an index of each of some lists of records. */
export async function makeIndexes(
  lists: readonly (readonly SearchRecord[])[],
): Promise<IndexFile[][]> {
  if (lists.length === 0) return [];
  const pagefind = await import('pagefind');
  try {
    const made: IndexFile[][] = [];
    for (const records of lists) made.push(await filesOf(pagefind, records));
    return made;
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
  // The index numbers records as they come; Pagefind takes one after the other.
  for (let from = 0; from < records.length; from += AHEAD) {
    const added = records.slice(from, from + AHEAD).map(async (record) => {
      const { url, content, meta, filters, ...rest } = record;
      const answer = await index.addCustomRecord({
        ...rest,
        url,
        content,
        meta: { ...meta },
        filters: { ...filters },
      });
      if (answer.errors.length > 0) throw new Error(`${url}: ${answer.errors.join('; ')}`);
    });
    await Promise.all(added);
  }
  const { files } = await index.getFiles();
  const needed = files.filter(({ path }) => !UNUSED.test(path));
  const hasStems = needed.some(({ path }) => path === `wasm.${language}.pagefind`);
  return inOrder(needed.filter(({ path }) => !hasStems || path !== NO_STEMS));
}

function nameOf(key: unknown): string {
  return `${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}.pack`;
}

function versionOfPagefind(kit: string): unknown {
  return JSON.parse(readFileSync(join(kit, 'node_modules/pagefind/package.json'), 'utf8')).version;
}
