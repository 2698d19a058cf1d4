import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gistOf } from '../markdown/gist.ts';
import { type CachePlace, type ContentCache, openContentCache, printOf } from './content-cache.ts';
import {
  FOLDERS,
  PRIVATE_ENTRIES,
  parseContent,
  parseMarkdown,
  placeOf,
  type Reading,
  SETTINGS,
  type TextFile,
} from './parse.ts';
import type { ParsedFile } from './parse-file.ts';
import { decodeText, unreadable } from './text.ts';
import { isLink, linked, type Walked, walk } from './walk.ts';

/** What to read besides what may become public. */
export interface DiskOptions {
  /** Read `content/private/entries/` too: for the email, never for the site. */
  private?: boolean;
  /** Read only this folder or file of the content folder. Default: all. */
  only?: string;
  /** A file that is not there yet, to be read as if it were. */
  also?: TextFile;
  /** Where it is kept what was read before; without it, all is read anew. Not for a part of the folder. */
  cache?: CachePlace;
}

/** The content folder read from disk. */
export interface DiskReading extends Reading {
  /** The absolute path of the folder. */
  folder: string;
  /** Paths below the folder of every file in it, but for `private/`, hidden files and links. */
  files: string[];
  /** A fingerprint of the bytes of every text that was read, by its path: another one for other bytes. */
  prints: Map<string, string>;
  /** Is there nothing at all to read? */
  isEmpty: boolean;
}

/** Node's door in: reads a content folder. The clock and the address of the folder are the caller's. */
export function readContent(folder: string, options: DiskOptions = {}): DiskReading {
  const { files, problems } = listFiles(folder, options);
  const cache =
    options.cache && !options.only ? openContentCache(options.cache, folder) : undefined;
  const texts: TextFile[] = [];
  const prints = new Map<string, string>();
  for (const file of files) {
    if (file !== SETTINGS && !isText(file)) continue;
    let text: string;
    let print: string;
    try {
      const bytes = readFileSync(join(folder, file));
      print = printOf(bytes);
      prints.set(file, print);
      text = decodeText(bytes);
    } catch (error) {
      texts.push({ file, text: '', fault: unreadable(error) });
      continue;
    }
    const parsed = cache && parseKept(cache, { file, text, print });
    texts.push({ file, text, ...(parsed && { parsed }) });
  }
  cache?.save();
  if (options.also) texts.push(options.also);
  const reading = parseContent(texts);
  const shown = files.filter((file) => !file.startsWith('private/'));
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    folder,
    files: shown,
    prints,
    isEmpty: files.length === 0,
  };
}

/** What a file holds, from the cache where it can be; undefined where it is never kept there. */
function parseKept(
  cache: ContentCache,
  { file, text, print }: { file: string; text: string; print: string },
): ParsedFile | undefined {
  const place = placeOf(file);
  if (!place || file.startsWith('private/')) return undefined;
  const { noun } = place;
  const known = cache.find(noun, print, text);
  if (known) return known;
  const found = parseMarkdown(noun, file, text);
  const parsed = { ...found, gist: gistOf(found.body) };
  cache.add(noun, print, text, parsed);
  return parsed;
}

function isText(file: string): boolean {
  return file.endsWith('.md') && FOLDERS.some(({ folder }) => file.startsWith(`${folder}/`));
}

/** All files of the content folder, sorted; of `private/` only the entries, and only on request. */
function listFiles(folder: string, options: DiskOptions): Walked {
  const only = options.only ?? '';
  if (only.includes('.')) return { files: isFile(join(folder, only)) ? [only] : [], problems: [] };
  const own = walk(folder, only, (path) => path === 'private');
  if (!options.private || only !== '') return own;
  const entries = listPrivateEntries(folder);
  return {
    files: [...own.files, ...entries.files].sort(),
    problems: [...own.problems, ...entries.problems],
  };
}

/** What lies behind a link in the place of the private side or of its entries is not read. */
function listPrivateEntries(folder: string): Walked {
  if (isLink(join(folder, 'private'))) return { files: [], problems: [] };
  return isLink(join(folder, PRIVATE_ENTRIES))
    ? { files: [], problems: [linked(PRIVATE_ENTRIES)] }
    : walk(folder, PRIVATE_ENTRIES);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
