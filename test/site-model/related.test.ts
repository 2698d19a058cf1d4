import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { entryCard, entryPage } from '../../src/site/entry-card.ts';
import type { NamePart } from '../../src/site/names.ts';
import { relatedTo } from '../../src/site/related.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, type Files, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const FRIENDS: Files = Object.fromEntries(
  ['Ada', 'Bo', 'Cy', 'Dee', 'Eve'].map((name) => [
    `people/${name.toLowerCase()}.md`,
    person({ name }),
  ]),
);

const news = (people: string[], fields: Record<string, unknown> = {}) =>
  entry({ people, date: '2026-09-01', ...fields });

const text = (names: readonly NamePart[]) =>
  names.map((part) => (typeof part === 'string' ? part : part.name)).join('');

/** What goes with an entry: `reason: ids`. */
function related(site: Site, id: string): string[] {
  const one = site.entries.find((each) => each.id === id);
  if (!one) throw new Error(`no ${id}`);
  return relatedTo(site, one).map(
    ({ reason, entries }) => `${text(reason)}: ${entries.map((each) => each.id).join(' ')}`,
  );
}

describe('what goes with an entry', () => {
  it('is about the same people first, then on the same topics, then of its kind', async () => {
    const site = await siteOf({
      ...FRIENDS,
      'entries/one.md': news(['ada'], { topics: ['bees'] }),
      'entries/kind.md': news(['bo'], { date: '2026-11-20' }),
      'entries/topic.md': news(['cy'], { kind: 'offer', topics: ['bees'], date: '2026-10-01' }),
      'entries/person.md': news(['ada'], { kind: 'spotlight', date: '2020-01-01' }),
    });
    expect(related(site, 'one')).toEqual([
      'More about Ada: person',
      'Also on bees: topic',
      'Another win: kind',
    ]);
  });

  it('puts rare topics before common ones, and names the rarest', async () => {
    const common = Array.from({ length: 6 }, (_, index) => [
      `entries/c${index}.md`,
      news(['bo'], { topics: ['music'], date: '2026-11-20' }),
    ]);
    const site = await siteOf({
      ...FRIENDS,
      ...Object.fromEntries(common),
      'entries/one.md': news(['ada'], { topics: ['music', 'bees'] }),
      'entries/rare.md': news(['cy'], { topics: ['bees'], date: '2021-01-01' }),
      'entries/both.md': news(['dee'], { topics: ['music', 'bees'], date: '2021-01-01' }),
    });
    expect(related(site, 'one')).toEqual(['Also on bees: both rare', 'Also on music: c0']);
  });

  it('prefers what readers can still answer, then what is fresh, to what is over', async () => {
    const site = await siteOf({
      ...FRIENDS,
      'entries/one.md': news(['ada']),
      'entries/fresh.md': news(['ada'], { date: '2026-11-20' }),
      'entries/old.md': news(['ada'], { date: '2024-11-20' }),
      'entries/open.md': news(['ada'], { kind: 'ask', date: '2026-08-01' }),
      'entries/gone.md': news(['ada'], { kind: 'ask', date: '2026-11-19', by: '2026-11-20' }),
      'entries/coming.md': news(['ada'], { kind: 'event', starts: '2026-12-01' }),
    });
    expect(related(site, 'one')).toEqual(['More about Ada: coming open fresh']);
    expect(related(site, 'old')[0]).not.toContain('gone');
    expect(related(site, 'gone')).toEqual(['More about Ada: coming open fresh']);
  });

  it('gathers what stands there for the same reason', async () => {
    const site = await siteOf({
      ...FRIENDS,
      'entries/one.md': news(['ada', 'bo']),
      'entries/a.md': news(['ada'], { date: '2026-11-20' }),
      'entries/b.md': news(['bo'], { date: '2026-11-10' }),
      'entries/c.md': news(['ada'], { date: '2026-10-01' }),
    });
    expect(related(site, 'one')).toEqual(['More about Ada: a c', 'More about Bo: b']);
  });

  it('leaves out what is not public', async () => {
    const site = await siteOf({
      ...FRIENDS,
      'people/nemo.md': person({ name: 'Nemo', consent: 'never' }),
      'entries/one.md': news(['ada']),
      'entries/draft.md': news(['ada'], { draft: true }),
      'entries/later.md': news(['ada'], { embargo: '2026-12-01' }),
      'entries/never.md': news(['ada', 'nemo']),
      'entries/mail.md': news(['ada'], { audience: 'email' }),
    });
    expect(related(site, 'one')).toEqual([]);
  });

  it('is never the entry itself, nothing twice, only what is public, and as many as there are', async () => {
    const id = fc.constantFrom('ada', 'bo', 'cy', 'dee', 'eve');
    const made = fc.record({
      kind: fc.constantFrom(...KINDS),
      people: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      topics: fc.uniqueArray(fc.constantFrom('bees', 'music', 'bread'), { maxLength: 3 }),
      date: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
      draft: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 25 }), async (all) => {
        const files = all.map((fields, index) => [
          `entries/e${index}.md`,
          entry({ ...fields, ...(fields.kind === 'event' && { starts: '2026-11-30' }) }),
        ]);
        const site = await siteOf({ ...FRIENDS, ...Object.fromEntries(files) });
        const again = await siteOf({ ...FRIENDS, ...Object.fromEntries(files) });
        const isPublic = new Map(site.entries.map((each) => [each.id, each]));
        for (const one of site.entries) {
          const groups = relatedTo(site, one);
          const found = groups.flatMap(({ entries }) => entries.map((each) => each.id));
          expect(found).not.toContain(one.id);
          expect(new Set(found).size).toBe(found.length);
          expect(found.filter((other) => !isPublic.has(other))).toEqual([]);
          expect(found).toHaveLength(Math.min(3, site.entries.length - 1));
          expect(related(again, one.id)).toEqual(related(site, one.id));
          const sharing = site.entries.filter(
            (other) => other !== one && other.people.some((each) => one.people.includes(each)),
          );
          const close = found.filter((other) => sharing.some((each) => each.id === other));
          expect(close).toHaveLength(Math.min(3, sharing.length));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("an entry's page", () => {
  it('has its lasting address, also below a path, and its surroundings', async () => {
    const settings = SETTINGS.replace('example.org', 'example.org/letters');
    const site = await siteOf({
      'newsletter.yaml': settings,
      'entries/a.md': news(['ada'], { date: '2026-09-02' }),
      'entries/b.md': news(['ada'], { date: '2026-09-01' }),
    });
    const [one] = site.entries;
    if (!one) throw new Error('no entry');
    const page = entryPage(site, one);
    expect(page.permalink).toBe('https://letter.example.org/letters/entries/a/');
    expect(page.older?.href).toBe('/letters/entries/b/');
    expect(page.newer).toBeUndefined();
    expect(page.related[0]?.entries[0]?.href).toBe('/letters/entries/b/');
    expect(entryCard(site, one)).not.toHaveProperty('related');
  });
});
