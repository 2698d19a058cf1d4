import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './replace-file.ts';

/**
 * Writes a file that must not be there yet: whole and on the disk, or not at all, and never over another.
 * False where a file of that name exists. A private one, and folders made for it, are its owner's alone.
 */
export function writeNewFile(
  path: string,
  content: string | Uint8Array,
  isPrivate = false,
): boolean {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, ...(isPrivate && { mode: 0o700 }) });
  // Hidden, so that nobody reads what a process that was killed leaves behind.
  const beside = join(folder, `.${basename(path)}.new-${process.pid}`);
  rmSync(beside, { force: true });
  try {
    writeWhole(beside, Buffer.from(content), isPrivate ? 0o600 : 0o666);
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
  syncFolder(folder);
  return true;
}

function writeWhole(path: string, bytes: Buffer, mode: number): void {
  const opened = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
