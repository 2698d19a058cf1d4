import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** After the last sign of a change, in milliseconds: what editors and git write comes in bursts. */
const QUIET = 25;

/** However many signs there are, after so many milliseconds somebody is told. */
const MOST = 250;

/**
 * Tells of changes in a folder and all below it, shortly after them, and not which: whoever is told
 * looks for himself. Hidden files and folders and links are left alone.
 *
 * On Linux each folder is watched by itself, and not each file, as `recursive` and Vite's watcher
 * do it: at 10,000 files that takes a second, and reaches the limit of some machines.
 * @returns what ends it
 */
export function watchFolder(folder: string, tell: () => void): () => void {
  const watched = new Map<string, FSWatcher>();
  const isWhole = process.platform === 'darwin' || process.platform === 'win32';
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  let isNew = false;
  const told = () => {
    timer = undefined;
    if (isNew) follow();
    isNew = false;
    tell();
  };
  const notice = (kind: string, name: string | null) => {
    if (name && /(^|[/\\])\./.test(name)) return;
    isNew ||= kind === 'rename';
    const now = Date.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(told, Math.min(QUIET, Math.max(0, first + MOST - now)));
  };
  const follow = () => {
    const found = new Set(isWhole ? [folder] : foldersIn(folder));
    for (const [path, watcher] of watched) {
      if (found.has(path)) continue;
      watcher.close();
      watched.delete(path);
    }
    for (const path of found) {
      if (watched.has(path)) continue;
      try {
        const watcher = watch(path, { recursive: isWhole }, notice);
        watcher.on('error', () => {
          watcher.close();
          watched.delete(path);
        });
        watched.set(path, watcher);
      } catch {
        // Gone again, or one more than the machine watches: the preview looks at each page, too.
      }
    }
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watched.values()) watcher.close();
  };
}

/** A folder and all below it. */
function foldersIn(folder: string): string[] {
  let items: { name: string; isDirectory(): boolean }[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const below = items.filter((item) => item.isDirectory() && !item.name.startsWith('.'));
  return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
}
