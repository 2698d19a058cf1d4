import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDigests } from '../../src/digest/choose.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { gate } from '../../src/gate/gate.ts';
import { SECTIONS, type SectionId } from '../../src/newsletter/sections.ts';
import { entryForgotten } from '../../src/preflight/checks/forgotten.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { issue, made, somebody } from '../gate/made.ts';
import { evidenceFrom } from '../preflight/evidence.ts';

const people = ['ada', 'bea', 'cleo'].map((id) => somebody(id, 'always'));
const DIGESTS = ['01', '08', '15', '22', '29'].map((day) => issue(`2026-09-${day}`));

function ask(id: string, fields: Record<string, unknown> = {}): Entry {
  return made(id, { kind: 'ask', date: '2026-08-20', ...fields });
}

/** The open asks of each digest by section, and those that wait. */
function choose(
  entries: Entry[],
  cap?: number,
  {
    audience = 'email',
    order = SECTIONS,
  }: { audience?: 'email' | 'site'; order?: readonly SectionId[] } = {},
) {
  const gated = gate({ entries, people }, { on: '2030-01-01' });
  return chooseDigests(DIGESTS, gated[audience], order, cap).map(({ sections, waiting }) => [
    ...sections.map(({ id, entries: held }) => `${id}: ${held.map((entry) => entry.id).join(' ')}`),
    ...(waiting.length > 0 ? [`waiting: ${waiting.map(({ id }) => id).join(' ')}`] : []),
  ]);
}

describe('a share of asks for each person', () => {
  it('is as large as it likes where the settings say nothing', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => ask(id));
    expect(choose(entries)[0]).toEqual(['asks: a b c d']);
  });

  it('keeps those with the nearest last day, then the oldest', () => {
    const entries = [
      ask('old', { date: '2026-07-01' }),
      ask('older', { date: '2026-06-01' }),
      ask('late', { by: '2026-12-01' }),
      ask('near', { by: '2026-10-01' }),
    ];
    expect(choose(entries, 3)[0]).toEqual(['asks: near late older', 'waiting: old']);
    expect(choose(entries, 1)[0]).toEqual(['asks: near', 'waiting: late older old']);
  });

  it('counts new asks and old ones together', () => {
    const entries = [ask('old'), ask('new', { date: '2026-09-05', by: '2026-12-24' })];
    const [first, second] = choose(entries, 1);
    expect(first).toEqual(['asks: old']);
    expect(second).toEqual(['asks: new', 'waiting: old']);
  });

  it('lets an ask that waited be new, with all its showings, when its time comes', () => {
    const entries = [ask('a', { by: '2026-09-10' }), ask('b')];
    expect(choose(entries, 1)).toEqual([
      ['asks: a', 'waiting: b'],
      ['still-needed: a', 'waiting: b'],
      ['asks: b'],
      ['still-needed: b'],
      ['still-needed: b'],
    ]);
  });

  it('is one for each person, and an ask of two needs room for both', () => {
    const entries = [
      ask('a', { date: '2026-08-01' }),
      ask('b', { people: ['bea'] }),
      ask('both', { people: ['ada', 'bea'] }),
      ask('c', { people: ['cleo'] }),
    ];
    expect(choose(entries, 1)[0]).toEqual(['asks: a b c', 'waiting: both']);
  });

  it('touches nothing but open asks', () => {
    const entries = [
      ask('open'),
      ask('met', { status: 'met', met_on: '2026-08-25' }),
      made('win', { date: '2026-08-20' }),
      made('offer', { kind: 'offer', date: '2026-08-20' }),
    ];
    expect(choose(entries, 1)[0]).toEqual([
      'wins: win',
      'asks: open',
      'it-worked: met',
      'offers: offer',
    ]);
  });

  it('counts only what the newsletter shows', () => {
    const entries = [ask('old', { by: '2026-09-20' }), ask('new', { date: '2026-09-05' })];
    expect(choose(entries, 1, { order: ['asks'] })[1]).toEqual(['asks: new']);
  });

  it('is the same public asks on the site as in the letter, whatever else the letter holds', () => {
    const day = fc.constantFrom('2026-08-01', '2026-08-20', '2026-09-05', '2026-09-12');
    const one = fc.record({
      date: day,
      by: fc.option(fc.constantFrom('2026-09-10', '2026-09-16', '2026-12-01'), { nil: undefined }),
      people: fc.uniqueArray(fc.constantFrom('ada', 'bea', 'cleo'), { minLength: 1 }),
      audience: fc.constantFrom('public', 'email'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (all, cap) => {
        const entries = all.map((fields, at) =>
          // Those for the email alone stand in the private folder, as the editor has them.
          made(
            `e${at}`,
            { kind: 'ask', ...fields },
            `${fields.audience === 'email' ? 'private/' : ''}entries/e${at}.md`,
          ),
        );
        const isPublic = new Set(
          entries.filter((e) => e.audience === 'public').map(({ id }) => id),
        );
        const gated = gate({ entries, people }, { on: '2030-01-01' });
        const letters = chooseDigests(DIGESTS, gated.email, SECTIONS, cap);
        const pages = chooseDigests(DIGESTS, gated.site, SECTIONS, cap);
        for (const [at, { sections }] of letters.entries()) {
          const held = sections.flatMap((section) => section.entries);
          for (const { id } of people) {
            expect(held.filter((e) => e.people.includes(id)).length).toBeLessThanOrEqual(cap);
          }
          expect(held.filter(({ id }) => isPublic.has(id)).map(({ id }) => id)).toEqual(
            pages[at]?.sections.flatMap((section) => section.entries.map(({ id }) => id)),
          );
        }
      }),
    );
  });

  it('is no forgetting: the preflight does not miss an ask that waits', async () => {
    const ask = (title: string) => entry({ kind: 'ask', title });
    const found = async (settings: string) => {
      const evidence = await evidenceFrom({
        'newsletter.yaml': SETTINGS + settings,
        'people/ada.md': person(),
        'entries/a.md': ask('A'),
        'entries/b.md': ask('B'),
        'digests/one.md': markdown({
          title: 'One',
          date: '2026-09-10',
          since: '2026-09-09',
          pick: ['a', 'b'],
        }),
      });
      return [evidence.chosen.waiting.map(({ id }) => id), entryForgotten.find(evidence).length];
    };
    expect(await found('asks_per_person: 1\n')).toEqual([['b'], 0]);
    expect(await found('')).toEqual([[], 0]);
  });
});
