import { describe, expect, it } from 'vitest';
import { isOver, lastDayOf } from '../../src/entries/ends.ts';
import { type EntryData, entrySchema } from '../../src/entries/entry.ts';

const made = (fields: object): EntryData =>
  entrySchema.parse({ title: 'It', date: '2026-01-01', people: ['ada'], ...fields });

describe('the last day of an entry', () => {
  it.each([
    [{ kind: 'event', starts: '2026-11-20' }, '2026-11-20'],
    [{ kind: 'event', starts: '2026-11-20T18:00', ends: '2026-11-21T02:00' }, '2026-11-21'],
    [{ kind: 'event', starts: '2026-11-20T18:00', timezone: 'America/Lima' }, '2026-11-20'],
    [{ kind: 'offer', until: '2026-11-20' }, '2026-11-20'],
    [{ kind: 'offer' }, undefined],
    [{ kind: 'ask', by: '2026-11-20' }, '2026-11-20'],
    [{ kind: 'ask' }, undefined],
    [{ kind: 'win' }, undefined],
    [{ kind: 'spotlight' }, undefined],
  ])('of %j is %s', (fields, day) => {
    expect(lastDayOf(made(fields))).toBe(day);
  });
});

describe('an entry', () => {
  it.each([
    { kind: 'event', starts: '2026-11-19', ends: '2026-11-20T01:00' },
    { kind: 'offer', until: '2026-11-20' },
    { kind: 'ask', by: '2026-11-20' },
  ])('counts through its last day: %j', (fields) => {
    expect(isOver(made(fields), '2026-11-20')).toBe(false);
    expect(isOver(made(fields), '2026-11-21')).toBe(true);
  });

  it('without a last day is never over, but for an ask that was withdrawn', () => {
    for (const kind of ['win', 'spotlight', 'offer', 'ask']) {
      expect(isOver(made({ kind }), '2999-01-01')).toBe(false);
    }
    const withdrawn = made({ kind: 'ask', status: 'withdrawn', withdrawn_on: '2026-11-20' });
    expect(isOver(withdrawn, '2026-11-19')).toBe(false);
    expect(isOver(withdrawn, '2026-11-20')).toBe(true);
  });

  it('that is an ask and was met is news, even after the day by which it was needed', () => {
    const met = made({ kind: 'ask', by: '2026-11-20', status: 'met', met_on: '2026-11-19' });
    expect(isOver(met, '2026-11-25')).toBe(false);
  });
});
