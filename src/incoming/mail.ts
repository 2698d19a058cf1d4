import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, decodeWords, type Email } from 'postal-mime';
import { dropControls, dropHidden } from '../fields/characters.ts';

/** Longer mails are not read, in bytes: what the great providers deliver at most. */
export const LONGEST_MAIL = 25 * 1024 * 1024;

/**
 * What no mail that people write goes beyond. Lines: 25 MB in base64 have 340,000 (RFC 2045,
 * section 6.8). The parser keeps texts line by line, so that millions of short lines fill the
 * memory: 12 million of one letter end the process.
 */
const BOUNDS = {
  lines: 450_000,
  shortLines: 30_000,
  parts: 20_000,
  headers: 512_000,
  nesting: 30,
};

/** A part of a mail that is not its text. */
export interface Part {
  /** As the mail calls it, for people to see; never a path. */
  name: string;
  /** Lower-case, as the mail says. */
  type: string;
  bytes: Uint8Array;
  /** Does it belong into the text, such as a logo? */
  isInline: boolean;
}

/** Somebody with an address, as a header names them. */
export interface Author {
  name?: string;
  email?: string;
}

/** A mail, taken apart. */
export interface Mail {
  /** By lower-case names, in their order; a name may come twice. */
  headers: { key: string; value: string }[];
  from: Author;
  replyTo: Author[];
  subject: string;
  /** When it was written, by ISO 8601, where it says so. */
  date?: string;
  text?: string;
  html?: string;
  parts: Part[];
  /** By which the same mail is known again, whatever happened to it on its way. */
  key: string;
}

/** Takes a mail apart; where that cannot be done, the reason, as a part of a sentence. */
export async function readMail(bytes: Uint8Array): Promise<Mail | { reason: string }> {
  const reason = unreadable(bytes);
  if (reason) return { reason };
  try {
    const email = await PostalMime.parse(bytes, {
      maxHeadersSize: BOUNDS.headers,
      maxNestingDepth: BOUNDS.nesting,
      // What was forwarded whole is another mail, with a sender of its own.
      forceRfc822Attachments: true,
    });
    return mailOf(email);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/header size/.test(message)) return { reason: 'its headers are too long' };
    if (/nesting depth/.test(message)) return { reason: 'its parts are nested too deep' };
    return { reason: 'it cannot be read as a mail' };
  }
}

/** The values of a header, the first line of the mail first. */
export function headersNamed({ headers }: Pick<Mail, 'headers'>, name: string): string[] {
  return headers.filter(({ key }) => key === name).map(({ value }) => value);
}

/** A text on one line, without what nobody sees, and cut. */
export function clean(text: string, longest = 200): string {
  const line = dropHidden(dropControls(text)).replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

function unreadable(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_MAIL) return 'it is larger than 25 MB';
  let lines = 0;
  let parts = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    lines++;
    if (bytes[at + 1] === 45 && bytes[at + 2] === 45) parts++;
  }
  if (parts > BOUNDS.parts) return 'it has too many parts';
  const isShort = bytes.length < 40 * lines;
  if (lines > (isShort ? BOUNDS.shortLines : BOUNDS.lines)) return 'it has too many lines';
  return /^[\s\0]*$/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000)))
    ? 'it is empty'
    : undefined;
}

function mailOf(email: Email): Mail {
  const { from, replyTo = [], subject = '', date, text, html, attachments } = email;
  const headers = email.headers.map(({ key, value }) => ({ key, value: decoded(value) }));
  const moment = date && /^\d{4}-\d\d-\d\dT/.test(date) ? date : undefined;
  const parts = attachments.map(partOf);
  const hash = createHash('sha256');
  for (const each of [from?.address, subject, moment, text, html]) {
    hash.update(`${each?.replace(/\s+/g, ' ').trim() ?? ''}\0`);
  }
  for (const { name, bytes } of parts) hash.update(`${name}\0`).update(bytes);
  const digest = hash.digest('hex').slice(0, 32);
  return {
    headers,
    from: authorOf(from && membersOf(from)[0]),
    replyTo: replyTo.flatMap(membersOf).map(authorOf),
    subject: clean(subject, 1_000),
    ...(moment && { date: moment }),
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
    parts,
    // The digest too: whoever takes the Message-ID of another mail must not hide that one.
    key: `${clean(email.messageId ?? '') || 'no id'} ${digest}`,
  };
}

/** Those of a group (RFC 5322, section 3.4), or the one. */
function membersOf(address: Address): Address[] {
  return address.group ?? [address];
}

function authorOf(address: Email['from']): Author {
  const { name = '', address: email = '' } = address ?? {};
  const shown = clean(name, 120);
  const mailbox = clean(email, 254);
  return { ...(shown && { name: shown }), ...(mailbox && { email: mailbox }) };
}

function partOf({ filename, mimeType, disposition, related, content }: Attachment): Part {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: clean(filename ?? '', 80).replace(/^.*[/\\]/, '') || 'a part without a name',
    type: clean(mimeType, 80).toLowerCase(),
    bytes: new Uint8Array(bytes),
    isInline: related === true || disposition === 'inline',
  };
}

function decoded(value: string): string {
  return value.length > 10_000 ? value.slice(0, 10_000) : decodeWords(value);
}
