import { LONGEST, type Values } from '../submissions/fields.ts';
import { readMailText } from '../submissions/mail-text.ts';
import { forwardedIn, saysForwarded } from './forwarded.ts';
import { linesOf } from './html-mail.ts';
import type { Mail } from './mail.ts';

/** The answers to the form's questions that a mail holds. */
export interface FormMail {
  values: Values;
  /** The text in which they stand. */
  text: string;
  /** Did somebody pass the form's mail on, instead of who filled it in? */
  isForwarded: boolean;
}

/** The answers to the form's questions, where a mail holds them; as text first, then as HTML. */
export function formIn(mail: Pick<Mail, 'text' | 'html' | 'subject'>): FormMail | undefined {
  const { text, html, subject } = mail;
  const texts = [
    ...(text === undefined ? [] : [text]),
    ...(html !== undefined && mayHold(html) ? [linesOf(html)] : []),
  ].map((each) => each.slice(0, LONGEST.sent));
  for (const each of texts) {
    const isForwarded = saysForwarded(subject) || forwardedIn(each, subject) !== undefined;
    const values = readMailText(each) ?? (isForwarded ? readMailText(bare(each)) : undefined);
    if (values) return { values, text: each, isForwarded };
  }
  return undefined;
}

/** A mail in HTML is read as text only where the first mark can stand in it. */
function mayHold(html: string): boolean {
  return /form(?:[=:]|&#0*61;|&equals;|&#x0*3d;)/i.test(html);
}

/** A text without the marks of quoting. */
function bare(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:> ?)+/, ''))
    .join('\n');
}
