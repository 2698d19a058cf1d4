import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { chooseDigests } from '../digest/choose.ts';
import { type Digest, digestSchema } from '../digest/digest.ts';
import type { Entry } from '../entries/entry.ts';
import type { EmailEntry } from '../gate/gate.ts';

/**
 * The open asks of somebody that fill their share of a letter of today; undefined where there is
 * room for one more, or where the newsletter sets no share.
 * @param but an ask that does not count
 */
export function asksThatFill(
  { newsletter, digests, gated, today }: Circle,
  { id }: Friend,
  but: Entry | undefined,
): EmailEntry[] | undefined {
  const { asks_per_person: most, sections } = newsletter;
  if (most === undefined) return undefined;
  const before = digests.map(({ digest }) => digest).filter(({ date }) => date < today);
  const due = digests.findLast(({ digest }) => digest.date === today)?.digest ?? unsaved(today);
  const entries = gated.email.filter((entry) => entry.id !== but?.id);
  const letter = chooseDigests([...before, due], entries, sections, most).at(-1);
  const theirs = (letter?.sections ?? [])
    .filter((section) => section.id === 'asks' || section.id === 'still-needed')
    .flatMap((section) => section.entries)
    .filter(({ people }) => people.includes(id));
  return theirs.length >= most ? theirs : undefined;
}

function unsaved(date: string): Digest {
  return { ...digestSchema.parse({ title: date, date }), id: '~', file: '', body: '' };
}
