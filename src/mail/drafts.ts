import type { ImapFlow, ListResponse } from 'imapflow';
import { foreign } from './conceal.ts';
import { type ImapOptions, inMailbox } from './imap.ts';
import { MailFault } from './mail-fault.ts';
import { type Server, secretsOf } from './settings.ts';

/** Where a draft lies. */
export interface Drafted {
  /** The folder, as the editor's mail program shows it. */
  folder: string;
  /** False where the same draft was there already. */
  added: boolean;
}

/** How many messages of the folder, newest first, are compared with the draft. */
const COMPARED = 200;

/** How many folders a message names. */
const NAMED = 12;

/**
 * Puts a message into the Drafts folder of a mailbox, byte for byte, unless it is there already.
 * Throws nothing but {@link MailFault}s.
 */
export async function addDraft(
  server: Server,
  message: Buffer | string,
  options: ImapOptions = {},
): Promise<Drafted> {
  const bytes = Buffer.from(message);
  return inMailbox(server, 'store the draft', options, async (client) => {
    const path = draftsAmong(await client.list(), server);
    const folder = foreign(path, secretsOf(server));
    if (await holds(client, path, bytes)) return { folder, added: false };
    await client.append(path, bytes, ['\\Draft', '\\Seen']);
    return { folder, added: true };
  });
}

/** The folder for drafts: by its special use (RFC 6154), or by its name where none is told. */
function draftsAmong(folders: ListResponse[], server: Server): string {
  const usable = folders.filter(
    ({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
  );
  const found = usable.find(({ specialUse }) => specialUse === '\\Drafts');
  if (found) return found.path;
  const names = usable.map(({ path }) => foreign(path, secretsOf(server), 60));
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  throw new MailFault({
    message: `the mailbox has no Drafts folder, only ${names.slice(0, NAMED).join(', ') || 'none at all'}${more}`,
    fix: 'create a folder named Drafts in your mail program, then try again; in Gmail, tick "Show in IMAP" beside Drafts in the settings of labels',
  });
}

/** Is a message there already, among the newest ones? What is deleted there does not count. */
async function holds(client: ImapFlow, path: string, bytes: Buffer): Promise<boolean> {
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  const isThere = exists > 0 && (await isAmongNewest(client, exists, bytes));
  // Where the folder stays open for reading alone, imapflow drops the flags of what it appends.
  await client.mailboxClose();
  return isThere;
}

async function isAmongNewest(client: ImapFlow, exists: number, bytes: Buffer): Promise<boolean> {
  const newest = `${Math.max(1, exists - COMPARED + 1)}:*`;
  const all = await client.fetchAll(newest, { uid: true, size: true, flags: true });
  const alike = all.filter(({ size, flags }) => size === bytes.length && !flags?.has('\\Deleted'));
  for (const { uid } of alike.reverse()) {
    const found = await client.fetchOne(String(uid), { source: true }, { uid: true });
    const source = found ? found.source : undefined;
    if (source?.equals(bytes)) return true;
  }
  return false;
}
