import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdBack, OPEN_ASKS } from '../../src/digest/ask-share.ts';
import { unansweredAsks } from '../../src/digest/asks.ts';
import { type ChosenDigest, chooseDigests, MAX_SHOWINGS } from '../../src/digest/choose.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { orderOf } from '../../src/digest/order-of.ts';
import { askState } from '../../src/entries/ask-state.ts';
import { isOver } from '../../src/entries/ends.ts';
import { addDays, dayOf } from '../../src/fields/day.ts';
import { type EmailEntry, gate, isDue } from '../../src/gate/gate.ts';
import { SECTIONS, type SectionId } from '../../src/newsletter/sections.ts';
import { issue, made, somebody } from '../gate/made.ts';

type Chosen = ChosenDigest<EmailEntry>;

/** The rules of the choice said plainly: every digest looks at every entry. */
function chooseNaively(digests: readonly Digest[], all: EmailEntry[], share: number): Chosen[] {
  const showings = new Map<string, number>();
  const held = new Set<string>();
  const sorted = digests.toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
  return sorted.map((digest, at) => {
    const { date, pick, skip } = digest;
    const since = digest.since ?? sorted[at - 1]?.date ?? '';
    const groups = new Map<SectionId, EmailEntry[]>();
    for (const entry of all) {
      if (!isDue(entry, date) || skip.includes(entry.id)) continue;
      const isNew = pick.includes(entry.id) || entry.date > since || held.has(entry.id);
      const section = sectionOf(entry, { date, since, isNew, shown: showings.get(entry.id) ?? 0 });
      if (section) groups.set(section, [...(groups.get(section) ?? []), entry]);
    }
    const waiting = holdBack(groups, SECTIONS, share);
    for (const { id } of OPEN_ASKS.flatMap((section) => groups.get(section) ?? [])) {
      showings.set(id, (showings.get(id) ?? 0) + 1);
      held.delete(id);
    }
    for (const { id } of waiting) if (!showings.has(id)) held.add(id);
    const sections = SECTIONS.flatMap((id) => {
      const entries = groups.get(id)?.sort(orderOf(id));
      return entries ? [{ id, entries }] : [];
    });
    return { digest, since, sections, waiting };
  });
}

function sectionOf(
  entry: EmailEntry,
  on: { date: string; since: string; isNew: boolean; shown: number },
): SectionId | undefined {
  const { date, since, isNew, shown } = on;
  if (entry.kind === 'win') return isNew ? 'wins' : undefined;
  if (entry.kind === 'spotlight') return isNew ? 'spotlights' : undefined;
  if (entry.kind === 'offer') return isNew && !isOver(entry, date) ? 'offers' : undefined;
  if (entry.kind === 'event') {
    const starts = dayOf(entry.starts);
    if (isNew) return isOver(entry, date) ? undefined : 'events';
    return starts >= date && starts <= addDays(date, 14) ? 'coming-up' : undefined;
  }
  const state = askState(entry, date);
  if (state === 'open' && isNew) return 'asks';
  if (state === 'open') return shown < MAX_SHOWINGS ? 'still-needed' : undefined;
  return state === 'met' && (entry.met_on ?? '') > since ? 'it-worked' : undefined;
}

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const ids = Array.from({ length: 30 }, (_, at) => `news-${at}`);
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });

const fieldsOf = fc
  .record({
    kind: fc.constantFrom('win', 'spotlight', 'offer', 'event', 'ask', 'ask', 'ask'),
    date: day,
    embargo: optional(day),
    audience: fc.constantFrom('public', 'email'),
    people: fc.constantFrom(['ada'], ['bo'], ['ada', 'bo']),
    end: optional(day),
    met: optional(day),
    withdrawn: optional(day),
    starts: day,
  })
  .map(({ end, met, withdrawn, starts, ...common }) => {
    if (common.kind === 'offer') return { ...common, until: end };
    if (common.kind === 'event') return { ...common, starts };
    if (common.kind !== 'ask') return common;
    if (met) return { ...common, by: end, status: 'met', met_on: met };
    if (withdrawn) return { ...common, by: end, status: 'withdrawn', withdrawn_on: withdrawn };
    return { ...common, by: end };
  });

const digestOf = fc.record({ date: day, since: optional(day), pick: someIds, skip: someIds });

it('chooses what every digest would that looked at every entry', () => {
  const people = [somebody('ada', 'always'), somebody('bo', 'always')];
  fc.assert(
    fc.property(
      fc.array(fieldsOf, { maxLength: ids.length }),
      fc.array(digestOf, { maxLength: 12 }),
      fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
      (all, letters, share) => {
        const entries = all.map((fields, at) => made(`news-${at}`, fields));
        const { email } = gate({ entries, people }, { on: '2030-01-01' });
        const digests = letters.map(({ since, date, ...more }, at) => ({
          ...issue(date, { ...more, ...(since && since <= date && { since }) }),
          id: `letter-${String(at).padStart(2, '0')}`,
        }));
        const chosen = chooseDigests(digests, email, SECTIONS, share);
        expect(chosen).toEqual(chooseNaively(digests, email, share));
      },
    ),
    { numRuns: 400 },
  );
});

it('counts how often asks were shown as somebody would who leafs through all letters', () => {
  const dates = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
  const entries = [made('often', { kind: 'ask', date: '2026-01-20' }), made('win', {})];
  const { email } = gate({ entries, people: [somebody('ada', 'always')] }, { on: '2030-01-01' });
  const chosen = chooseDigests(
    dates.map((date) => issue(date)),
    email,
    SECTIONS,
  );
  const last = (upTo: number) =>
    unansweredAsks(chosen.slice(0, upTo), email).lastShown.map(({ id }) => id);
  expect([last(3), last(4)]).toEqual([[], ['often']]);
});

it('looks at few entries for each of many digests', () => {
  const days = Array.from({ length: 400 }, (_, at) => addDays('2020-01-01', 5 * at));
  let looks = 0;
  const entries = days.flatMap((date, at) =>
    Array.from({ length: 10 }, (_, more) => {
      const entry = made(`news-${at}-${more}`, { date, kind: more < 3 ? 'ask' : 'win' });
      return Object.defineProperty({ ...entry }, 'embargo', {
        get: () => {
          looks++;
          return undefined;
        },
      });
    }),
  );
  const digests = days.map((date) => issue(date));
  const { email } = gate({ entries, people: [somebody('ada', 'always')] }, { on: '2030-01-01' });
  looks = 0;
  chooseDigests(digests, email, SECTIONS);
  expect(looks).toBeLessThan(20 * entries.length);
});
