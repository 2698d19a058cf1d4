import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt } from '../../src/fields/day.ts';
import { helpingOf } from '../../src/giving/helping.ts';
import { type PromiseMade, promiseSchema } from '../../src/private/promise.ts';
import { made } from '../gate/made.ts';

const TODAY = '2026-11-22';

/** The helping of some asks, each met, and of some promises. */
function helping(
  asks: Record<string, unknown>[],
  promises: Record<string, unknown>[] = [],
  today = TODAY,
) {
  const entries = asks.map((fields, index) =>
    made(`ask-${index}`, { kind: 'ask', status: 'met', date: '2026-01-01', ...fields }),
  );
  return helpingOf({
    today,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    promises: promises.map(
      (fields): PromiseMade => promiseSchema.parse({ to: 'ada', what: 'a name', ...fields }),
    ),
  });
}

/** The months in which something was counted, and how much. */
function counted(all: ReturnType<typeof helping>, field: 'asksMet' | 'thanked' | 'promisesKept') {
  return all.months.filter((each) => each[field] > 0).map((each) => [each.month, each[field]]);
}

describe('the months', () => {
  it('are twelve, the last that of the day, those without anything among them', () => {
    const { months } = helping([]);
    expect(months.map(({ month }) => month)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
    ]);
    expect(new Set(months.map((each) => each.asksMet + each.thanked + each.promisesKept))).toEqual(
      new Set([0]),
    );
  });

  it('are whole at both ends', () => {
    const all = helping([
      { met_on: '2025-11-30', date: '2025-11-01' },
      { met_on: '2025-12-01', date: '2025-11-01' },
      { met_on: '2026-10-31' },
      { met_on: '2026-11-01' },
      { met_on: TODAY },
    ]);
    expect(counted(all, 'asksMet')).toEqual([
      ['2025-12', 1],
      ['2026-10', 1],
      ['2026-11', 2],
    ]);
  });

  it('follow the day of the newsletter, wherever this computer is', () => {
    const moment = Date.UTC(2026, 11, 1, 1, 30);
    const inLisbon = helping([], [], dayAt(moment, 'Europe/Lisbon'));
    const inLima = helping([], [], dayAt(moment, 'America/Lima'));
    expect(inLisbon.months.at(-1)?.month).toBe('2026-12');
    expect(inLima.months.at(-1)?.month).toBe('2026-11');
  });

  it('are twelve in a row on every day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2999-01-01') }), (at) => {
        if (Number.isNaN(at.getTime())) return;
        const today = at.toISOString().slice(0, 10);
        const months = helping([], [], today).months.map(({ month }) => month);
        const numbers = months.map((month) => {
          const [year = 0, of = 0] = month.split('-').map(Number);
          return year * 12 + of;
        });
        const first = numbers[0] ?? 0;
        expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => first + index));
        expect(months.at(-1)).toBe(today.slice(0, 7));
      }),
    );
  });
});

describe('asks', () => {
  it('count when they are met, not before, and never as drafts', () => {
    const all = helping([
      { met_on: '2026-11-23' },
      { met_on: '2026-11-02', draft: true },
      { status: 'open' },
      { status: 'withdrawn', withdrawn_on: '2026-11-02' },
      { met_on: '2026-11-02' },
    ]);
    expect(counted(all, 'asksMet')).toEqual([['2026-11', 1]]);
    expect(all.met.map(({ id }) => id)).toEqual(['ask-4']);
  });

  it('wait from their date to the day they are met, never less than nothing', () => {
    const all = helping([
      { date: '2026-02-27', met_on: '2026-03-01' },
      { date: '2026-03-28', met_on: '2026-03-30' },
      { date: '2026-05-02', met_on: '2026-05-01' },
    ]);
    expect(all.met.map(({ days }) => days)).toEqual([2, 2, 0]);
  });

  it.each([
    [[], undefined],
    [[4], 4],
    [[1, 9], 5],
    [[30, 1, 2], 2],
    [[1, 2, 5, 300], 3.5],
  ])('%j days have the median %s', (days, median) => {
    const asks = days.map((count) => ({
      date: '2026-01-01',
      met_on: new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10),
    }));
    expect(helping(asks).medianDays).toBe(median);
  });
});

describe('people thanked', () => {
  it('count once in a month and once in the year', () => {
    const all = helping([
      { met_on: '2026-03-01', helped_by: ['ada-lovelace', 'Grace from the library'] },
      { met_on: '2026-03-31', helped_by: ['Ada Lovelace', 'grace from the library'] },
      { met_on: '2026-04-01', helped_by: ['ada-lovelace', 'mary'] },
    ]);
    expect(counted(all, 'thanked')).toEqual([
      ['2026-03', 2],
      ['2026-04', 2],
    ]);
    expect(all.thanked).toBe(3);
  });

  it('are named nowhere', () => {
    const all = helping([{ met_on: '2026-03-01', helped_by: ['ada-lovelace', 'Grace'] }]);
    expect(JSON.stringify(all)).not.toMatch(/ada-lovelace|Grace/);
  });
});

describe('promises', () => {
  it('count on the day they were closed, else on their last day, else today', () => {
    const all = helping(
      [],
      [
        { due: '2026-03-31', closed: '2026-04-01', outcome: 'kept' },
        { due: '2026-05-31', outcome: 'kept' },
        { due: '2027-01-31', outcome: 'kept' },
        { due: '2027-01-31', closed: '2026-11-23', outcome: 'kept' },
        { due: '2026-06-30' },
        { due: '2026-06-30', outcome: 'released' },
      ],
    );
    expect(counted(all, 'promisesKept')).toEqual([
      ['2026-04', 1],
      ['2026-05', 1],
      ['2026-11', 1],
    ]);
    expect(all.months.every(({ promisesNotKept }) => promisesNotKept === 0)).toBe(true);
  });

  it('that were not kept stand beside those that were', () => {
    const all = helping(
      [],
      [
        { due: '2026-06-30', outcome: 'not-kept' },
        { due: '2026-06-01', outcome: 'kept' },
      ],
    );
    expect(all.months.find(({ month }) => month === '2026-06')).toMatchObject({
      promisesKept: 1,
      promisesNotKept: 1,
    });
  });
});
