import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

/** Headers that the mail program adds when the draft is sent. */
const LATER = /^(?:Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gim;

/**
 * An unsent mail (RFC 5322, multipart/alternative, text first) that mail programs open for
 * editing: it has neither recipient, date nor message id, and says `X-Unsent`.
 */
export async function toDraft({ subject, editor }: Letter, html: string, text: string) {
  const { name, email } = editor;
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    ...(email && { from: { name, address: email } }),
    subject,
    text,
    html,
    encoding: 'quoted-printable',
    headers: { 'X-Unsent': '1' },
    baseBoundary: createHash('sha256').update(html).digest('hex').slice(0, 16),
  });
  const raw = message.toString();
  const end = raw.indexOf('\r\n\r\n') + 2;
  return raw.slice(0, end).replace(LATER, '') + raw.slice(end);
}
