import { mailbox } from '../fields/address.ts';
import { findInvisible } from '../fields/characters.ts';
import { headersNamed, type Mail } from './mail.ts';

/**
 * What the editor should know of who a mail says it is from. All of it is what the mail itself
 * says, which anybody can write, but for the verdict of the editor's own mail server.
 */
export function authorNotes(mail: Mail): string[] {
  const { from, replyTo } = mail;
  const notes: string[] = [];
  const froms = headersNamed(mail, 'from').length;
  if (froms !== 1) notes.push(`the mail names ${froms === 0 ? 'no sender' : `${froms} senders`}`);
  if (from.email && !isMailbox(from.email)) {
    notes.push(`the sender's address is none that can be answered: ${from.email}`);
  }
  if (findInvisible(headersNamed(mail, 'from')[0] ?? '')) {
    notes.push("the sender's name holds characters that nobody sees; they were left out");
  }
  const inName = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.\p{L}{2,}/u.exec(from.name ?? '')?.[0];
  if (inName && inName.toLowerCase() !== from.email?.toLowerCase()) {
    notes.push(`the sender's name looks like an address, and it is another one: ${inName}`);
  }
  const other = replyTo.find(
    ({ email }) => email && email.toLowerCase() !== from.email?.toLowerCase(),
  );
  if (other?.email) notes.push(`answers should go to ${other.email}, not to the sender's address`);
  const failed = failedTests(mail);
  if (failed.length > 0) {
    notes.push(
      `your mail server doubts that it is from whom it says (${failed.join(', ')}); ask them before you publish it`,
    );
  }
  return notes;
}

/** Does the editor's own mail server doubt that a mail is from whom it says? */
export function isRefused(mail: Mail): boolean {
  return failedTests(mail).length > 0;
}

/** The address of the sender, where it can be answered. */
export function senderAddress({ from }: Pick<Mail, 'from'>): string | undefined {
  return from.email && isMailbox(from.email) ? from.email : undefined;
}

function isMailbox(text: string): boolean {
  return mailbox.safeParse(text).success;
}

/**
 * Which tests of the sender a mail failed (RFC 8601), as the topmost header says, which the last
 * server wrote. That a test was passed is not told: it stands in headers that anybody can write.
 */
function failedTests(mail: Mail): string[] {
  const [results = ''] = headersNamed(mail, 'authentication-results');
  const found = results.matchAll(/(?:^|[;\s])(spf|dkim|dmarc)\s*=\s*(fail|softfail|permerror)\b/gi);
  return [...new Set([...found].map(([, test = '', result = '']) => `${test}: ${result}`))].map(
    (each) => each.toLowerCase(),
  );
}
