import { expect, it } from 'vitest';
import { chooseDigests } from '../../src/digest/choose.ts';
import { gate } from '../../src/gate/gate.ts';
import { SECTIONS } from '../../src/newsletter/sections.ts';
import { parseContent } from '../../src/read/parse.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';

const day = (date: string, fields: Record<string, unknown> = {}) => entry({ date, ...fields });
const ask = (date: string, fields: Record<string, unknown> = {}) =>
  day(date, { kind: 'ask', ...fields });
const letter = (date: string, fields: Record<string, unknown> = {}) =>
  markdown({ title: date, date, ...fields }, '');

/** Half a year of an invented newsletter: each row shows one rule, which its name says. */
const FILES = {
  'newsletter.yaml': SETTINGS,
  'people/ada.md': person(),
  'people/gone.md': person({ name: 'Gone', consent: 'never' }),
  'entries/win-on-the-day-of-a-letter.md': day('2026-02-01'),
  'entries/win-a-day-later.md': day('2026-02-02'),
  'entries/win-of-somebody-who-withdrew.md': day('2026-01-20', { people: ['gone'] }),
  'entries/win-under-embargo.md': day('2026-02-10', { embargo: '2026-03-10' }),
  'entries/win-under-embargo-picked.md': day('2026-02-10', { embargo: '2026-03-10' }),
  'entries/win-skipped.md': day('2026-02-20'),
  'entries/win-for-the-email.md': day('2026-02-20', { audience: 'email' }),
  'entries/win-draft.md': day('2026-02-20', { draft: true }),
  'entries/meet-ada.md': day('2026-03-20', { kind: 'spotlight' }),
  'entries/ask-nobody-answers.md': ask('2026-01-10'),
  'entries/ask-met-after-its-first-letter.md': ask('2026-01-10', {
    status: 'met',
    met_on: '2026-02-15',
  }),
  'entries/ask-met-before-its-first-letter.md': ask('2026-02-05', {
    status: 'met',
    met_on: '2026-02-20',
  }),
  'entries/ask-expired.md': ask('2026-01-10', { by: '2026-02-28' }),
  'entries/ask-needed-on-the-day-of-a-letter.md': ask('2026-01-10', { by: '2026-03-01' }),
  'entries/ask-withdrawn.md': ask('2026-01-10', {
    status: 'withdrawn',
    withdrawn_on: '2026-02-10',
  }),
  'entries/offer-that-holds.md': day('2026-02-15', { kind: 'offer', until: '2026-03-01' }),
  'entries/offer-that-is-over.md': day('2026-02-15', { kind: 'offer', until: '2026-02-28' }),
  'entries/event-new.md': day('2026-02-15', { kind: 'event', starts: '2026-06-01' }),
  'entries/event-new-and-over.md': day('2026-02-15', { kind: 'event', starts: '2026-02-28' }),
  'entries/event-in-14-days.md': day('2026-01-15', { kind: 'event', starts: '2026-03-15' }),
  'entries/event-in-15-days.md': day('2026-01-15', { kind: 'event', starts: '2026-03-16' }),
  'digests/2026-02-01.md': letter('2026-02-01'),
  'digests/2026-03-01.md': letter('2026-03-01', { skip: ['win-skipped'] }),
  'digests/2026-04-01.md': letter('2026-04-01', { pick: ['win-under-embargo-picked'] }),
  'digests/2026-05-01.md': letter('2026-05-01'),
  'digests/2026-06-01.md': letter('2026-06-01'),
};

it('half a year of digests holds what the contract says, section by section', async () => {
  const texts = Object.entries(FILES).map(([file, text]) => ({ file, text }));
  const reading = parseContent(texts);
  expect(reading.problems).toEqual([]);
  const { email } = gate(reading, { on: '2026-06-01' });
  const lines = chooseDigests(reading.digests, email, SECTIONS).flatMap(
    ({ digest, since, sections }) => [
      `${digest.date} (since ${since || 'the beginning'})`,
      ...sections.flatMap(({ id, entries }) => [
        `  ${id}`,
        ...entries.map((each) => `    ${each.id}`),
      ]),
    ],
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/sequence.txt');
});
