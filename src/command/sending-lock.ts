import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SENT_FOLDER } from '../read/snapshots.ts';
import { WrongCall } from './verb.ts';

/** SQLite's result code for a database that somebody else holds. */
const BUSY = 5;

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a content folder, so that one run at a time sends; undefined where another
 * holds it. It is SQLite's lock on a file, which the operating system releases when the process
 * ends, however it does (https://sqlite.org/lockingv3.html).
 */
export function takeLock(folder: string): Lock | undefined {
  const database = open(join(folder, SENT_FOLDER));
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}

function open(place: string): DatabaseSync {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(place, '.lock'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WrongCall(`Nothing was sent: ${place} cannot be written (${code ?? message}).`);
  }
}
