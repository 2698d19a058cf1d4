import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeNewFile } from './new-file.ts';
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
  makeFolders(folder, dirname(file));
  if (writeNewFile(join(folder, file), content)) return 'new';
  return isThere(folder, file, Buffer.from(content)) ? 'same' : 'taken';
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
