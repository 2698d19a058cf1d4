import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/entries/entry.ts';
import { gate } from '../../src/gate/gate.ts';
import { made, somebody } from './made.ts';

const ON = '2026-09-15';
const PEOPLE = [
  somebody('ada', 'always'),
  somebody('bo', 'ask'),
  somebody('cy', 'ask'),
  somebody('eve', 'never'),
];

const PRIVATE = 'private/entries/x.md';

function judge(entry: Entry) {
  const { site, email, withheld } = gate({ entries: [entry], people: PEOPLE }, { on: ON });
  return { site: site.length === 1, email: email.length === 1, reason: withheld[0]?.reason };
}

describe('an entry', () => {
  it.each<[string, Record<string, unknown>]>([
    ['by somebody who always consents', {}],
    ['of the day itself', { date: ON }],
    ['whose embargo ends that day', { embargo: ON }],
    ['with consent for this entry', { people: ['bo'], consented: ['bo'] }],
    [
      'with consent of all whom it names',
      { people: ['ada', 'bo'], via: 'cy', consented: ['cy', 'bo'] },
    ],
    ['that thanks a plain name', { kind: 'ask', helped_by: ['Eve from the library'] }],
    ['with a consent nobody asked for', { consented: ['bo', 'eve'] }],
  ])('%s is public', (_, fields) => {
    expect(judge(made('x', fields))).toEqual({ site: true, email: true, reason: undefined });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['that is a draft', { draft: true }, /^it is a draft$/],
    ['of tomorrow', { date: '2026-09-16' }, /^its date is ahead \(2026-09-16\)$/],
    ['under embargo', { embargo: '2026-09-16' }, /^it is under embargo until 2026-09-16$/],
    [
      'about somebody unknown',
      { people: ['ada', 'zoe'] },
      /^the person zoe is missing or has errors$/,
    ],
    ['about somebody who was not asked', { people: ['ada', 'bo'] }, /^bo has not consented yet$/],
    ['passed on by somebody who was not asked', { via: 'bo' }, /^bo has not consented yet$/],
    ['that thanks somebody who was not asked', { kind: 'ask', helped_by: ['bo'] }, /^bo has not/],
    ['with consent of one of two', { people: ['bo', 'cy'], consented: ['bo'] }, /^cy has not/],
    ['about somebody who never consents', { people: ['eve'] }, /^eve never wants to be named$/],
    ['that says that eve consented', { people: ['eve'], consented: ['eve'] }, /^eve never/],
    ['passed on by eve', { via: 'eve', consented: ['eve'] }, /^eve never/],
    ['that thanks eve', { kind: 'ask', helped_by: ['eve'], consented: ['eve'] }, /^eve never/],
    ['that mixes eve and bo', { people: ['bo', 'eve'] }, /^eve never/],
  ])('%s is withheld from everything, for the email too', (_, fields, reason) => {
    for (const entry of [made('x', fields), made('x', { ...fields, audience: 'email' }, PRIVATE)]) {
      expect(judge(entry)).toEqual({
        site: false,
        email: false,
        reason: expect.stringMatching(reason),
      });
    }
  });

  it('for the email goes there and no further, and is reported', () => {
    expect(judge(made('x', { audience: 'email' }))).toEqual({
      site: false,
      email: true,
      reason: 'audience: email (it goes into the email only)',
    });
  });

  it('from the private folder goes into the email and, being where it belongs, is not reported', () => {
    expect(judge(made('x', { audience: 'email' }, PRIVATE))).toEqual({
      site: false,
      email: true,
      reason: undefined,
    });
  });
});

describe('a person', () => {
  const pages = (entries: Entry[], preview = false) =>
    gate({ entries, people: PEOPLE }, { on: ON, preview }).people.map(({ id }) => id);

  it('has a page when they always consent, without any entry', () => {
    expect(pages([])).toEqual(['ada']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['is about them', { people: ['bo'], consented: ['bo'] }],
    ['came by them', { via: 'bo', consented: ['bo'] }],
    ['thanks them', { kind: 'ask', helped_by: ['bo'], consented: ['bo'] }],
  ])('has a page when a public entry %s', (_, fields) => {
    expect(pages([made('x', fields)])).toEqual(['ada', 'bo']);
  });

  it('has no page for a withheld entry, or one for the email', () => {
    expect(pages([made('x', { people: ['bo'] })])).toEqual(['ada']);
    const quiet = made('x', { people: ['bo'], consented: ['bo'], audience: 'email' });
    expect(pages([quiet])).toEqual(['ada']);
  });

  it('has none when they never consent', () => {
    expect(pages([made('x', { people: ['eve'], consented: ['eve'] })])).toEqual(['ada']);
    expect(pages([made('x', { people: ['eve'] })], true)).toEqual(['ada']);
  });
});

describe('gate', () => {
  it('orders entries newest first, then by id, and what is withheld by id', () => {
    const entries = [
      made('b', { date: '2026-09-02' }),
      made('d', { draft: true }),
      made('a', { date: '2026-09-02' }),
      made('c', { date: '2026-09-03' }),
      made('B', { draft: true }),
    ];
    const { site, withheld } = gate({ entries, people: PEOPLE }, { on: ON });
    expect(site.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(withheld.map(({ id }) => id)).toEqual(['B', 'd']);
  });

  it('lets everything pass in a preview, and still says what would be withheld', () => {
    const entries = [made('a', { draft: true }), made('b', { people: ['eve'] }), made('c')];
    const { site, withheld } = gate({ entries, people: PEOPLE }, { on: ON, preview: true });
    expect(site.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(withheld.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leaves what it was given as it was', () => {
    const entries = [made('a'), made('b', { date: '2026-09-02' })];
    gate({ entries, people: PEOPLE }, { on: ON });
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
