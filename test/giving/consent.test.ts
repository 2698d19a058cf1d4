import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentsOf } from '../../src/circle/consents.ts';
import { type Entry, peopleNamed } from '../../src/entries/entry.ts';
import { gate } from '../../src/gate/gate.ts';
import { awaitingConsent } from '../../src/giving/consent.ts';
import { applied, changesOf } from '../../src/giving/consent-change.ts';
import { awaitedWords, standingWords } from '../../src/giving/consent-words.ts';
import type { Person } from '../../src/people/person.ts';
import { entry, person } from '../content-folder.ts';
import { made, somebody } from '../gate/made.ts';
import { worldOf } from './consent-world.ts';

const FILES = {
  'people/ada.md': person(),
  'people/bea.md': person({ name: 'Bea Ruiz', consent: 'ask' }),
  'people/cleo.md': person({ name: 'Cleo', consent: 'ask' }),
  'people/dora.md': person({ name: 'Dora', consent: 'never' }),
  'entries/one.md': entry({ title: 'One', people: ['bea'], via: 'ada' }),
};

function awaited(files: Record<string, string>, log = '') {
  const { circle } = worldOf({ ...FILES, ...files, ...(log && { 'private/log.yaml': log }) });
  return awaitingConsent(circle);
}

describe('what waits for consent', () => {
  it('is each entry with somebody who has not agreed, oldest first', () => {
    const found = awaited({
      'entries/two.md': entry({ date: '2026-08-01', people: ['bea', 'cleo'], consented: ['cleo'] }),
    });
    expect(
      found.map((each) => [each.entry.id, each.people.map(({ friend }) => friend.id)]),
    ).toEqual([
      ['two', ['bea']],
      ['one', ['bea']],
    ]);
  });

  it('leaves out drafts, and what somebody rules out for good', () => {
    const found = awaited({
      'entries/draft.md': entry({ people: ['bea'], draft: true }),
      'entries/never.md': entry({ people: ['bea', 'dora'] }),
    });
    expect(found.map((each) => each.entry.id)).toEqual(['one']);
  });

  it('says who was asked, who said no, and what is not due yet', () => {
    const log = `- {date: 2026-10-01, with: [bea], consent: {of: bea, entry: one, answer: asked}}
- {date: 2026-10-02, with: [cleo], consent: {of: cleo, entry: two, answer: asked}}
- {date: 2026-10-03, with: [cleo], consent: {of: cleo, entry: two, answer: 'no'}}
`;
    const two = entry({ title: 'Two', date: '2026-12-01', people: ['cleo'] });
    expect(awaitedWords(awaited({ 'entries/two.md': two }, log))).toBe(
      `one: One
  Bea Ruiz (bea) was asked on 2026-10-01

two: Two (not before 2026-12-01)
  Cleo (cleo) said no on 2026-10-03

The mail to ask: npm run consent -- <entry>`,
    );
  });

  it('says so when nothing waits', () => {
    expect(awaitedWords([])).toBe('Nothing waits for consent.');
  });

  it('tells how each stands to an entry, the last word counting', () => {
    const log = `- {date: 2026-10-01, with: [bea], consent: {of: bea, answer: withdrawn}}
- {date: 2026-10-02, with: [bea], consent: {of: bea, entry: all, answer: asked}}
`;
    const all = entry({ people: ['ada', 'bea', 'cleo', 'dora'], consented: ['cleo'] });
    const { circle, entry: find } = worldOf({
      ...FILES,
      'entries/all.md': all,
      'private/log.yaml': log,
    });
    expect(consentsOf(circle, find('all')).map(standingWords)).toEqual([
      'Ada (ada) agrees to everything',
      'Bea Ruiz (bea) was asked on 2026-10-02',
      'Cleo (cleo) has agreed',
      'Dora (dora) never wants to be named',
    ]);
    expect(consentsOf(circle, find('one')).map(standingWords)[0]).toBe(
      'Bea Ruiz (bea) said no on 2026-10-01',
    );
  });
});

describe('an answer', () => {
  const consents = fc.constantFrom('always', 'ask', 'never');
  const ids = fc.uniqueArray(fc.constantFrom('ada', 'bea', 'cleo'), { maxLength: 3 });
  const world = fc.record({
    people: fc
      .tuple(consents, consents, consents)
      .map((all) =>
        (['ada', 'bea', 'cleo'] as const).map((id, at) =>
          somebody(id, all[at] as Person['consent']),
        ),
      ),
    entries: fc
      .array(
        fc.record({
          people: fc.uniqueArray(fc.constantFrom('ada', 'bea', 'cleo'), { minLength: 1 }),
          via: fc.option(fc.constantFrom('ada', 'bea'), { nil: undefined }),
          consented: ids,
        }),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => all.map((fields, at) => made(`e${at}`, fields))),
  });
  const on = '2026-11-22';
  const shown = (content: { people: Person[]; entries: Entry[] }) => gate(content, { on }).email;

  it('no, or taken back, leaves nothing of it anywhere and everything else as it was', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom('no', 'withdrawn'),
        fc.boolean(),
        (content, says, isWhole) => {
          const [of] = content.people;
          const [entry] = content.entries;
          if (!of || !entry) throw new Error('an empty world');
          const answer = { of, says, ...(!isWhole && { entry }) } as const;
          const changes = changesOf(answer, content.entries);
          const after = applied(content, of, changes);
          const left = shown(after).filter((each) => peopleNamed(each).includes(of.id));
          if (isWhole) {
            expect(left).toEqual([]);
            expect(gate(after, { on }).people.map(({ id }) => id)).not.toContain(of.id);
          } else expect(left.map(({ id }) => id)).not.toContain(entry.id);
          const others = (all: Entry[]) =>
            all.filter((each) => !peopleNamed(each).includes(of.id)).map(({ id }) => id);
          expect(others(shown(after))).toEqual(others(shown(content)));
        },
      ),
    );
  });

  it('yes to one entry frees at most that one', () => {
    fc.assert(
      fc.property(world, (content) => {
        const [of] = content.people;
        const [entry] = content.entries;
        if (!of || !entry) throw new Error('an empty world');
        const after = applied(content, of, changesOf({ of, says: 'yes', entry }, content.entries));
        const before = new Set(shown(content).map(({ id }) => id));
        const freed = shown(after).filter(({ id }) => !before.has(id));
        expect(freed.every(({ id }) => id === entry.id)).toBe(true);
        expect(after.people).toEqual(content.people);
      }),
    );
  });
});
