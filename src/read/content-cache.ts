import { hash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Noun } from '../content/content.ts';
import { fromLine, toLine } from './content-cache-value.ts';
import type { ParsedFile } from './parse-file.ts';

/** Where what was read of a content folder is kept, and by which code. */
export interface CachePlace {
  /** The folder of all caches: `cacheFolder()`. */
  folder: string;
  /** Another text whenever the code may read something else in the same bytes: `codePrint()`. */
  code: string;
}

/**
 * What was read before of the Markdown files of a content folder, found by their bytes alone. Only
 * files without problems are kept, and none of the private side.
 */
export interface ContentCache {
  /** What the file of these bytes holds; `text` is what they say. */
  find(noun: Noun, print: string, text: string): ParsedFile | undefined;
  /** Notes what was read anew. */
  add(noun: Noun, print: string, text: string, parsed: ParsedFile): void;
  /** Writes down what was found and noted, and nothing else; only where that is something new. */
  save(): void;
}

/** More than any content folder makes: a hundred thousand entries are about 60 MB. */
const MAX_BYTES = 500_000_000;

/** Only the owner may read: drafts and what is under embargo are in it, too. */
const PRIVATE = 0o600;

/** The fingerprint of a file's bytes: 32 hexadecimal digits, of SHA-256. */
export function printOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes).slice(0, 32);
}

/** Opens the cache of a content folder. One that is not there, broken or of other code is empty. */
export function openContentCache(place: CachePlace, contentFolder: string): ContentCache {
  const path = join(place.folder, 'content', `${printOf(resolve(contentFolder))}.txt`);
  const version = JSON.stringify([place.code, process.version, process.versions.tz]);
  const known = readLines(path, version);
  const kept = new Map<string, string>();
  let isChanged = false;
  return {
    find(noun, print, text) {
      const key = `${noun} ${print}`;
      const line = known.get(key);
      const parsed = line === undefined ? undefined : fromLine(line, text);
      if (line !== undefined && parsed) kept.set(key, line);
      return parsed;
    },
    add(noun, print, text, parsed) {
      const line = toLine(parsed, text);
      if (line === undefined) return;
      kept.set(`${noun} ${print}`, line);
      isChanged = true;
    },
    save() {
      if (isChanged || kept.size < known.size) writeLines(path, version, kept);
    },
  };
}

/** What a cache holds: the line of each file, by its noun and its fingerprint. */
function readLines(path: string, version: string): Map<string, string> {
  const lines = new Map<string, string>();
  let bytes: Buffer;
  try {
    const found = lstatSync(path);
    if (!found.isFile() || found.size > MAX_BYTES) return lines;
    bytes = readFileSync(path);
  } catch {
    return lines;
  }
  const end = bytes.indexOf(10);
  if (end === -1 || bytes.toString('utf8', 0, end) !== heading(version, bytes.subarray(end + 1))) {
    return lines;
  }
  for (const each of bytes.toString('utf8', end + 1).split('\n')) {
    const space = each.indexOf(' ', each.indexOf(' ') + 1);
    if (space > 0) lines.set(each.slice(0, space), each.slice(space + 1));
  }
  return lines;
}

/** A cache may always be missing: where it cannot be written, nothing is said. */
function writeLines(path: string, version: string, lines: ReadonlyMap<string, string>): void {
  const rest = [...lines].map(([key, line]) => `${key} ${line}\n`).join('');
  const beside = `${path}.${randomUUID()}`;
  const text = `${heading(version, rest)}\n${rest}`;
  const isWritten = attempt(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(beside, text, { flag: 'wx', mode: PRIVATE });
    renameSync(beside, path);
  });
  if (!isWritten) attempt(() => rmSync(beside, { force: true }));
}

/** Does what the disk may refuse. Was it done? */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** The first line: by which code the rest was written, and a sum by which it is known to be whole. */
function heading(version: string, rest: Uint8Array | string): string {
  return `${version} ${hash('sha256', rest)}`;
}
