import { describe, expect, it } from 'vitest';
import { ago, daysBetween } from '../../src/circle/since.ts';
import { addDays } from '../../src/fields/day.ts';

describe('how long ago a day was', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-20', '2 days ago'],
    ['2026-11-09', '13 days ago'],
    ['2026-11-08', '2 weeks ago'],
    ['2026-10-01', '7 weeks ago'],
    ['2026-09-23', '9 weeks ago'],
    ['2026-09-22', '2 months ago'],
    ['2026-07-30', '4 months ago'],
    ['2025-11-23', 'almost a year ago'],
    ['2025-12-20', '11 months ago'],
    ['2025-11-22', 'over a year ago'],
    ['2024-11-23', 'over a year ago'],
    ['2024-11-22', 'over 2 years ago'],
  ])('is said of %s as %s', (day, words) => {
    expect(ago(day, '2026-11-22')).toBe(words);
  });

  it('is never no months, whatever the months between are', () => {
    for (let at = 0; at < 366; at++) {
      const today = addDays('2027-12-01', at);
      for (const days of [14, 45, 58, 59, 60, 61, 62, 63, 90, 364]) {
        expect(ago(addDays(today, -days), today)).not.toMatch(/^[01] (week|month)s/);
      }
    }
  });
});

describe('the days between two', () => {
  it('count over leap days and the ends of years, in both directions', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });
});
