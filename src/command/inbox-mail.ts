import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Draft } from '../drafts/draft.ts';
import { wrap } from '../email/wrap.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { InboxItem } from '../submissions/item.ts';
import { draftDigest } from './draft.ts';
import { formatMailProblem, readMailSettings } from './mail-settings.ts';
import { replaceFile } from './replace-file.ts';

/** Headers that the mail program adds when the draft is sent. */
const LATER = /^(?:Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gim;

/** A Message-ID (RFC 5322, 3.6.4) as far as one may be repeated in a header; its brackets may lack. */
const MESSAGE_ID = /^<?([!#-'*+\-./-9=?A-Z^-~]{1,200}@[!-;=?-Z^-~[\]]{1,200})>?$/;

/** An answer to a friend: for the editor to look over, as a draft, and as a mail that programs open. */
export interface Answer {
  draft: Draft;
  /** The name of its file. */
  name: string;
  /** The whole mail. */
  message: string;
}

/**
 * The answer to what a friend sent, as an unsent mail (`X-Unsent`): without date and message id,
 * and in the thread of the friend's own mail where it came by one.
 */
export async function answerMail(
  draft: Draft,
  { number, door, key }: Pick<InboxItem, 'number' | 'door' | 'key'>,
  state: string,
  { editor }: Pick<Newsletter, 'editor'>,
): Promise<Answer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const [, thread] = (door === 'mail' && MESSAGE_ID.exec(key.split(' ')[0] ?? '')) || [];
  const text = `${wrap(draft.text)}\n`;
  const { message } = await transport.sendMail({
    ...(editor.email && { from: { name: editor.name, address: editor.email } }),
    to: draft.to.flatMap(({ name, email }) => (email ? [{ name, address: email }] : [])),
    subject: draft.subject,
    text,
    ...(thread && { inReplyTo: `<${thread}>`, references: [`<${thread}>`] }),
    encoding: 'quoted-printable',
    headers: { 'X-Unsent': '1' },
    baseBoundary: createHash('sha256').update(text).digest('hex').slice(0, 16),
  });
  const raw = message.toString();
  const end = raw.indexOf('\r\n\r\n') + 2;
  return {
    draft,
    name: `${number}-${state}.eml`,
    message: raw.slice(0, end).replace(LATER, '') + raw.slice(end),
  };
}

/** Writes an answer for its owner alone, in the place of an earlier one; returns its path. */
export function keepAnswer(out: string, { name, message }: Pick<Answer, 'name' | 'message'>) {
  const path = join(out, name);
  replaceFile(path, message);
  return path;
}

/** Are there settings of a mailbox? Said before anything is decided; what is wrong is said too. */
export function canDraft({ folder, shown }: { folder: string; shown: string }): boolean {
  const { mail, problems } = readMailSettings(folder, process.env, ['imap']);
  if (mail?.imap) return true;
  console.error('Nothing was changed, as no draft can be put into your mailbox:');
  for (const problem of problems) console.error(`  ${formatMailProblem(problem, shown)}`);
  return false;
}

/** Puts an answer into the Drafts folder of the editor's mailbox; says where, or why not. */
export async function draftAnswer(folder: string, path: string): Promise<string | undefined> {
  const drafted = await draftDigest(folder, { files: { 'draft.eml': path } }, process.env);
  if (!drafted) return undefined;
  return drafted.added
    ? `The draft is in the folder ${drafted.folder} of your mailbox.`
    : `The same draft is in the folder ${drafted.folder} of your mailbox already.`;
}
