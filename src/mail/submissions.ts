import type { ImapFlow } from 'imapflow';
import { foreign } from './conceal.ts';
import { mailFault } from './faults.ts';
import { type ImapOptions, inMailbox } from './imap.ts';
import { MailFault } from './mail-fault.ts';
import { type Server, secretsOf } from './settings.ts';

/** How far a folder has been read: its UIDs hold while its validity does (RFC 9051, section 2.3.1.1). */
export interface ReadUpTo {
  validity: string;
  uid: number;
}

/** A mail in a folder. */
export interface FolderMail {
  /** By which it is known again in this folder. */
  id: string;
  /** In bytes, as the server says. */
  size: number;
  /** When it came into the folder, by ISO 8601. */
  at?: string;
  /** Its subject and its sender's address, as the server reads them. */
  subject: string;
  from: string;
  /** Its bytes, at most as many from its beginning. */
  bytes(most: number): Promise<Uint8Array | undefined>;
}

/** What to do with what is read. */
export interface FolderReader {
  /** How far it was read last time. */
  upTo?: ReadUpTo | undefined;
  /** Where nothing was read yet: only mails since this day. */
  since?: Date | undefined;
  /** Takes one mail; called one after the other, the oldest first. */
  take(mail: FolderMail): Promise<void>;
  /** Remembers that everything up to here was taken. */
  done(upTo: ReadUpTo): void;
}

/** After so many milliseconds a connection ends and another begins, long before it may be cut. */
const SESSION = 60_000;

/** How many folders a message names. */
const NAMED = 12;

/**
 * Reads what is new in a folder of a mailbox, oldest first, and changes nothing there, not even
 * what is marked as read. Where it breaks off, the next call goes on behind the last mail that was
 * taken. Throws mail faults, and what `take` and `done` throw.
 */
export async function readFolder(
  server: Server,
  folder: string,
  reader: FolderReader,
  options: ImapOptions = {},
): Promise<void> {
  let { upTo } = reader;
  let failure: { error: unknown } | undefined;
  const take = async (mail: FolderMail) => {
    try {
      await reader.take(mail);
    } catch (error) {
      // What is wrong with the mailbox is a mail fault already; everything else is not of it.
      if (!(error instanceof MailFault)) failure = { error };
      throw error;
    }
  };
  try {
    let isDone = false;
    while (!isDone) {
      isDone = await inMailbox(server, `read ${folder}`, options, async (client) => {
        await open(client, folder, server);
        const ends = performance.now() + SESSION;
        const { validity, uids } = await newIn(client, upTo, reader.since);
        for (const uid of uids) {
          const mail = await mailAt(client, uid, validity, server);
          if (mail) await take(mail);
          upTo = { validity, uid };
          reader.done(upTo);
          if (performance.now() > ends) return false;
        }
        return true;
      });
    }
  } catch (error) {
    throw failure ? failure.error : error;
  }
}

async function open(client: ImapFlow, folder: string, server: Server): Promise<void> {
  const all = await client.list();
  const found =
    all.find(({ path }) => path === folder) ??
    all.find(({ path }) => path.toLowerCase() === folder.toLowerCase());
  if (!found) {
    const names = all.map(({ path }) => foreign(path, secretsOf(server), 60));
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    throw new MailFault({
      message: `the mailbox has no folder named ${folder}, only ${names.slice(0, NAMED).join(', ') || 'none at all'}${more}`,
      fix: 'check inbox.folder in private/mail.yaml (or INBOX_FOLDER), or make the folder in your mail program',
    });
  }
  await client.mailboxOpen(found.path, { readOnly: true });
}

async function newIn(client: ImapFlow, upTo: ReadUpTo | undefined, since: Date | undefined) {
  const mailbox = client.mailbox;
  const validity = mailbox ? String(mailbox.uidValidity) : '';
  const last = upTo?.validity === validity ? upTo.uid : 0;
  const isFirst = last === 0 && since !== undefined;
  const found = await client.search(
    { uid: `${last + 1}:*`, deleted: false, draft: false, ...(isFirst && { since }) },
    { uid: true },
  );
  // `n:*` always names the last mail too, whatever its number is.
  const uids = (found || []).filter((uid) => uid > last).sort((one, other) => one - other);
  return { validity, uids };
}

async function mailAt(
  client: ImapFlow,
  uid: number,
  validity: string,
  server: Server,
): Promise<FolderMail | undefined> {
  const found = await client.fetchOne(
    String(uid),
    { uid: true, size: true, internalDate: true, envelope: true },
    { uid: true },
  );
  if (!found) return undefined;
  const { size = 0, internalDate, envelope } = found;
  const moment = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  return {
    id: `${validity} ${uid}`,
    size,
    ...(Number.isFinite(moment) && { at: new Date(moment).toISOString() }),
    subject: envelope?.subject ?? '',
    from: envelope?.from?.[0]?.address ?? '',
    async bytes(most) {
      try {
        const query = { source: { maxLength: most } };
        const fetched = await client.fetchOne(String(uid), query, { uid: true });
        return fetched ? fetched.source : undefined;
      } catch (error) {
        throw mailFault(error, { name: 'imap', server, task: 'hand out a mail' });
      }
    },
  };
}
