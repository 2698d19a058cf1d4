import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WrongCall } from './verb.ts';

/** Held while an item changes its state; a hidden file, which nobody reads as a private one. */
const LOCK = 'private/.inbox.lock';

/** How long another desk is waited for, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Does something while no other desk of this content folder decides anything. The operating system
 * lets go of the lock when the process ends, however it does (https://sqlite.org/lockingv3.html).
 */
export function underLock<T>(folder: string, act: () => T): T {
  const path = join(folder, LOCK);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new WrongCall('Another desk is busy with this inbox. Nothing was changed; try again.');
  }
  try {
    return act();
  } finally {
    lock.close();
  }
}
