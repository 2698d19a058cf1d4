import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/email/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, and keeps the indent of lists and quotations', () => {
    expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
    expect(wrap('- one two three', 9)).toBe('- one two\n  three');
    expect(wrap('> one two three', 9)).toBe('> one two\n> three');
  });

  it('leaves a long word whole', () => {
    expect(wrap('see https://example.org/a/b/c now', 9)).toBe(
      'see\nhttps://example.org/a/b/c\nnow',
    );
  });

  it('counts wide characters as two', () => {
    expect(wrap('岡部 七海 さん', 9)).toBe('岡部 七海\nさん');
  });

  it('loses no word, and makes no line too long that could be shorter', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 80 }), (all, columns) => {
        const wrapped = wrap(all.join(' '), columns);
        expect(wrapped.split(/\s/)).toEqual(all);
        for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
