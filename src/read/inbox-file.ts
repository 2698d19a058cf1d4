import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { InboxFault } from './inbox-fault.ts';

const SCHEMA = `
  create table items (
    number integer primary key autoincrement,
    door text not null,
    key text not null,
    at text not null,
    incoming text not null,
    state text not null default 'waiting',
    since text not null,
    decision text not null default '{}',
    unique (door, key)
  ) strict;
  create table pictures (
    number integer not null references items (number),
    at integer not null,
    bytes blob not null,
    primary key (number, at)
  ) strict;
  create table memory (name text primary key, value text not null) strict;
`;

/** The version of the tables, in `user_version`. */
const VERSION = 1;

/** Only the owner may read and write. */
const PRIVATE = 0o600;

/** Where an inbox is that lives in no file. */
const NOWHERE = ':memory:';

/**
 * Opens the file of an inbox, and begins it where there is none. Each commit is on the disk when it
 * returns: SQLite syncs the log of a WAL at every commit only if `synchronous` is `full`.
 * @param patience how long to wait for other programs, in milliseconds
 */
export function openInboxFile(file: string, patience: number): DatabaseSync {
  if (file !== NOWHERE) makePrivate(file);
  const db = new DatabaseSync(file, { timeout: patience });
  try {
    const version = versionOf(db);
    if (version > VERSION) throw new InboxFault('newer', file);
    // The change to a WAL does not wait for others by itself.
    patiently(patience, () => db.exec('pragma journal_mode = wal'));
    db.exec('pragma synchronous = full; pragma foreign_keys = on;');
    if (version < VERSION) begin(db, file);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Runs all of it or nothing. */
export function inTransaction<T>(db: DatabaseSync, act: () => T): T {
  db.exec('begin immediate');
  try {
    const result = act();
    db.exec('commit');
    return result;
  } catch (error) {
    // SQLite ends a transaction by itself where the disk is full.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

function begin(db: DatabaseSync, file: string): void {
  inTransaction(db, () => {
    // Another program may have been faster.
    if (versionOf(db) === VERSION) return;
    if (db.prepare('select 1 from sqlite_schema').get()) throw new InboxFault('damaged', file);
    db.exec(SCHEMA);
    db.exec(`pragma user_version = ${VERSION}`);
  });
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma user_version').get()?.user_version);
}

/** Makes the folder and the file; SQLite gives the files beside it the same permissions. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', PRIVATE));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      chmodSync(each, PRIVATE);
    } catch {
      // It is not there, or somebody else's, who may have reasons.
    }
  }
}

/** Tries again while another program holds the file. */
function patiently<T>(patience: number, act: () => T): T {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return act();
    } catch (error) {
      const { errcode } = error as { errcode?: number };
      if (errcode === undefined || (errcode & 0xff) !== BUSY || Date.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** SQLITE_BUSY. */
const BUSY = 5;

/** Between two tries, in milliseconds. */
const PAUSE = 10;
