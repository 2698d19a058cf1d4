import type { Consent } from '../circle/consents.ts';
import type { Friend } from '../circle/friend.ts';
import type { Awaited } from './consent.ts';
import type { ConcernedDigest } from './withdrawal.ts';
import type { StillNamed } from './withdrawal-mentions.ts';

/** How somebody stands to an entry, such as `Ana Diallo, asked on 2026-11-02`. */
export function standingWords({ friend, standing, last }: Consent): string {
  const { name, id } = friend;
  const on = last ? ` on ${last.date}` : '';
  const who = `${name} (${id})`;
  switch (standing) {
    case 'always':
      return `${who} agrees to everything`;
    case 'never':
      return `${who} never wants to be named`;
    case 'agreed':
      return `${who} has agreed${last?.answer === 'yes' ? on : ''}`;
    case 'declined':
      return `${who} said no${on}`;
    case 'waiting':
      return last?.answer === 'asked' ? `${who} was asked${on}` : `${who} has not been asked`;
  }
}

/** What waits for consent, as lines for the editor. */
export function awaitedWords(all: readonly Awaited[]): string {
  if (all.length === 0) return 'Nothing waits for consent.';
  const blocks = all.map(({ entry, people, notBefore }) =>
    [
      `${entry.id}: ${entry.title}${notBefore ? ` (not before ${notBefore})` : ''}`,
      ...people.map((each) => `  ${standingWords(each)}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\nThe mail to ask: npm run consent -- <entry>`;
}

/** What is said of a letter, such as `2026-11-10 “Autumn”, sent on 2026-11-11: 2026/x`. */
export function letterWords({ id, title, sent, entries }: ConcernedDigest): string {
  const name = id === title ? id : `${id} “${title}”`;
  return `${name}${sent ? `, sent on ${sent}` : ''}: ${entries.join(', ')}`;
}

const STILL: Record<StillNamed['as'], (name: string) => string> = {
  name: (name) => `says ${name}`,
  id: () => 'holds their id',
  link: () => 'leads to an entry that is withheld now',
  'first name': (name) => `says ${name}, which may be them`,
};

/** What is to be mended in a line. */
export function mendWords(as: StillNamed['as'], { name, firstName }: Friend): string {
  return STILL[as](as === 'first name' ? firstName : name);
}
