import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, peopleNamed } from '../../src/entries/entry.ts';
import { type Gated, gate } from '../../src/gate/gate.ts';
import type { Person } from '../../src/people/person.ts';
import { made, somebody } from './made.ts';

const IDS = ['ada', 'bo', 'cy', 'di', 'nobody'];
const ids = (minLength = 0) => fc.uniqueArray(fc.constantFrom(...IDS), { minLength, maxLength: 3 });
const day = fc.integer({ min: 1, max: 9 }).map((date) => `2026-09-0${date}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const common = {
  date: day,
  people: ids(1),
  via: maybe(fc.constantFrom(...IDS)),
  consented: ids(),
  draft: fc.boolean(),
  embargo: maybe(day),
  audience: fc.constantFrom('public', 'email'),
};
const fields = fc.oneof(
  fc.record({ ...common, kind: fc.constant('win') }),
  fc.record({ ...common, kind: fc.constant('ask'), helped_by: ids() }),
);
const entries = fc
  .array(fc.tuple(fields, fc.boolean()), { maxLength: 8 })
  .map((all) =>
    all.map(([each, isPrivate], index) =>
      isPrivate
        ? made(`e${index}`, { ...each, audience: 'email' }, `private/entries/e${index}.md`)
        : made(`e${index}`, each),
    ),
  );
const consent = fc.constantFrom<Person['consent']>('always', 'ask', 'never');
const people = fc
  .tuple(consent, consent, consent, consent)
  .map((all) => all.map((each, index) => somebody(IDS[index] ?? '', each)));
const content = fc.record({ entries, people });

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const check = (judge: (content: { entries: Entry[]; people: Person[] }, on: string) => void) =>
  fc.assert(fc.property(content, day, judge), { numRuns: 1000 });

function expectWithin(part: Gated, whole: Gated) {
  expect(idsOf(whole.site)).toEqual(expect.arrayContaining(idsOf(part.site)));
  expect(idsOf(whole.email)).toEqual(expect.arrayContaining(idsOf(part.email)));
  expect(idsOf(whole.people)).toEqual(expect.arrayContaining(idsOf(part.people)));
}

describe('whatever the content, the gate', () => {
  it('names nobody who never consents, anywhere', () => {
    check((all, on) => {
      const never = all.people.filter((person) => person.consent === 'never').map(({ id }) => id);
      const { site, email, people: shown } = gate(all, { on });
      for (const entry of [...site, ...email]) {
        expect(peopleNamed(entry).filter((id) => never.includes(id))).toEqual([]);
      }
      expect(idsOf(shown).filter((id) => never.includes(id))).toEqual([]);
    });
  });

  it('names only people who consented, always or to this entry', () => {
    check((all, on) => {
      const always = all.people.filter((person) => person.consent === 'always').map(({ id }) => id);
      for (const entry of gate(all, { on }).email) {
        const allowed = [...always, ...entry.consented];
        expect(peopleNamed(entry).filter((id) => !allowed.includes(id))).toEqual([]);
      }
    });
  });

  it('puts nothing on the site that is not in the email too', () => {
    check((all, on) => {
      const { site, email } = gate(all, { on });
      expect(site.filter((entry) => !email.includes(entry))).toEqual([]);
      expect(site.every(({ audience }) => audience === 'public')).toBe(true);
    });
  });

  it('passes nothing that is dated or embargoed beyond the day, and no draft', () => {
    check((all, on) => {
      for (const { date, embargo = '', draft } of gate(all, { on }).email) {
        expect(date <= on && embargo <= on && !draft).toBe(true);
      }
    });
  });

  it('shows each entry or says why not, but for private ones that are in the email', () => {
    check((all, on) => {
      const { site, email, withheld } = gate(all, { on });
      const quiet = email.filter(({ file }) => file.startsWith('private/'));
      const seen = [...idsOf(site), ...idsOf(withheld), ...idsOf(quiet)];
      expect(seen.sort()).toEqual(idsOf(all.entries).sort());
      expect(withheld.every(({ reason }) => reason !== '')).toBe(true);
    });
  });

  it('shows less, never more, when somebody takes their consent back', () => {
    fc.assert(
      fc.property(content, day, fc.constantFrom(...IDS), (all, on, id) => {
        const stricter = { always: 'ask', ask: 'never', never: 'never' } as const;
        const withdrawn = {
          entries: all.entries.map((entry) => ({
            ...entry,
            consented: entry.consented.filter((each) => each !== id),
          })),
          people: all.people.map((person) =>
            person.id === id ? { ...person, consent: stricter[person.consent] } : person,
          ),
        };
        expectWithin(gate(withdrawn, { on }), gate(all, { on }));
      }),
      { numRuns: 1000 },
    );
  });

  it('shows more, never less, as days go by', () => {
    fc.assert(
      fc.property(content, day, day, (all, one, two) => {
        const [early, late] = [one, two].sort() as [string, string];
        expectWithin(gate(all, { on: early }), gate(all, { on: late }));
      }),
      { numRuns: 1000 },
    );
  });
});
