import type { Letter } from '../email/letter.ts';
import type { Gated } from '../gate/gate.ts';
import { secretsOfEntries } from '../leaks/from-entries.ts';
import { leaksOf } from '../leaks/leak.ts';
import type { Secret } from '../leaks/secret.ts';
import { sharedOf } from '../leaks/shared.ts';
import { tracesIn } from '../leaks/traces.ts';
import { wallOf } from '../leaks/wall.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Contact } from '../private/contact.ts';
import type { Reading } from '../read/parse.ts';
import type { LeakHeld } from './evidence.ts';

/** What a letter is looked at with. */
export interface LetterWords {
  reading: Reading;
  /** As of the letter's day. */
  gated: Gated;
  newsletter: Newsletter;
  contacts: readonly Contact[];
  /** All secrets but what entries for the email alone say: that belongs into the letter. */
  own: readonly Secret[];
}

/** What of the private side a letter holds. An entry that may not go into it yet is private too. */
export function letterLeaks(
  { reading, gated, newsletter, contacts, own }: LetterWords,
  letter: Pick<Letter, 'subject'>,
  texts: readonly string[],
): LeakHeld[] {
  const { pages, digests } = reading;
  const ids = new Set(gated.email.map(({ id }) => id));
  const held = secretsOfEntries({
    ...reading,
    entries: reading.entries.filter(({ id }) => !ids.has(id)),
  });
  const shown = new Set(gated.people.map(({ id }) => id));
  const people = reading.people.filter(({ id }) => shown.has(id) || gated.names.has(id));
  const told = { newsletter, entries: gated.email, people, pages, digests };
  const wall = wallOf([...own, ...held], sharedOf(told, contacts, reading));
  const traces = tracesIn(wall.eye, [letter.subject, ...texts].join('\n\n'));
  const leaks = leaksOf(wall, [{ file: '', traces }], (file) => file);
  return leaks.map((leak) => ({ where: 'the letter', leak }));
}
