import type { DatabaseSync } from 'node:sqlite';
import type { ComePicture, Door, InboxItem, Incoming, State } from '../submissions/item.ts';
import { faultless, InboxFault } from './inbox-fault.ts';
import { inTransaction, openInboxFile } from './inbox-file.ts';

/** The inbox of a content folder, below it. */
export const INBOX = 'private/inbox.db';

/** What becomes of an item. */
export type Decision = Pick<InboxItem, 'state' | 'until' | 'reason' | 'entry'>;

/**
 * The inbox: a SQLite file in which nothing that came in is ever lost. What it cannot do throws an
 * `InboxFault`, whose message is for the editor.
 */
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
  /** What came in by a door behind a number, in order, at most so many. */
  next(door: Door, after: number, most: number): InboxItem[];
  get(number: number): InboxItem | undefined;
  /** A picture of an item, with its bytes; counted from 0. */
  picture(number: number, at: number): ComePicture | undefined;
  /**
   * Decides about an item, once: false where its state is no longer `from`, and then nothing changes.
   * @param at the moment, by ISO 8601 in UTC
   */
  decide(number: number, from: State, decision: Decision, at: string): boolean;
  /**
   * Keeps what was understood of an item as the editor corrected it, besides what was understood when
   * it came: that stays as it is for good, in `uncorrected`.
   */
  correct(number: number, values: Incoming['values']): void;
  /** What a door wants to remember, such as how far it has read; by a name of its own. */
  recall(name: string): unknown;
  remember(name: string, value: unknown): void;
  /** May be called again; everything else may not. */
  close(): void;
}

/** How an inbox is opened. */
export interface InboxOptions {
  /** How long to wait for other programs that write, in milliseconds. Default: ten seconds. */
  patience?: number;
}

/** Opens an inbox, and begins one where there is none. Several programs may have it open at once. */
export function openInbox(file: string, { patience = 10_000 }: InboxOptions = {}): Inbox {
  return faultless(file, () => {
    const db = openInboxFile(file, patience);
    try {
      return guarded(file, inboxOver(db, file));
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The same inbox, its faults as `InboxFault`. */
function guarded(file: string, inbox: Inbox): Inbox {
  return {
    add: (incoming) => faultless(file, () => inbox.add(incoming)),
    addAll: (incoming) => faultless(file, () => inbox.addAll(incoming)),
    list: () => faultless(file, () => inbox.list()),
    next: (...args) => faultless(file, () => inbox.next(...args)),
    get: (number) => faultless(file, () => inbox.get(number)),
    picture: (number, at) => faultless(file, () => inbox.picture(number, at)),
    decide: (...args) => faultless(file, () => inbox.decide(...args)),
    correct: (number, values) => faultless(file, () => inbox.correct(number, values)),
    recall: (name) => faultless(file, () => inbox.recall(name)),
    remember: (name, value) => faultless(file, () => inbox.remember(name, value)),
    close: () => faultless(file, () => inbox.close()),
  };
}

function inboxOver(db: DatabaseSync, file: string): Inbox {
  const insert = db.prepare(
    'insert into items (door, key, at, incoming, since) values (?, ?, ?, ?, ?) returning number',
  );
  const known = db.prepare('select number from items where door = ? and key = ?');
  const addPicture = db.prepare('insert into pictures (number, at, bytes) values (?, ?, ?)');
  const all = db.prepare('select * from items order by number');
  const behind = db.prepare(
    'select * from items where number > ? and door = ? order by number limit ?',
  );
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
    // Looked for first: an insert that conflicts would use up a number.
    const there = known.get(door, key);
    if (there) return { number: Number(there.number), isNew: false };
    const row = insert.get(door, key, at, JSON.stringify({ ...incoming, pictures: bare }), at);
    const number = Number(row?.number);
    for (const [index, { bytes }] of pictures.entries()) addPicture.run(number, index, bytes);
    return { number, isNew: true };
  };
  const get = (number: number) => {
    const row = one.get(number);
    return row && itemOf(row, file);
  };
  return {
    add: (incoming) => inTransaction(db, () => addOne(incoming)),
    addAll: (incoming) => inTransaction(db, () => incoming.map(addOne)),
    list: () => all.all().map((row) => itemOf(row, file)),
    next: (door, after, most) => behind.all(after, door, most).map((row) => itemOf(row, file)),
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
      inTransaction(db, () => {
        const row = one.get(number);
        if (!row) return;
        const incoming = { ...parsed<Kept>(row.incoming, file), corrected: values };
        rewrite.run(JSON.stringify(incoming), number);
      });
    },
    recall(name) {
      const row = recalled.get(name);
      return row && parsed(row.value, file);
    },
    remember(name, value) {
      remembered.run(name, JSON.stringify(value));
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}

/** What came in as the inbox keeps it, with the corrections of the editor beside it. */
interface Kept extends Omit<Incoming, 'pictures'>, Pick<InboxItem, 'pictures'> {
  corrected?: Incoming['values'];
}

function itemOf(row: Record<string, unknown>, file: string): InboxItem {
  const { corrected, ...came } = parsed<Kept>(row.incoming, file);
  return {
    ...came,
    ...(corrected && { values: corrected, uncorrected: came.values }),
    ...parsed<Omit<Decision, 'state'>>(row.decision, file),
    number: Number(row.number),
    state: row.state as State,
    since: String(row.since),
  };
}

/** A value that the inbox wrote as JSON. */
function parsed<T>(text: unknown, file: string): T {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new InboxFault('damaged', file);
  }
}
