import type { Fault } from '../fields/fault.ts';
import { MAIL_FILE } from '../mail/check-settings.ts';
import type { Mail } from '../mail/settings.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Problem } from '../problems/problem.ts';
import { emailFault } from '../recipients/recipient.ts';
import { LIST_FILE } from '../recipients/row.ts';
import { mailAddress } from './mail-address.ts';
import type { Party } from './message.ts';

/** Who sends: the editor, from the address in the settings of mail or else their public one. */
export function senderOf(
  { editor }: Pick<Newsletter, 'editor'>,
  mail: Pick<Mail, 'from'>,
): { party: Party } | { problem: Problem } {
  const written = mail.from ?? editor.email;
  const fault =
    written === undefined
      ? { message: 'is missing', fix: 'add from: you@example.org, the address of your mailbox' }
      : emailFault(written);
  if (written !== undefined && !fault) {
    return { party: { name: editor.name, address: mailAddress(written) } };
  }
  const isPublic = mail.from === undefined && written !== undefined;
  const place = isPublic
    ? { file: 'newsletter.yaml', field: 'editor.email' }
    : { file: MAIL_FILE, field: 'from' };
  return { problem: { ...place, ...(fault as Fault), line: 1, severity: 'error' } };
}

/** What is wrong with the address at which readers stop the letters. */
export function stopProblems({ unsubscribe }: Pick<Mail, 'unsubscribe'>): Problem[] {
  const fault = unsubscribe.email === undefined ? undefined : emailFault(unsubscribe.email);
  const place = { file: MAIL_FILE, line: 1, field: 'unsubscribe.email' };
  return fault ? [{ ...place, ...fault, severity: 'error' }] : [];
}

/** What is wrong with a list without anybody on it. */
export const NOBODY: Problem = {
  file: LIST_FILE,
  line: 1,
  field: 'email',
  message: 'nobody is on the list',
  fix: 'add friends with npm run recipients',
  severity: 'error',
};
