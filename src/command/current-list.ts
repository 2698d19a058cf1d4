import { statSync } from 'node:fs';
import { join } from 'node:path';
import { addressKey, type Recipient } from '../recipients/recipient.ts';
import { LIST_FILE } from '../recipients/row.ts';
import { mailboxKey, stoppedIn } from '../recipients/same-mailbox.ts';
import { readRecipients } from './recipients.ts';

/**
 * Tells whether somebody gets letters now: the list is read again whenever it has changed, so that
 * who asks to stop while a long run is under way is not written to. While the list cannot be read
 * as a whole it counts as it was before.
 */
export function currentList(folder: string): (recipient: Recipient) => boolean {
  let version = versionOf(folder);
  let active = activeIn(readRecipients(folder).recipients);
  return ({ email }) => {
    const now = versionOf(folder);
    if (now !== version) {
      version = now;
      const { recipients } = readRecipients(folder);
      if (recipients.length > 0) active = activeIn(recipients);
    }
    return active.has(addressKey(email));
  };
}

function activeIn(recipients: Recipient[]): Set<string> {
  const stopped = stoppedIn(recipients);
  const active = recipients.filter(({ email }) => !stopped.has(mailboxKey(email)));
  return new Set(active.map(({ email }) => addressKey(email)));
}

function versionOf(folder: string): string {
  const { mtimeMs, size } = statSync(join(folder, LIST_FILE), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}
