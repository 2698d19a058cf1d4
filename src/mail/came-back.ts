import { type Bounce, readBounces } from './bounce.ts';
import { type ImapOptions, inMailbox } from './imap.ts';
import type { Server } from './settings.ts';

/** No more reports than these are read, the newest. */
const MOST_REPORTS = 5_000;

/** Reports quote the letter that came back; of longer ones the beginning says enough. */
const MOST_BYTES = 500_000;

/**
 * The letters that came back to a mailbox since a day: what mail servers report in its inbox, as
 * they wrote it. Nothing in the mailbox is changed. Throws nothing but mail faults.
 */
export async function fetchBounces(
  server: Server,
  since: Date,
  options: ImapOptions = {},
): Promise<Bounce[]> {
  return inMailbox(server, 'read the inbox', options, async (client) => {
    await client.mailboxOpen('INBOX', { readOnly: true });
    const isReport = [
      { header: { 'Content-Type': 'delivery-status' } },
      { from: 'mailer-daemon' },
      { from: 'postmaster' },
    ];
    const found = await client.search({ since, or: isReport }, { uid: true });
    const uids = (found || []).slice(-MOST_REPORTS);
    const bounces: Bounce[] = [];
    if (uids.length === 0) return bounces;
    const query = { source: { maxLength: MOST_BYTES } };
    for await (const { source } of client.fetch(uids, query, { uid: true })) {
      if (source) bounces.push(...(await readBounces(source)));
    }
    return bounces;
  });
}
