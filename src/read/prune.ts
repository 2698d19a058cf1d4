import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder of a cache may hold. */
export interface Room {
  /** In bytes; what was not used for longest goes first. */
  most: number;
  /** What was used within so many milliseconds stays, even so. */
  fresh: number;
}

/**
 * Removes what was not used for longest from a folder of a cache that has grown beyond its room.
 * A file was used when it was written or {@link touched} last. Others may prune at the same time.
 * @param now milliseconds since 1970, of the clock by which files are dated
 */
export function prune(folder: string, { most, fresh }: Room, now: number): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile())
    .flatMap(({ name }) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? [{ path, size: found.size, used: found.mtimeMs }] : [];
    })
    .sort((a, b) => a.used - b.used);
  let size = files.reduce((sum, each) => sum + each.size, 0);
  for (const each of files) {
    if (size <= most || each.used > now - fresh) return;
    rmSync(each.path, { force: true });
    size -= each.size;
  }
}
