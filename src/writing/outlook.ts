import { chooseDigests } from '../digest/choose.ts';
import { type Digest, digestSchema } from '../digest/digest.ts';
import { gate } from '../gate/gate.ts';
import type { Reading } from '../read/parse.ts';
import type { Words } from '../words/words.ts';

/** What a digest of a date would hold, as lines for the editor; one line says when it is nothing. */
export function outlook(
  reading: Pick<Reading, 'entries' | 'people' | 'digests' | 'newsletter'>,
  date: string,
  words: Words,
): string[] {
  const { newsletter, digests } = reading;
  if (!newsletter) return [];
  const draft: Digest = {
    ...digestSchema.parse({ title: '-', date }),
    id: '~',
    file: '',
    body: '',
  };
  const before = digests.filter((digest) => digest.date <= date);
  const { email } = gate(reading, { on: date });
  const { sections: order, asks_per_person } = newsletter;
  const chosen = chooseDigests([...before, draft], email, order, asks_per_person).at(-1);
  const sections = chosen?.sections ?? [];
  if (sections.length === 0) return ['Nothing is new since the last letter.'];
  const since = chosen?.since ? ` since ${chosen.since}` : '';
  return [
    `A letter of ${date} would hold what is new${since}:`,
    ...sections.flatMap(({ id, entries }) => [
      `  ${words.sections[id]}`,
      ...entries.map((entry) => `    ${entry.id}: ${entry.title}`),
    ]),
  ];
}
