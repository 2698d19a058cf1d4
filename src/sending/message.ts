import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { listIdHeader, listIdOf } from './list-id.ts';
import { personal } from './personal.ts';
import { type Stop, stopHeaders } from './stop.ts';

/** A name and an address, never one text: a comma in it would make two of them. */
export interface Party {
  name: string;
  /** As {@link mailAddress} gives it. */
  address: string;
}

/** What stands in a message besides its texts. */
export interface Heading {
  from: Party;
  to: Party;
  subject: string;
  date: Date;
  /** With its angle brackets. */
  messageId: string;
  list: { title: string; siteAddress: string };
  stop: Stop;
}

/** A message as servers take it. */
export interface Message {
  envelope: { from: string; to: string[] };
  raw: Buffer;
}

/** The longest encoded word that leaves room for the name of its header (RFC 2047, section 2). */
const WORD = 52;

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The heading as people read it, in the order of the message. */
export function headersOf(heading: Heading): [name: string, value: string][] {
  const { from, to, subject, date, messageId, list, stop } = heading;
  const party = ({ name, address }: Party) => (name ? `${personal(name)} <${address}>` : address);
  return [
    ['From', party(from)],
    ['To', party(to)],
    ['Subject', subject],
    ['Date', date.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
    ['List-ID', `"${personal(list.title)}" <${listIdOf(list.siteAddress)}>`],
    ...stopHeaders(stop),
  ];
}

/**
 * A message (RFC 5322; multipart/alternative, text first, quoted-printable, CRLF) to one reader.
 * Whatever a name holds stays a name: it is given as an object and encoded by RFC 2047.
 */
export async function toMessage(
  heading: Heading,
  { html, text }: { html: string; text: string },
): Promise<Message> {
  const { from, to, subject, date, messageId, list, stop } = heading;
  const prepared = (value: string) => ({ prepared: true, foldLines: true, value });
  const { message, envelope } = await transport.sendMail({
    from: { name: personal(from.name), address: from.address },
    to: { name: personal(to.name), address: to.address },
    ...(isFoldable(subject) ? { subject } : {}),
    date,
    messageId,
    headers: [
      ...(isFoldable(subject)
        ? []
        : [{ key: 'Subject', value: prepared(encodeWord(subject, 'Q', WORD)) }]),
      { key: 'List-ID', value: prepared(listIdHeader(list.title, list.siteAddress)) },
      ...stopHeaders(stop).map(([key, value]) => ({ key, value: prepared(value) })),
    ],
    text,
    html,
    encoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 16),
  });
  return { envelope: { from: from.address, to: envelope.to }, raw: message as Buffer };
}

/** Can a subject be broken into lines of 998 characters (RFC 5322, section 2.1.1)? */
function isFoldable(subject: string): boolean {
  return !/[!-~]{900}/.test(subject);
}
