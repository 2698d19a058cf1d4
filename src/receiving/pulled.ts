import { z } from 'zod';
import { FIELDS, LONGEST } from '../submissions/fields.ts';
import type { InboxItem, Incoming } from '../submissions/item.ts';
import { mailText } from '../submissions/mail-text.ts';

/** How many pieces of news a server hands out at once. */
export const PAGE = 50;

/** The header with the name of the inbox: its numbers mean nothing in another one. */
export const INBOX_HEADER = 'x-inbox';

/**
 * A piece of news as one server hands it to another, a line of JSON: what an editor's own server
 * took in, judged as if a stranger had sent it.
 */
export const pulledSchema = z.strictObject({
  number: z.int().positive(),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  values: z.partialRecord(z.enum(FIELDS), z.string().max(LONGEST.sent)),
  leftOut: z.array(z.string().max(200)).max(50),
});

/** A line for a piece of news. */
export function pulledLine({ number, key, at, values, leftOut }: InboxItem): string {
  return `${JSON.stringify({ number, key, at, values, leftOut })}\n`;
}

/** The news of a line, for another inbox. */
export function pulledNews({ number: _, ...rest }: z.output<typeof pulledSchema>): Incoming {
  return { door: 'endpoint', ...rest, from: {}, text: mailText(rest.values), pictures: [] };
}
