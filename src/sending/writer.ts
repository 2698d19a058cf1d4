import { FIRST_NAME } from '../digest/greeting.ts';
import { toDocument } from '../email/document.ts';
import type { Letter, Reader } from '../email/letter.ts';
import { toPlain } from '../email/plain.ts';
import type { Fault } from '../fields/fault.ts';
import { emailFault, type Recipient } from '../recipients/recipient.ts';
import { mailAddress } from './mail-address.ts';
import { type Heading, type Message, type Party, toMessage } from './message.ts';
import { messageIdFor } from './message-id.ts';
import { type StopSettings, stopAddress, stopFor } from './stop.ts';

/** What a digest's letters are written from. */
export interface Source {
  digest: { id: string; body: string };
  newsletter: { title: string; url: string };
  letterTo(reader: Reader): Letter;
}

/** A letter to one reader, before it is a message. */
export interface Written {
  heading: Heading;
  html: string;
  text: string;
}

/**
 * Writes the letter to a reader.
 * @param copy sets the Message-ID of a copy apart from that of the letter
 */
export type Writer = (recipient: Recipient, date: Date, copy?: string) => Written;

/** A letter as a message, or why there cannot be one. */
export type Prepared = { message: Message; messageId: string } | { fault: Fault };

/** Writes the letters of a digest: but for the note and the way to stop they are all the same. */
export function writerOf(
  { digest, newsletter, letterTo }: Source,
  from: Party,
  stopping: StopSettings,
): Writer {
  const isPersonal = digest.body.includes(FIRST_NAME);
  const notes = new Map<string, Letter['note']>();
  let any: Letter | undefined;
  const letterFor = (firstName: string, stop: string): Letter => {
    any ??= letterTo({ stop });
    const key = isPersonal ? firstName : '';
    const note = notes.get(key) ?? letterTo({ firstName: key || undefined, stop }).note;
    notes.set(key, note);
    return { ...any, note, stop };
  };
  return ({ email, name, firstName }, date, copy) => {
    const stop = stopFor(email.trim(), stopping);
    const letter = letterFor(firstName, stopAddress(stop));
    const about = [newsletter.url, digest.id, ...(copy === undefined ? [] : [copy])];
    const heading: Heading = {
      from,
      to: { name, address: mailAddress(email) },
      subject: letter.subject,
      date,
      messageId: messageIdFor(email, from.address, about),
      list: { title: newsletter.title, siteAddress: newsletter.url },
      stop,
    };
    return { heading, html: toDocument(letter), text: toPlain(letter) };
  };
}

/** Makes the message to a reader. */
export async function prepareMessage(
  write: Writer,
  recipient: Recipient,
  date: Date,
  copy?: string,
): Promise<Prepared> {
  const fault = emailFault(recipient.email);
  if (fault) return { fault };
  const { heading, ...texts } = write(recipient, date, copy);
  return { message: await toMessage(heading, texts), messageId: heading.messageId };
}
