import { basename, resolve } from 'node:path';
import { clean, LONGEST_MAIL } from '../incoming/mail.ts';
import { mayHoldForm, newsIn, type Reading } from '../incoming/news.ts';
import { MailFault } from '../mail/mail-fault.ts';
import type { Mail, Server } from '../mail/settings.ts';
import { type FolderMail, type ReadUpTo, readFolder } from '../mail/submissions.ts';
import { comePictures } from '../read/come-picture.ts';
import type { Inbox } from '../read/inbox.ts';
import { mailsAt } from '../read/mail-files.ts';
import { begun, type FetchedSource, shownNews } from './inbox-fetch-report.ts';

/** Into what news is fetched, and when. */
interface Fetching {
  inbox: Inbox;
  /** Milliseconds since 1970. */
  now: number;
}

/** Of a mail of the form this is enough to see that it may be one. */
const GLANCE = 128 * 1024;

/** A mail is not begun again after it ended the program so often. */
const MOST_TRIES = 2;

/** In the inbox of a mailbox, older mails than these are not looked at the first time. */
const FIRST_DAYS = 90;

/** Fetches the mails of a file or of a folder. */
export async function fetchFiles(call: Fetching, source: string): Promise<FetchedSource> {
  const fetched = begun(clean(basename(resolve(source)), 120));
  let count = 0;
  try {
    for await (const { name, bytes } of mailsAt(resolve(source), LONGEST_MAIL)) {
      count++;
      await takeMail(call, fetched, bytes, { now: call.now }, clean(name, 120));
    }
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    fetched.fault = {
      message: `${fetched.source} cannot be read (${error.code})`,
      fix: 'check its permissions, then fetch it again: what is in the inbox already is not added twice',
    };
    return fetched;
  }
  if (count === 0)
    fetched.notTaken.push({ name: fetched.source, reason: 'there is no mail in it' });
  return fetched;
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && /^E[A-Z]+$/.test(String((error as { code?: unknown }).code));
}

/** Fetches what is new in a folder of a mailbox. */
export async function fetchMailbox(
  call: Fetching,
  server: Server,
  { folder, take = /^inbox$/i.test(folder) ? 'form' : 'all' }: NonNullable<Mail['inbox']>,
): Promise<FetchedSource> {
  const { inbox, now } = call;
  const fetched = begun(clean(`the folder ${folder} of ${server.user} at ${server.host}`, 300));
  const memory = `mail ${take} ${server.user}@${server.host}:${server.port}/${folder}`;
  const onlyForms = take === 'form';
  const takeOne = async (mail: FolderMail, name: string) => {
    const reading = { now, onlyForms, ...(mail.at && { at: mail.at }) };
    if (onlyForms && mail.size > GLANCE) {
      const beginning = await mail.bytes(GLANCE);
      // Where the kit fails on it, reading the whole tells why.
      const mayHold = beginning && (await mayHoldForm(beginning, reading).catch(() => true));
      if (!mayHold) return;
    }
    const isLarge = mail.size > LONGEST_MAIL;
    const bytes = isLarge ? undefined : await mail.bytes(LONGEST_MAIL + 1);
    // Somebody may delete it in the meantime.
    if (bytes || isLarge) await takeMail(call, fetched, bytes, reading, name);
  };
  try {
    await readFolder(server, folder, {
      upTo: readUpTo(inbox.recall(memory)),
      since: /^inbox$/i.test(folder) ? new Date(now - FIRST_DAYS * 86_400_000) : undefined,
      async take(mail) {
        const name = `"${clean(mail.subject, 80)}" from ${clean(mail.from, 80) || 'nobody'}`;
        const isTried = await tryOnce(inbox, memory, mail.id, () => takeOne(mail, name));
        if (isTried) return;
        fetched.notTaken.push({
          name,
          reason: 'the program ended twice while it read it; look at it in your mail program',
        });
      },
      done: (upTo) => inbox.remember(memory, upTo),
    });
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    fetched.fault = { message: error.message, fix: error.fix };
  }
  return fetched;
}

/**
 * Reads a mail, but not one with which the program has ended before it was through, time after
 * time: the mails behind it must not wait for ever.
 * @returns whether it was read
 */
export async function tryOnce(
  inbox: Pick<Inbox, 'recall' | 'remember'>,
  memory: string,
  id: string,
  read: () => Promise<void>,
): Promise<boolean> {
  const place = `${memory} begun`;
  const begun = (inbox.recall(place) ?? {}) as { id?: unknown; tries?: unknown };
  const tries = begun.id === id && typeof begun.tries === 'number' ? begun.tries : 0;
  if (tries >= MOST_TRIES) return false;
  inbox.remember(place, { id, tries: tries + 1 });
  try {
    await read();
  } catch (error) {
    inbox.remember(place, {});
    throw error;
  }
  return true;
}

function readUpTo(value: unknown): ReadUpTo | undefined {
  const { validity, uid } = (value ?? {}) as Partial<ReadUpTo>;
  return typeof validity === 'string' && typeof uid === 'number' ? { validity, uid } : undefined;
}

/** Adds the news of a mail to the inbox. */
async function takeMail(
  { inbox }: Fetching,
  fetched: FetchedSource,
  bytes: Uint8Array | undefined,
  reading: Reading,
  name: string,
): Promise<void> {
  if (!bytes) {
    fetched.notTaken.push({ name, reason: 'it is larger than 25 MB' });
    return;
  }
  const news = await readNews(bytes, reading);
  if (!news) return;
  if ('reason' in news) {
    fetched.notTaken.push({ name, reason: news.reason });
    return;
  }
  const { pictures, leftOut } = await comePictures(news.parts);
  const incoming = { ...news.incoming, pictures, leftOut };
  const { number, isNew } = inbox.add(incoming);
  if (isNew) fetched.added.push(shownNews({ ...incoming, number }));
  else fetched.known++;
}

/** The news in a mail; a mail on which the kit itself fails must not stand before all others. */
async function readNews(
  bytes: Uint8Array,
  reading: Reading,
): Promise<Awaited<ReturnType<typeof newsIn>>> {
  try {
    return await newsIn(bytes, reading);
  } catch (error) {
    const words = error instanceof Error ? clean(error.message, 100) : 'no reason';
    return { name: '', reason: `the kit failed on it (${words}); please report it` };
  }
}
