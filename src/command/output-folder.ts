import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A file that every build makes. */
const MARK = 'rss.xml';

/**
 * Why a folder must not be replaced by a build; undefined where it may. A build empties its
 * folder first, so it never takes one that holds the `kept` folders or was not made by a build.
 */
export function outputFault(out: string, kept: string[]): string | undefined {
  for (const folder of kept) {
    if (
      `${folder.replace(/[\\/]+$/, '')}${sep}`.startsWith(`${out.replace(/[\\/]+$/, '')}${sep}`)
    ) {
      return `${out} cannot be the output folder: it holds ${folder}.`;
    }
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${out} cannot be the output folder: it is a file.`;
  const isOurs = readdirSync(out).length === 0 || existsSync(join(out, MARK));
  return isOurs
    ? undefined
    : `${out} cannot be the output folder: it holds other files, and a build would delete them.`;
}

/**
 * Puts a finished folder in the place of another, so that readers of the place find the old site
 * or the new one and nothing between. Where the place is on another disk, it is copied beside first.
 */
export function replaceFolder(made: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const beside = `${out}.new-${process.pid}`;
  const old = `${out}.old-${process.pid}`;
  try {
    move(made, beside);
    if (existsSync(out)) renameSync(out, old);
    renameSync(beside, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(old)) renameSync(old, out);
    throw error;
  } finally {
    for (const rest of [beside, old]) rmSync(rest, { recursive: true, force: true });
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
