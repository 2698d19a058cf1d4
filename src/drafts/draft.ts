import type { Circle } from '../circle/circle.ts';
import { type Friend, firstNameIn, told } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { wrap } from '../email/wrap.ts';

/** A mail for the editor to look over and to send by hand. */
export interface Draft {
  /** Those it goes to. */
  to: readonly Addressee[];
  subject: string;
  /** Plain text, paragraphs apart by an empty line, signed. */
  text: string;
  /**
   * Does each get a mail of their own? Of several people only those share a mail, and so their
   * addresses, who agreed to it.
   */
  isApart?: boolean;
}

/** Somebody a draft goes to. */
export interface Addressee {
  id: string;
  /** Empty where nobody knows it: then the address stands alone. */
  name: string;
  /** The preferred address; undefined where none is known. */
  email?: string;
}

/** Friends as those a draft goes to. */
function addressees(...friends: Friend[]): Addressee[] {
  return friends.map(({ id, name, emails }) => ({
    id,
    name,
    ...(emails[0] && { email: emails[0] }),
  }));
}

/**
 * A mail to friends: greeted by what one calls them, or without a name where it is empty; signed by the editor. Where several read it,
 * each is named as the site names them. Paragraphs that are undefined or empty are left out.
 * @param options.isShared have they all agreed to one mail, in which each sees the others' addresses?
 */
export function draft(
  { newsletter }: Pick<Circle, 'newsletter'>,
  to: readonly Friend[],
  subject: string,
  paragraphs: readonly (string | undefined)[],
  { isShared = false }: { isShared?: boolean } = {},
): Draft {
  const named = to.length > 1 ? to.map(told) : to;
  const names = named.flatMap(({ firstName }) => firstName || []);
  const greeting = names.length > 0 ? `Hi ${inRow(names)},` : 'Hello,';
  const text = [greeting, ...paragraphs.filter((each) => each), signature(newsletter.editor.name)];
  const isApart = to.length > 1 && !isShared;
  return {
    to: addressees(...named),
    subject,
    text: text.join('\n\n'),
    ...(isApart && { isApart }),
  };
}

/** Words by which a name is that of a group. */
const GROUP =
  /^(the|a|an|die|der|das|la|le|les|el|los|las)\s|\b(team|circle|club|group|society|association|collective|network|contributors|editors|friends|letter|newsletter|news|library|project|institute|foundation|verein)\b/i;

/** What the editor signs with: the first name of a person, the whole name of a group. */
function signature(name: string): string {
  const words = name.split(/\s+/);
  const isPerson = words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
  return isPerson && !GROUP.test(name) ? firstNameIn(name) : name;
}

const RULE = '-'.repeat(72);

/** Drafts for the terminal: between rules, without an indent, so that they can be copied as they are. */
export function showDrafts(drafts: readonly Draft[]): string {
  const shown = drafts.flatMap((each) => [showDraft(each), RULE]);
  return shown.length > 0 ? [RULE, ...shown].join('\n') : '';
}

/** A draft as it is shown to be copied: its head, an empty line, and its text at most 72 columns wide. */
function showDraft({ to, subject, text, isApart }: Draft): string {
  const people = to.map(({ name, email }) =>
    email ? (name ? `${phrase(name)} <${email}>` : email) : `${name} (no address known)`,
  );
  const head = isApart
    ? [`To, each in a mail of their own: ${people.join(', ')}`]
    : [`To: ${people.join(', ')}`];
  return [...head, `Subject: ${subject}`, '', wrap(text)].join('\n');
}

/** A name as the head of a mail takes it: in quotes where it holds more than words (RFC 5322, 3.2.3). */
function phrase(name: string): string {
  return /[()<>[\]:;@\\,."]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name;
}
