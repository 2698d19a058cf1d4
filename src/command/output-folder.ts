import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Files that every build makes: a folder that has them all was made by one. */
const MARKS = ['rss.xml', 'atom.xml', 'feed.json', 'blogroll.opml', 'sitemap-index.xml'];

/**
 * Why a folder must not be replaced by a build; undefined where it may. A build empties its
 * folder first, so it never takes one that holds a `kept` folder, lies in one, or was not made
 * by a build.
 */
export function outputFault(out: string, kept: string[]): string | undefined {
  const refuse = (why: string) => `${out} cannot be the output folder: ${why}.`;
  for (const folder of kept) {
    if (isWithin(folder, out)) return refuse(`it holds ${folder}`);
    if (isWithin(out, folder)) return refuse(`it lies in ${folder}`);
  }
  const parent = nearestExisting(dirname(out));
  if (!statSync(parent).isDirectory()) return refuse(`${parent} is a file`);
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return refuse('it is a file');
  const isOurs =
    readdirSync(out).length === 0 || MARKS.every((mark) => existsSync(join(out, mark)));
  return isOurs ? undefined : refuse('it holds other files, and a build would delete them');
}

/** The folder itself where a path is a symbolic link to one. */
export function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function isWithin(inner: string, outer: string): boolean {
  const end = (path: string) => path.replace(/[\\/]+$/, '') + sep;
  return end(inner).startsWith(end(outer));
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Removes what builds that were killed left in the workshop; folders are named by process. */
export function clearWorkshop(workshop: string): void {
  for (const name of existsSync(workshop) ? readdirSync(workshop) : []) {
    if (!isRunning(Number(name))) rmSync(join(workshop, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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
