import type { RecipientList } from './list.ts';
import { addressKey } from './recipient.ts';
import type { Row } from './row.ts';
import { mailboxKey } from './same-mailbox.ts';

/** Where somebody stands on the list. */
export interface Place {
  /** The rows of their address. */
  rows: Row[];
  /** The rows of their mailbox, in whatever spelling; those of the address first. */
  mailbox: Row[];
  /** The first of these that says that they stopped. */
  stopped: Row | undefined;
}

/** Finds people on the list. */
export function finderIn(list: RecipientList): (email: string) => Place {
  const byMailbox = Map.groupBy(list.rows, ({ email }) => mailboxKey(email));
  return (email) => {
    const key = addressKey(email);
    const all = byMailbox.get(mailboxKey(email)) ?? [];
    const rows = all.filter((row) => row.key === key);
    const mailbox = [...rows, ...all.filter((row) => row.key !== key)];
    return { rows, mailbox, stopped: mailbox.find((row) => row.stopped !== '') };
  };
}
