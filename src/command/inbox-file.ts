import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../digest/digest.ts';
import { waitingBefore } from '../inbox/waiting.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { INBOX, type Inbox, openInbox } from '../read/inbox.ts';
import { InboxFault } from '../read/inbox-fault.ts';
import { WrongCall } from './verb.ts';

/** Opens the inbox of a content folder; undefined where nothing has ever come in. */
export function existingInbox(folder: string): Inbox | undefined {
  const known = lstatSync(join(folder, INBOX), { throwIfNoEntry: false });
  return known && openedInbox(folder);
}

/** Opens the inbox of a content folder, and begins one where there is none. */
export function openedInbox(folder: string): Inbox {
  const path = join(folder, INBOX);
  const known = lstatSync(path, { throwIfNoEntry: false });
  if (known && !known.isFile()) {
    throw new WrongCall(`${INBOX} is no plain file; put the inbox itself there.`);
  }
  try {
    return openInbox(path);
  } catch (error) {
    throw sayable(error);
  }
}

/**
 * What to throw for an error of an inbox: what its file or the disk refuses is a wrong call, which is
 * said without a word of the kit's own faults.
 */
export function sayable(error: unknown): unknown {
  return error instanceof InboxFault ? new WrongCall(error.message) : error;
}

/** The numbers of what came in before the day of a digest and has no answer yet. */
export function waitingFor(
  folder: string,
  { date }: Pick<Digest, 'date'>,
  { timezone }: Pick<Newsletter, 'timezone'>,
): number[] {
  const inbox = existingInbox(folder);
  if (!inbox) return [];
  try {
    return waitingBefore(inbox.list(), date, timezone).map(({ number }) => number);
  } catch (error) {
    throw sayable(error);
  } finally {
    inbox.close();
  }
}
