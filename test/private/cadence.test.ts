import { describe, expect, it } from 'vitest';
import { cadence, dueAfter } from '../../src/private/cadence.ts';

describe('a cadence', () => {
  it.each([
    ['weekly', { unit: 'weeks', count: 1 }],
    ['monthly', { unit: 'months', count: 1 }],
    ['quarterly', { unit: 'months', count: 3 }],
    ['twice a year', { unit: 'months', count: 6 }],
    ['yearly', { unit: 'years', count: 1 }],
    ['never', 'never'],
    ['6 weeks', { unit: 'weeks', count: 6 }],
    ['every 10 days', { unit: 'days', count: 10 }],
    [' 1 month ', { unit: 'months', count: 1 }],
    ['999 years', { unit: 'years', count: 999 }],
  ])('may be %s', (text, value) => {
    expect(cadence.parse(text)).toEqual(value);
  });

  it.each(['0 weeks', '-1 weeks', '1.5 weeks', '1000 days', 'weeks', '6weeks', 'toString', '', 6])(
    'is not %j',
    (text) => {
      expect(cadence.safeParse(text).success).toBe(false);
    },
  );

  it('says what could be meant', () => {
    expect(cadence.safeParse('fortnightly').error?.issues[0]?.message).toBe(
      '"fortnightly" is no stretch of time\nwrite 6 weeks, 3 months, or one of weekly, monthly, quarterly, twice a year, yearly, never',
    );
  });
});

describe('the day on which it is time again', () => {
  it.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2028-01-31', '1 month', '2028-02-29'],
    ['2026-08-31', 'quarterly', '2026-11-30'],
    ['2028-02-29', 'yearly', '2029-02-28'],
    ['2028-02-29', '4 years', '2032-02-29'],
    ['2026-12-31', '1 day', '2027-01-01'],
    ['2026-10-20', '2 weeks', '2026-11-03'],
    ['2027-08-31', 'twice a year', '2028-02-29'],
  ])('is, after %s and %s, %s', (day, text, due) => {
    expect(dueAfter(day, cadence.parse(text))).toBe(due);
  });

  it('never comes for never', () => {
    expect(dueAfter('2026-01-01', 'never')).toBeUndefined();
  });
});
