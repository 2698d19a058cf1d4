import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Only the owner may read and write. */
const PRIVATE = 0o600;

/**
 * Writes a file in the place of another, whole or not at all: beside it first, onto the disk, and
 * then by one renaming. It keeps the permissions of the old file; a new one, and a folder that has
 * to be made, are for their owner alone. What is no plain file is refused.
 */
export function replaceFile(path: string, text: string): void {
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) throw new Error(`${path} is no plain file`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new-${process.pid}`;
  try {
    // A process that was killed may have had the same number.
    rmSync(beside, { force: true });
    const file = openSync(beside, 'wx', PRIVATE);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fchmodSync(file, old ? old.mode & 0o7777 : PRIVATE);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** So that the renaming outlives a loss of power; Windows has no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
