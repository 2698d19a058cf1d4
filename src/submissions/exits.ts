import { dropControls } from '../fields/characters.ts';
import { FIELDS, type Field, type Values } from './fields.ts';
import { mailText } from './mail-text.ts';

/** The ways out of the form that the settings name: a mailbox, `owner/repo`, an address of the web. */
export interface Exits {
  email?: string | undefined;
  github?: string | undefined;
  endpoint?: string | undefined;
}

/** Are there any? */
export function hasExit(exits: Exits | undefined): exits is Exits {
  return Boolean(exits?.email || exits?.github || exits?.endpoint);
}

/**
 * The longest address, in characters. Of a mail: Chrome hands no more than about 2,000 to a mail
 * program. Of GitHub, whose servers refuse requests of 8 KB, of which the headers are a part.
 */
export const LONGEST_ADDRESS = { mail: 1_990, github: 6_000 } as const;

/** A way out with an address that browsers take. */
export interface Way {
  href: string;
  /** The whole text; where the address does not hold it, it is there to be copied. */
  text: string;
  /** Does the address hold all of it? */
  isWhole: boolean;
}

/** Who gets a mail, and what it says. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * The address that begins a mail (RFC 6068). Where the text makes it too long, it stands without
 * it, and where the subject does, without that too.
 */
export function mailWay({ to, subject, text }: Mail): Way {
  const address = `mailto:${encodeURIComponent(to.toWellFormed()).replaceAll('%40', '@')}`;
  const titled = `${address}?subject=${encoded(dropControls(subject).replace(/\s+/g, ' ').trim())}`;
  const whole = `${titled}&body=${encoded(text.replace(/\r\n?|\n/g, '\r\n'))}`;
  if (whole.length <= LONGEST_ADDRESS.mail) return { href: whole, text, isWhole: true };
  const href = titled.length <= LONGEST_ADDRESS.mail ? titled : address;
  return { href, text, isWhole: false };
}

/** A mail with the answers of the form, as `readMailText` reads it. */
export function answersWay(to: string, subject: string, values: Values): Way {
  return mailWay({ to, subject, text: mailText(values) });
}

/** What an issue does not say: everybody can read it. */
const HIDDEN: readonly Field[] = ['kind', 'email'];

/**
 * The address of GitHub's issue form for the kind, filled in: its fields have the names of the
 * questions. Where it gets too long, the news is left out, then all else; then `text` is the news.
 */
export function githubWay(repository: string, values: Values): Way {
  const base = `https://github.com/${repository}/issues/new?template=${encoded(values.kind ?? '')}.yml`;
  const addressOf = (fields: readonly Field[]) =>
    base +
    fields
      .filter((field) => !HIDDEN.includes(field))
      .flatMap((field) => {
        const value = values[field]?.replace(/\r\n?/g, '\n').trim();
        return value ? [`&${field}=${encoded(value)}`] : [];
      })
      .join('');
  const text = values.body?.replace(/\r\n?/g, '\n').trim() ?? '';
  const whole = addressOf(FIELDS);
  if (whole.length <= LONGEST_ADDRESS.github) return { href: whole, text, isWhole: true };
  const short = addressOf(FIELDS.filter((field) => field !== 'body'));
  return { href: short.length <= LONGEST_ADDRESS.github ? short : base, text, isWhole: false };
}

/** Where GitHub offers the forms of a repository, one for each kind. */
export function githubForms(repository: string): string {
  return `https://github.com/${repository}/issues/new/choose`;
}

/**
 * A mail in which the questions stand, each with room for an answer: as many of them as an address
 * holds.
 */
export function questionsWay(to: string, subject: string, questions: readonly string[]): string {
  for (let count = questions.length; count > 0; count -= 1) {
    const text = questions.slice(0, count).join('\n\n\n');
    const { href, isWhole } = mailWay({ to, subject, text: `${text}\n\n` });
    if (isWhole) return href;
  }
  return mailWay({ to, subject, text: '' }).href;
}

/** A text as a part of an address. Half characters, which none can hold, are replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
