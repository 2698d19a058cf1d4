import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './replace-file.ts';
import { WrongCall } from './verb.ts';

/**
 * Writes a file of a content folder that must not be there yet: whole, on the disk, never over
 * another, and through no link. `same`: just this file was there; `taken`: another one.
 * @param file its path below the folder
 */
export function placeFile(
  folder: string,
  file: string,
  content: string | Uint8Array,
): 'new' | 'same' | 'taken' {
  const path = join(folder, file);
  const bytes = Buffer.from(content);
  makeFolders(folder, dirname(file));
  // Hidden, so that nobody reads what a process that was killed leaves behind.
  const beside = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  rmSync(beside, { force: true });
  try {
    const opened = openSync(beside, 'wx', 0o666);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return isThere(folder, file, bytes) ? 'same' : 'taken';
  } finally {
    rmSync(beside, { force: true });
  }
  syncFolder(dirname(path));
  return 'new';
}

/** Takes a file away that was just written; not one that somebody has changed since. */
export function removeFile(folder: string, file: string, content: string | Uint8Array): boolean {
  if (!isThere(folder, file, Buffer.from(content))) return false;
  rmSync(join(folder, file));
  return true;
}

function isThere(folder: string, file: string, bytes: Buffer): boolean {
  const path = join(folder, file);
  const known = lstatSync(path, { throwIfNoEntry: false });
  return known?.isFile() === true && readFileSync(path).equals(bytes);
}

/** Makes the folders of a file, one by one: none of them may be a link that leads elsewhere. */
function makeFolders(folder: string, below: string): void {
  let path = '';
  for (const name of below.split('/')) {
    path = path ? `${path}/${name}` : name;
    const known = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (known && !known.isDirectory()) {
      throw new WrongCall(`${path} is no folder; move it away.`);
    }
    if (!known) mkdirSync(join(folder, path), { recursive: true });
  }
}
