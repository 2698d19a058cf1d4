import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ComePicture, InboxItem, Incoming, State } from '../submissions/item.ts';

/** The inbox of a content folder, below it. */
export const INBOX = 'private/inbox.db';

/** What becomes of an item. */
export type Decision = Pick<InboxItem, 'state' | 'until' | 'reason' | 'entry'>;

/** The inbox: a SQLite file in which nothing that came in is ever lost. */
export interface Inbox {
  /**
   * Takes in what is new; on the disk when it returns. What is there already, by door and key, is
   * left as it is.
   */
  add(incoming: Incoming): { number: number; isNew: boolean };
  /** Like `add` for several at once, all or none. */
  addAll(incoming: readonly Incoming[]): { number: number; isNew: boolean }[];
  /** Everything, in the order in which it came. */
  list(): InboxItem[];
  get(number: number): InboxItem | undefined;
  /** A picture of an item, with its bytes; counted from 0. */
  picture(number: number, at: number): ComePicture | undefined;
  /**
   * Decides about an item, once: false where its state is no longer `from`, and then nothing changes.
   * @param at the moment, by ISO 8601 in UTC
   */
  decide(number: number, from: State, decision: Decision, at: string): boolean;
  /** Replaces what was understood of an item, as the editor corrected it. */
  correct(number: number, values: Incoming['values']): void;
  /** What a door wants to remember, such as how far it has read; by a name of its own. */
  recall(name: string): unknown;
  remember(name: string, value: unknown): void;
  close(): void;
}

const SCHEMA = `
  create table if not exists items (
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
  create table if not exists pictures (
    number integer not null references items (number),
    at integer not null,
    bytes blob not null,
    primary key (number, at)
  ) strict;
  create table if not exists memory (name text primary key, value text not null) strict;
`;

/** The version of the tables, in `user_version`. */
const VERSION = 1;

/** Opens an inbox, and begins one where there is none. Several programs may have it open at once. */
export function openInbox(file: string): Inbox {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: 10_000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
  const version = Number(db.prepare('pragma user_version').get()?.user_version);
  if (version > VERSION) {
    db.close();
    throw new Error(`The inbox ${file} was written by a newer kit; take that one.`);
  }
  db.exec(SCHEMA);
  db.exec(`pragma user_version = ${VERSION}`);

  const insert = db.prepare(
    'insert into items (door, key, at, incoming, since) values (?, ?, ?, ?, ?) on conflict do nothing returning number',
  );
  const known = db.prepare('select number from items where door = ? and key = ?');
  const addPicture = db.prepare('insert into pictures (number, at, bytes) values (?, ?, ?)');
  const all = db.prepare('select * from items order by number');
  const one = db.prepare('select * from items where number = ?');
  const bytesOf = db.prepare('select bytes from pictures where number = ? and at = ?');
  const settle = db.prepare(
    'update items set state = ?, since = ?, decision = ? where number = ? and state = ?',
  );
  const rewrite = db.prepare('update items set incoming = ? where number = ?');
  const recalled = db.prepare('select value from memory where name = ?');
  const remembered = db.prepare(
    'insert into memory (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );

  const addOne = ({ pictures, ...incoming }: Incoming) => {
    const { door, key, at } = incoming;
    const bare = pictures.map(({ bytes: _, ...about }) => about);
    const row = insert.get(door, key, at, JSON.stringify({ ...incoming, pictures: bare }), at);
    if (!row) return { number: Number(known.get(door, key)?.number), isNew: false };
    const number = Number(row.number);
    for (const [index, { bytes }] of pictures.entries()) addPicture.run(number, index, bytes);
    return { number, isNew: true };
  };
  const addAll = (incoming: readonly Incoming[]) => {
    db.exec('begin immediate');
    try {
      const added = incoming.map(addOne);
      db.exec('commit');
      return added;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  };
  const get = (number: number) => {
    const row = one.get(number);
    return row && itemOf(row);
  };
  return {
    add: (incoming) => addAll([incoming])[0] as { number: number; isNew: boolean },
    addAll,
    list: () => all.all().map(itemOf),
    get,
    picture(number, at) {
      const about = get(number)?.pictures[at];
      const bytes = bytesOf.get(number, at)?.bytes;
      return about && bytes instanceof Uint8Array ? { ...about, bytes } : undefined;
    },
    decide(number, from, { state, ...rest }, at) {
      return settle.run(state, at, JSON.stringify(rest), number, from).changes === 1;
    },
    correct(number, values) {
      const row = one.get(number);
      if (!row) return;
      const incoming = { ...JSON.parse(String(row.incoming)), values };
      rewrite.run(JSON.stringify(incoming), number);
    },
    recall(name) {
      const row = recalled.get(name);
      return row && JSON.parse(String(row.value));
    },
    remember(name, value) {
      remembered.run(name, JSON.stringify(value));
    },
    close: () => db.close(),
  };
}

function itemOf(row: Record<string, unknown>): InboxItem {
  return {
    ...JSON.parse(String(row.incoming)),
    ...JSON.parse(String(row.decision)),
    number: Number(row.number),
    state: row.state as State,
    since: String(row.since),
  };
}
