import { lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeText } from '../read/text.ts';
import { syncFolder } from './replace-file.ts';

/** A file of which the text changes. */
export interface Replacement {
  path: string;
  before: string;
  after: string;
}

/** How many are written at once: waiting for the disk is most of the work. */
const AT_ONCE = 32;

/**
 * Writes many files in the place of others, each whole or not at all, and keeps their permissions.
 * Returns those that another hand has changed meanwhile or that are no plain files; they are left
 * alone.
 */
export async function replaceFiles(all: readonly Replacement[]): Promise<Replacement[]> {
  const beside = ({ path }: Replacement) => `${path}.new-${process.pid}`;
  const refused: Replacement[] = [];
  try {
    for (let at = 0; at < all.length; at += AT_ONCE) {
      await Promise.all(all.slice(at, at + AT_ONCE).map((each) => writeBeside(each, beside(each))));
    }
    for (const each of all) {
      if (isAsBefore(each)) renameSync(beside(each), each.path);
      else refused.push(each);
    }
  } finally {
    for (const each of all) rmSync(beside(each), { force: true });
  }
  for (const folder of new Set(all.map(({ path }) => dirname(path)))) syncFolder(folder);
  return refused;
}

async function writeBeside({ path, after }: Replacement, beside: string): Promise<void> {
  // A process that was killed may have had the same number.
  rmSync(beside, { force: true });
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(after);
    await file.chmod(lstatSync(path).mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isAsBefore({ path, before }: Replacement): boolean {
  return lstatSync(path).isFile() && decodeText(readFileSync(path)) === before;
}
