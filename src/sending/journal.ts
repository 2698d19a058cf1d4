import { z } from 'zod';
import { addressKey } from '../recipients/recipient.ts';

const entrySchema = z.object({
  at: z.iso.datetime(),
  event: z.enum(['sending', 'sent', 'refused', 'deferred', 'bounced']),
  to: z.string().min(1),
  messageId: z.string(),
  words: z.string(),
});

/**
 * A line of a digest's journal. `sending` is on disk before the server gets a letter, and what
 * the server said of it (`words`) right after: `sent`; `refused` for good; or `deferred`, when
 * certainly nothing was sent. `bounced` is a letter that was sent and came back by mail.
 */
export type JournalEntry = z.output<typeof entrySchema>;

/** A journal as it was found. */
export interface JournalReading {
  entries: JournalEntry[];
  /** Lines that are no entries, counted from 1. */
  damaged: number[];
  /** Does it end in the beginning of a line: was it torn off by a kill or a power cut? */
  isTorn: boolean;
}

/** An entry as a line. */
export function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Reads a journal. A last line without its end counts where it is whole. Where it is torn it says
 * nothing, and nothing is lost with it: the letter of a torn `sending` never left, and with a torn
 * outcome its `sending` is left without one.
 */
export function parseJournal(text: string): JournalReading {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const last = lines.pop() ?? '';
  const entries: JournalEntry[] = [];
  const damaged: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = entryIn(line);
    if (entry) entries.push(entry);
    else damaged.push(index + 1);
  }
  const end = entryIn(last);
  if (end) entries.push(end);
  return { entries, damaged, isTorn: last !== '' && !end };
}

/**
 * How a journal is made ready for another line: how many of its bytes stay, and whether its last
 * line still needs an end.
 */
export function mending(bytes: Uint8Array): { length: number; needsEnd: boolean } {
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return { length: end, needsEnd: false };
  const { isTorn } = parseJournal(new TextDecoder().decode(bytes.subarray(end)));
  return isTorn ? { length: end, needsEnd: false } : { length: bytes.length, needsEnd: true };
}

/** The last entry of each address, by {@link addressKey}. `sending` is a letter without outcome. */
export function foldJournal(entries: Iterable<JournalEntry>): Map<string, JournalEntry> {
  const last = new Map<string, JournalEntry>();
  for (const entry of entries) last.set(addressKey(entry.to), entry);
  return last;
}

/** When letters were handed to the server, oldest first. */
export function departuresIn(entries: Iterable<JournalEntry>): number[] {
  const moments: number[] = [];
  for (const { event, at } of entries) if (event === 'sending') moments.push(Date.parse(at));
  return moments.sort((a, b) => a - b);
}

function entryIn(line: string): JournalEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
