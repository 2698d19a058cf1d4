import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/opengraph/card.ts';
import { readContent } from '../../src/read/disk.ts';
import { buildSite } from '../../src/site/site.ts';
import { contentFolder, entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';

async function cardsFor(files: Files, preview = false) {
  const { newsletter, ...content } = readContent(contentFolder(files));
  if (!newsletter) throw new Error('the settings have errors');
  const site = await buildSite({
    content: { ...content, newsletter },
    now: Date.parse('2026-10-01T12:00:00Z'),
    preview,
    measure: async () => new Map(),
  });
  return new Map(cardsOf(site).map(({ path, card }) => [path, card]));
}

const friends = Object.fromEntries(
  ['Bea', 'Cem', 'Dov', 'Eve'].map((name) => [
    `people/${name.toLowerCase()}.md`,
    person({ name: `${name} Long` }),
  ]),
);

describe('cardsOf', () => {
  it('lets the people lead, then the title, then the kind', async () => {
    const cards = await cardsFor({
      'entries/2026/hive.md': entry({ title: 'Ada opens a hive', kind: 'ask' }),
    });
    expect(cards.get('/og/entries/2026/hive.png')).toEqual({
      lead: 'Ada',
      text: 'Ada opens a hive',
      mark: 'Ask',
      isPlea: true,
      foot: 'Test Letter',
      monograms: ['A'],
    });
  });

  it('marks an ask as a plea only while it is open', async () => {
    const cards = await cardsFor({
      'entries/met.md': entry({ kind: 'ask', status: 'met', met_on: '2026-09-20' }),
    });
    expect(cards.get('/og/entries/met.png')).toMatchObject({ mark: 'Ask', isPlea: false });
  });

  it('names three people and counts the rest', async () => {
    const cards = await cardsFor({
      ...friends,
      'entries/many.md': entry({ people: ['ada', 'bea', 'cem', 'dov', 'eve'] }),
    });
    expect(cards.get('/og/entries/many.png')).toMatchObject({
      lead: 'Ada, Bea Long, Cem Long, and 2 more',
      monograms: ['A', 'BL', 'CL'],
    });
  });

  it('has one for each person, digest, and the site', async () => {
    const cards = await cardsFor({
      'people/ada.md': person({ headline: 'Keeps bees', location: 'Porto' }),
      'entries/news.md': entry(),
      'digests/2026-09.md': markdown({ title: 'Late summer', date: '2026-09-30' }),
    });
    expect([...cards.keys()]).toEqual([
      '/og/site.png',
      '/og/digests/2026-09.png',
      '/og/people/ada.png',
      '/og/entries/news.png',
    ]);
    expect(cards.get('/og/people/ada.png')).toMatchObject({
      lead: 'Ada',
      text: 'Keeps bees',
      mark: 'Porto',
    });
    expect(cards.get('/og/digests/2026-09.png')).toMatchObject({
      lead: 'Late summer',
      text: 'Ada',
      mark: 'September 30, 2026',
    });
    expect(cards.get('/og/site.png')).toMatchObject({
      lead: 'Test Letter',
      text: 'What happened',
      mark: 'Edda',
      foot: 'letter.example.org',
    });
  });

  it('has none for what the gate keeps back, but in a preview', async () => {
    const files = {
      'people/bea.md': person({ name: 'Bea', consent: 'ask' }),
      'entries/draft.md': entry({ draft: true }),
      'entries/embargoed.md': entry({ embargo: '2027-01-01' }),
      'entries/unasked.md': entry({ people: ['bea'] }),
      'entries/by-mail.md': entry({ audience: 'email' }),
      'private/entries/secret.md': entry(),
      'digests/ahead.md': markdown({ title: 'Ahead', date: '2026-12-01' }),
    };
    expect([...(await cardsFor(files)).keys()]).toEqual(['/og/site.png', '/og/people/ada.png']);
    expect([...(await cardsFor(files, true)).keys()]).toContain('/og/entries/draft.png');
  });

  it('keeps names apart that read the other way', async () => {
    const cards = await cardsFor({
      'newsletter.yaml': SETTINGS.replace('language: en', 'language: ar'),
      'people/bea.md': person({ name: 'مريم' }),
      'entries/two.md': entry({ people: ['bea', 'ada'] }),
    });
    expect(cards.get('/og/entries/two.png')?.lead).toBe('مريم و\u2068Ada\u2069');
  });
});
