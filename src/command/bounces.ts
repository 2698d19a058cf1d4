import { fetchBounces } from '../mail/came-back.ts';
import { serverOf } from '../mail/settings.ts';
import type { JournalEntry } from '../sending/journal.ts';
import { returnedEntries } from '../sending/returned.ts';
import { readMailSettings } from './mail-settings.ts';
import type { Found } from './send.ts';
import { openJournal, readJournal } from './sending-journal.ts';

/**
 * Looks into the editor's inbox for letters of a digest that came back, and records them in its
 * journal, with the words of the servers; the lock of the content folder must be held.
 * @param now milliseconds since 1970
 */
export async function recordBounces(
  folder: string,
  id: string,
  environment: NodeJS.ProcessEnv,
  now: number,
): Promise<Found & { bounced?: JournalEntry[] }> {
  const { last, problems: damage } = readJournal(folder, id);
  const { mail, problems, warnings } = readMailSettings(folder, environment, ['imap']);
  if (!mail?.imap || damage.length > 0) return { problems: [...problems, ...damage], warnings };
  const sent = [...last.values()].map(({ at }) => at).sort();
  const [first] = sent;
  if (first === undefined) return { bounced: [], problems: [], warnings };
  const found = await fetchBounces(serverOf('imap', mail.imap), dayBefore(first));
  const bounced = returnedEntries(last, found, new Date(now).toISOString());
  if (bounced.length > 0) {
    const journal = openJournal(folder, id);
    try {
      for (const entry of bounced) journal.keep(entry);
    } finally {
      journal.close();
    }
  }
  return { bounced, problems: [], warnings };
}

/** IMAP searches by days, and a server's clock may be another. */
function dayBefore(moment: string): Date {
  return new Date(Date.parse(moment) - 86_400_000);
}
