import type { JournalEntry } from './journal.ts';

/** A letter that came back by mail: its Message-ID, and what the server said. */
export interface Returned {
  messageId: string;
  words: string;
}

/**
 * The entries to add to a journal for letters that came back, each address once. A report about a
 * letter that the journal does not know is about another one.
 * @param last the last entry of each address
 * @param at ISO 8601
 */
export function returnedEntries(
  last: ReadonlyMap<string, JournalEntry>,
  returned: readonly Returned[],
  at: string,
): JournalEntry[] {
  const words = new Map(returned.map((each) => [each.messageId, each.words]));
  return [...last.values()]
    .filter(({ event, messageId }) => HANDED_OVER.has(event) && words.has(messageId))
    .map(({ to, messageId }) => ({
      at,
      event: 'bounced',
      to,
      messageId,
      words: words.get(messageId) ?? '',
    }));
}

/** The last that is known of a letter that may come back. */
const HANDED_OVER = new Set<JournalEntry['event']>(['sent', 'sending']);
