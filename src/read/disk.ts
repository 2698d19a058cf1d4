import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  FOLDERS,
  PRIVATE_ENTRIES,
  parseContent,
  type Reading,
  SETTINGS,
  type TextFile,
} from './parse.ts';
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
}

/** The content folder read from disk. */
export interface DiskReading extends Reading {
  /** The absolute path of the folder. */
  folder: string;
  /** Paths below the folder of every file in it, but for `private/`, hidden files and links. */
  files: string[];
  /** Is there nothing at all to read? */
  isEmpty: boolean;
}

/** The content folder: `CONTENT_DIR`, or `content/` of the kit. */
export function contentFolder(
  environment: Record<string, string | undefined>,
  kit = process.cwd(),
): string {
  return resolve(kit, environment.CONTENT_DIR || 'content');
}

/** Node's door in: reads a content folder. The clock and the address of the folder are the caller's. */
export function readContent(folder: string, options: DiskOptions = {}): DiskReading {
  const { files, problems } = listFiles(folder, options);
  const texts: TextFile[] = [];
  for (const file of files) {
    if (file !== SETTINGS && !isText(file)) continue;
    try {
      texts.push({ file, text: decodeText(readFileSync(join(folder, file))) });
    } catch (error) {
      texts.push({ file, text: '', fault: unreadable(error) });
    }
  }
  if (options.also) texts.push(options.also);
  const reading = parseContent(texts);
  const shown = files.filter((file) => !file.startsWith('private/'));
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    folder,
    files: shown,
    isEmpty: files.length === 0,
  };
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
