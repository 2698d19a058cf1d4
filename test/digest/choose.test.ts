import { describe, expect, it } from 'vitest';
import { chooseDigests } from '../../src/digest/choose.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { gate } from '../../src/gate/gate.ts';
import { SECTIONS, type SectionId } from '../../src/newsletter/sections.ts';
import { issue, made, somebody } from '../gate/made.ts';

const A = issue('2026-09-01');
const B = issue('2026-09-15');

/** What each digest holds: by its date, `section: ids`. */
function choose(entries: Entry[], digests: Digest[], order: readonly SectionId[] = SECTIONS) {
  const people = [somebody('ada', 'always')];
  const { email } = gate({ entries, people }, { on: '2030-01-01' });
  return Object.fromEntries(
    chooseDigests(digests, email, order).map(({ digest, sections }) => [
      digest.date,
      sections.map((section) => `${section.id}: ${section.entries.map(({ id }) => id).join(' ')}`),
    ]),
  );
}

/** The sections of B, after A, for one entry. */
function inB(fields: Record<string, unknown>): string[] | undefined {
  return choose([made('x', fields)], [A, B])[B.date];
}

const NEW = '2026-09-10';
const OLD = '2026-08-20';

describe('wins, spotlights and offers', () => {
  it.each([
    ['wins', { kind: 'win' }],
    ['spotlights', { kind: 'spotlight' }],
    ['offers', { kind: 'offer' }],
    ['offers', { kind: 'offer', until: '2026-09-15' }],
  ])('are in %s when new: %j', (section, fields) => {
    expect(inB({ ...fields, date: '2026-09-02' })).toEqual([`${section}: x`]);
    expect(inB({ ...fields, date: '2026-09-15' })).toEqual([`${section}: x`]);
    expect(inB({ ...fields, date: '2026-09-01' })).toEqual([]);
    expect(inB({ ...fields, date: '2026-09-16' })).toEqual([]);
  });

  it('are not there when the offer is over on the day', () => {
    expect(inB({ kind: 'offer', date: NEW, until: '2026-09-14' })).toEqual([]);
  });
});

describe('events', () => {
  const event = (starts: string, ends?: string) => ({
    kind: 'event',
    starts,
    ...(ends && { ends }),
  });

  it.each([
    ['2026-09-15', undefined],
    ['2026-09-15T01:00', undefined],
    ['2026-09-10', '2026-09-15'],
    ['2027-12-31', undefined],
  ])('are new while they are not over: %s to %s', (starts, ends) => {
    expect(inB({ ...event(starts, ends), date: NEW })).toEqual(['events: x']);
  });

  it.each([
    ['2026-09-14', undefined],
    ['2026-09-10', '2026-09-14T23:59'],
  ])('are left out when they are over: %s to %s', (starts, ends) => {
    expect(inB({ ...event(starts, ends), date: NEW })).toEqual([]);
  });

  it.each([
    ['2026-09-14', []],
    ['2026-09-15', ['coming-up: x']],
    ['2026-09-16', ['coming-up: x']],
    ['2026-09-29', ['coming-up: x']],
    ['2026-09-29T23:59', ['coming-up: x']],
    ['2026-09-30', []],
  ])('come up again, the day itself included, when they start on %s', (starts, sections) => {
    expect(inB({ ...event(starts), date: OLD })).toEqual(sections);
  });

  it('do not come up again once they have begun', () => {
    expect(inB({ ...event('2026-09-14', '2026-09-20'), date: OLD })).toEqual([]);
  });
});

describe('asks', () => {
  const ask = { kind: 'ask' };

  it('are new while they are open on the day', () => {
    expect(inB({ ...ask, date: NEW })).toEqual(['asks: x']);
    expect(inB({ ...ask, date: NEW, by: '2026-09-15' })).toEqual(['asks: x']);
    expect(inB({ ...ask, date: NEW, by: '2026-09-14' })).toEqual([]);
    expect(inB({ ...ask, date: NEW, withdrawn_on: '2026-09-15' })).toEqual([]);
    expect(inB({ ...ask, date: NEW, withdrawn_on: '2026-09-16' })).toEqual(['asks: x']);
    expect(inB({ ...ask, date: NEW, met_on: '2026-09-16' })).toEqual(['asks: x']);
  });

  it('are still needed while they are open', () => {
    expect(inB({ ...ask, date: OLD })).toEqual(['still-needed: x']);
    expect(inB({ ...ask, date: OLD, by: '2026-09-14' })).toEqual([]);
    expect(inB({ ...ask, date: OLD, withdrawn_on: '2026-09-10' })).toEqual([]);
  });

  it('worked when they were met since the digest before', () => {
    expect(inB({ ...ask, date: OLD, met_on: '2026-09-02' })).toEqual(['it-worked: x']);
    expect(inB({ ...ask, date: OLD, met_on: '2026-09-15' })).toEqual(['it-worked: x']);
    expect(inB({ ...ask, date: OLD, met_on: '2026-09-01' })).toEqual([]);
  });

  it('worked, and are nowhere else, when met before their first digest', () => {
    expect(inB({ ...ask, date: NEW, met_on: '2026-09-12' })).toEqual(['it-worked: x']);
  });

  it('worked even where the last day has passed meanwhile', () => {
    expect(inB({ ...ask, date: OLD, by: '2026-09-05', met_on: '2026-09-04' })).toEqual([
      'it-worked: x',
    ]);
  });

  it('are shown in four digests, the first included, and worked after that', () => {
    const dates = [
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ];
    const digests = dates.map((date) => issue(date));
    const open = choose([made('x', { ...ask, date: '2025-12-20' })], digests);
    expect(dates.map((date) => open[date])).toEqual([
      ['asks: x'],
      ['still-needed: x'],
      ['still-needed: x'],
      ['still-needed: x'],
      [],
      [],
    ]);
    const met = choose([made('x', { ...ask, date: '2025-12-20', met_on: '2026-05-20' })], digests);
    expect(met['2026-05-01']).toEqual([]);
    expect(met['2026-06-01']).toEqual(['it-worked: x']);
  });

  it('do not count the digests that skipped them', () => {
    const dates = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
    const digests = dates.map((date, index) => issue(date, index === 1 ? { skip: ['x'] } : {}));
    const chosen = choose([made('x', { ...ask, date: '2025-12-20' })], digests);
    expect(dates.map((date) => chosen[date]?.length)).toEqual([1, 0, 1, 1, 1]);
  });

  it('come back when picked, even after four', () => {
    const dates = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'];
    const digests = dates.map((date, index) => issue(date, index === 4 ? { pick: ['x'] } : {}));
    const chosen = choose([made('x', { ...ask, date: '2025-12-20' })], digests);
    expect(chosen['2026-05-01']).toEqual(['asks: x']);
  });
});
