import { describe, expect, it } from 'vitest';
import { plural } from '../../src/words/plural.ts';

describe('a phrase that depends on a number', () => {
  it('takes the form of its category', () => {
    const entries = plural('en', { one: '{n} entry', other: '{n} entries' });
    expect([0, 1, 2].map(entries)).toEqual(['0 entries', '1 entry', '2 entries']);
  });

  it('knows languages with more forms than two', () => {
    const days = plural('ar', {
      zero: 'لا أيام',
      one: 'يوم واحد',
      two: 'يومان',
      few: '{n} أيام',
      many: '{n} يومًا',
      other: '{n} يوم',
    });
    expect([0, 1, 2].map(days)).toEqual(['لا أيام', 'يوم واحد', 'يومان']);
    expect(days(3)).toMatch(/أيام$/);
    expect(days(11)).toMatch(/يومًا$/);
  });

  it('writes the number as the language does', () => {
    expect(plural('de', { other: '{n} Einträge' })(12345)).toBe('12.345 Einträge');
  });

  it('shows its forms', () => {
    expect(plural('en', { one: '{n} day', other: '{n} days' }).forms).toEqual({
      one: '{n} day',
      other: '{n} days',
    });
  });

  it('falls back on the form for all others', () => {
    expect(plural('fr', { other: '{n} textes' })(1)).toBe('1 textes');
  });
});
