import type { Circle } from '../circle/circle.ts';
import { type Friend, firstNameIn } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import { wrap } from '../email/wrap.ts';

/** A mail for the editor to look over and to send by hand. */
export interface Draft {
  /** Those it goes to. */
  to: readonly Addressee[];
  subject: string;
  /** Plain text, paragraphs apart by an empty line, signed. */
  text: string;
}

/** Somebody a draft goes to. */
export interface Addressee {
  id: string;
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
 * A mail to friends: greeted by what one calls them, signed by the editor. Paragraphs that are
 * undefined or empty are left out.
 */
export function draft(
  { newsletter }: Pick<Circle, 'newsletter'>,
  to: readonly Friend[],
  subject: string,
  paragraphs: readonly (string | undefined)[],
): Draft {
  const greeting = `Hi ${inRow(to.map(({ firstName }) => firstName))},`;
  const text = [greeting, ...paragraphs.filter((each) => each), signature(newsletter.editor.name)];
  return { to: addressees(...to), subject, text: text.join('\n\n') };
}

/** What the editor signs with: the first name of a person, the whole name of a group. */
function signature(name: string): string {
  const words = name.split(/\s+/);
  const isPerson = words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word));
  return isPerson ? firstNameIn(name) : name;
}

/** A draft as it is shown to be copied: its head, an empty line, and its text at most 72 columns wide. */
export function showDraft({ to, subject, text }: Draft): string {
  const people = to.map(({ name, email }) =>
    email ? `${name} <${email}>` : `${name} (no address known)`,
  );
  return [`To: ${people.join(', ')}`, `Subject: ${subject}`, '', wrap(text)].join('\n');
}
