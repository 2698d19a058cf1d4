import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { printOf } from './made.ts';

/** How often it is looked whether the other build has ended, in milliseconds. */
const PAUSE = 200;

/** SQLite's result code for a database that somebody else holds. */
const BUSY = 5;

/** A lock that is held. */
export interface OutputLock {
  release(): void;
}

/**
 * Takes the lock of an output folder, so that one build at a time writes into it: of two at once the
 * second waits, and then reads its content. The operating system releases the lock when the process
 * ends, however it does (https://sqlite.org/lockingv3.html). It lies in the kit, wherever caches are.
 * @param out the absolute path of the output folder
 * @param onBusy is called once where another build has to be waited for
 */
export async function lockOutput(
  kit: string,
  out: string,
  onBusy: () => void,
): Promise<OutputLock> {
  const folder = join(kit, 'node_modules/.cache/locks');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${printOf(out)}.lock`);
  for (let isFirst = true; ; isFirst = false) {
    const database = lock(path);
    if (database) return { release: () => database.close() };
    if (isFirst) onBusy();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The locked file; undefined where somebody else has it. */
function lock(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
}
