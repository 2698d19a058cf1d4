import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SORTS } from '../../src/hour/sorts.ts';
import { circle, type Given } from './circles.ts';

const names = fc.constantFrom(
  'Ana',
  'Ana Diallo',
  '岡部 七海',
  'Dr Li Wei',
  "Zoë O'Neill-Ruiz",
  'teamwork',
);
const titles = fc.constantFrom(
  'Who can braze a frame?',
  'A frame to braze.',
  'Braze it!',
  'Frames for cargo bikes',
  '「自転車」のフレーム',
  'Ana’s “best” frame',
);
const wanted = fc.constantFrom(
  'a frame to braze',
  'Find a frame.',
  'frames, wheels; a bell',
  'bees',
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Two friends of the site, one contact and one reporter; `x-` marks what each keeps to themselves. */
const given = fc
  .record({
    names: fc.tuple(names, names, names, names),
    title: titles,
    summary: maybe(fc.constantFrom('Forty of them.', 'Forty of them', 'Forty?')),
    need: maybe(wanted),
    offer: maybe(wanted),
    spoke: maybe(fc.constantFrom('2025-01-01', '2026-10-01')),
    closeness: maybe(fc.constantFrom('close', 'a-little')),
    respond: maybe(fc.constantFrom('mailto:frames@example.org', 'https://example.org/frames')),
    by: maybe(fc.constantFrom('2026-12-15', '2027-01-15')),
    people: fc.constantFrom(['ada'], ['ada', 'bo']),
  })
  .map((it): Given => {
    const secret = (id: string) => ({
      notes: `x-${id}-note`,
      needs: [`x-${id}-need`],
      offers: [`x-${id}-offer`],
      emails: [`x-${id}@example.org`],
      phones: [`x-${id}-phone`],
      ...(it.closeness && { closeness: it.closeness }),
      ...(it.spoke && { last_contact: it.spoke }),
    });
    const shared = {
      title: it.title,
      people: it.people,
      topics: ['bees'],
      date: '2026-11-01',
      ...(it.summary && { summary: it.summary }),
    };
    const due = it.by && { by: it.by };
    return {
      people: {
        ada: { name: it.names[0], ...(it.need && { looking_for: [it.need] }) },
        bo: { name: it.names[1], consent: 'ask', ...(it.offer && { can_help_with: [it.offer] }) },
        ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`other-${at}`, {}])),
      },
      contacts: {
        ada: secret('ada'),
        bo: secret('bo'),
        chi: { name: it.names[2], topics: ['bees'], ...secret('chi') },
        rob: { name: it.names[3], beat: ['bees'], ...secret('rob') },
        dee: { name: 'Dee', closeness: 'well', needs: ['a theodolite'], notes: 'x-dee-note' },
        eve: { name: 'Eve', closeness: 'well', offers: ['a theodolite'], notes: 'x-eve-note' },
      },
      entries: {
        win: { ...shared, consented: ['bo'] },
        hidden: { ...shared, people: ['bo'] },
        ask: {
          ...shared,
          ...due,
          kind: 'ask',
          consented: ['bo'],
          ...(it.respond && { respond: it.respond }),
        },
        met: {
          ...shared,
          kind: 'ask',
          consented: ['bo'],
          status: 'met',
          met_on: '2026-11-02',
          helped_by: ['bo'],
        },
        event: { ...shared, kind: 'event', consented: ['bo'], starts: '2026-12-01T18:00' },
        offer: { ...shared, kind: 'offer', consented: ['bo'] },
      },
      digests: { '2026-11-02': {}, '2026-11-10': {} },
      promised: [{ to: 'chi', what: it.title, due: '2026-11-20' }],
      log: it.spoke ? [{ date: it.spoke, with: ['ada', 'rob'], what: 'x-log-what' }] : [],
    };
  });

it('are whole sentences, and keep what others told in confidence', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(given, (files) => {
      const now = circle(files);
      for (const { sort, find } of SORTS) {
        for (const { key, what, reason, draft, with: ids } of find(now)) {
          seen.add(sort);
          const { subject, text, to } = draft();
          expect(to.map(({ id }) => id)).toEqual([...ids]);
          const others = ['ada', 'bo', 'chi', 'rob'].filter((id) => !ids.includes(id));
          for (const id of others) expect(`${subject}\n${text}`).not.toContain(`x-${id}`);
          expect(text).not.toMatch(/x-[a-z]+-(note|phone)|x-log/);
          for (const each of [subject, text, what, reason]) {
            expect(each).not.toMatch(/undefined|null|NaN|\[object|\[name\]|TODO|___|\$\{/);
            expect(each).not.toMatch(/[^\n>] {2}|[.?!]”?\.(?!\.)|,,| [,.;]|\n{3}/);
            expect(each.trim()).toBe(each);
          }
          expect(text.split('\n\n').at(-1)).toBe('Edda');
          expect(`${what}${reason}`).not.toMatch(/\.$/);
          expect(key.split(' ')[0]).toBe(sort);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual(SORTS.map(({ sort }) => sort).toSorted());
}, 60_000);
