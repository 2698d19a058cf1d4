import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawable, inRow, legible, readsFromRight } from '../../src/opengraph/legible.ts';

describe('legible', () => {
  it.each([
    ['a\u202eb\u202c\u0007\u200b', 'ab'],
    ['two\n lines\tand  more ', 'two lines and more'],
    ['e\u0301', 'é'],
    ['q\u0301\u0301\u0301\u0301\u0301', 'q\u0301\u0301\u0301'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\u200cb', 'ab'],
    ['1\ufe0f\u20e3 👍🏽', '1 👍'],
    ['\ud800x', '\ufffdx'],
  ])('brings %j into a line', (text, expected) => {
    expect(legible(text)).toBe(expected);
  });

  it('leaves nothing that reorders, hides or breaks lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(legible(text)).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('drawable', () => {
  const covers = (codePoint: number) => codePoint < 0x250;

  it('leaves out symbols without a glyph', () => {
    expect(drawable('Party 🎉 time', covers)).toBe('Party time');
    expect(drawable('ten\u2011fold', covers)).toBe('ten-fold');
  });

  it('gives up a text of which a letter is missing', () => {
    expect(drawable('Sara שרה', covers)).toBeUndefined();
  });

  it('gives up what holds nothing to be read', () => {
    expect(drawable('🎉', covers)).toBeUndefined();
    expect(drawable('- !', covers)).toBeUndefined();
    expect(drawable('', covers)).toBeUndefined();
  });
});

describe('the direction of a text', () => {
  it('is that of its first letter', () => {
    expect(readsFromRight('(1) مريم and Ada', false)).toBe(true);
    expect(readsFromRight('Ada و مريم', true)).toBe(false);
    expect(readsFromRight('123', true)).toBe(true);
  });

  it('does not go by names that are kept apart', () => {
    const row = `${inRow('مريم', false)} and ${inRow('Ada', false)}`;
    expect(row).toBe('\u2068مريم\u2069 and Ada');
    expect(readsFromRight(row, false)).toBe(false);
  });
});
