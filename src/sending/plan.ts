import { addressKey, type Recipient } from '../recipients/recipient.ts';
import { mailboxKey, stoppedIn } from '../recipients/same-mailbox.ts';
import type { JournalEntry } from './journal.ts';

/** Who gets a digest, and who does not. */
export interface Plan {
  /** In the order of the list. */
  waiting: Recipient[];
  /** Who have it already. */
  served: Recipient[];
  /** Who asked for no more letters. */
  stopped: Recipient[];
  /** Whom the server refused for good, on the list or not. */
  refused: JournalEntry[];
  /** Whose letter came back later, on the list or not. */
  bounced: JournalEntry[];
  /** Of those who wait, whose letter the server put off. */
  deferred: JournalEntry[];
  /** Whose letter was on its way when a run ended: whether it arrived nobody knows. */
  unknown: JournalEntry[];
}

/** Whom to serve although the journal says no. */
export interface Again {
  unknown?: boolean;
  refused?: boolean;
}

/**
 * Plans who gets a digest. Each address is served once however often it is listed, and not at all
 * where a row says that it stopped, in whatever spelling of the mailbox.
 * @param last the last entry of each address in the digest's journal
 */
export function planOf(
  recipients: readonly Recipient[],
  last: ReadonlyMap<string, JournalEntry>,
  again: Again = {},
): Plan {
  const all = [...last.values()];
  const refused = again.refused ? [] : all.filter(({ event }) => event === 'refused');
  const bounced = all.filter(({ event }) => event === 'bounced');
  const plan: Plan = {
    waiting: [],
    served: [],
    stopped: [],
    refused,
    bounced,
    deferred: [],
    unknown: [],
  };
  const stopped = stoppedIn(recipients);
  for (const [key, recipient] of byAddress(recipients)) {
    const entry = last.get(key);
    if (stopped.has(mailboxKey(recipient.email))) plan.stopped.push(recipient);
    else if (entry?.event === 'sent') plan.served.push(recipient);
    else if (entry?.event === 'refused' && !again.refused) continue;
    else if (entry?.event === 'bounced') continue;
    else if (entry?.event === 'sending' && !again.unknown) plan.unknown.push(entry);
    else {
      plan.waiting.push(recipient);
      if (entry?.event === 'deferred') plan.deferred.push(entry);
    }
  }
  return plan;
}

/** The addresses of those who wait, in batches for the Bcc field of a mail program. */
export function batchesOf({ waiting }: Plan, size: number): string[][] {
  const addresses = waiting.map(({ email }) => email);
  const count = Math.ceil(addresses.length / size);
  return Array.from({ length: count }, (_, i) => addresses.slice(i * size, (i + 1) * size));
}

function byAddress(recipients: readonly Recipient[]): Map<string, Recipient> {
  const all = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const key = addressKey(recipient.email);
    const earlier = all.get(key);
    if (!earlier || (earlier.stopped === '' && recipient.stopped !== '')) all.set(key, recipient);
  }
  return all;
}
