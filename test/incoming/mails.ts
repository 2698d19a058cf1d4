import { readFileSync } from 'node:fs';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type News, type NoNews, newsIn, type Reading } from '../../src/incoming/news.ts';

/** The moment of all these tests, in milliseconds since 1970. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A mail as a program writes it. */
export async function written(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await transport.sendMail({
    from: 'Nadia Okafor <nadia@example.org>',
    to: 'edda@example.com',
    date: new Date('2026-11-20T17:30:00Z'),
    ...mail,
  });
  return Buffer.from(message as Buffer);
}

/** A mail of the folder of fixtures. */
export function kept(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/mails/${name}.eml`, import.meta.url));
}

/** The news in a mail; fails where there is none. */
export async function taken(bytes: Uint8Array, reading: Partial<Reading> = {}): Promise<News> {
  const news = await newsIn(bytes, { now: NOW, ...reading });
  if (!news || 'reason' in news) throw new Error(`no news: ${news?.reason}`);
  return news;
}

/** Why a mail holds no news; fails where it does. */
export async function refused(bytes: Uint8Array): Promise<NoNews> {
  const news = await newsIn(bytes, { now: NOW });
  if (!news || 'incoming' in news) throw new Error('news was taken');
  return news;
}
