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
import { basename, dirname, join, sep } from 'node:path';

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

/** The path beside a folder, on the same disk, for what shall take its place. */
export function halfMade(out: string): string {
  return `${out}.half-made-${process.pid}`;
}

/**
 * Clears away what a build that was killed left beside the output folder; where it was killed
 * between the old site and the new one, the old one is put back.
 */
export function mendOutput(out: string): void {
  const parent = dirname(out);
  const start = basename(out);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const [, kind, pid] = /^\.(half-made|replaced)-(\d+)$/.exec(name.slice(start.length)) ?? [];
    if (!name.startsWith(start) || kind === undefined || isRunning(Number(pid))) continue;
    if (kind === 'replaced' && !existsSync(out)) renameSync(join(parent, name), out);
    else rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Puts a finished folder in the place of another, so that readers of the place find the old site
 * or the new one and nothing between. Where the place is on another disk, it is copied beside first.
 */
export function replaceFolder(made: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const beside = halfMade(out);
  const old = `${out}.replaced-${process.pid}`;
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
