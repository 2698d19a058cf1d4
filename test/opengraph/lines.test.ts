import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, setText, widthOf } from '../../src/opengraph/lines.ts';

/** Every character is half as wide as it is high. */
const advances = { get: () => 0.5, has: () => true } as unknown as ReadonlyMap<number, number>;
const setting = { advances, widening: 1, language: 'en' };
const steps: Step[] = [
  { size: 20, lines: 2 },
  { size: 10, lines: 3 },
];

describe('setText', () => {
  it('breaks into lines of about equal length', () => {
    expect(setText('one two three four', steps, 170, setting)).toEqual({
      lines: ['one two', 'three four'],
      size: 20,
    });
  });

  it('takes the size that holds the text', () => {
    const { lines, size } = setText('one two three four five six', steps, 100, setting);
    expect(size).toBe(10);
    expect(lines.join(' ')).toBe('one two three four five six');
  });

  it('breaks no word for the sake of equal lines', () => {
    const { lines } = setText('a b Konstantinopel', steps, 150, setting);
    expect(lines).toEqual(['a b', 'Konstantinopel']);
  });

  it('cuts the longest after a word', () => {
    const { lines } = setText('one two three, four five six seven', steps, 50, setting);
    expect(lines).toEqual(['one two', 'three,', 'four five…']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(setText('abcdefghijklmnop', steps, 50, setting)).toEqual({
      lines: ['abcdefghij', 'klmnop'],
      size: 10,
    });
  });

  it('breaks Japanese between words, and never before punctuation', () => {
    const { lines } = setText('庭に広がりました。「誰でも借りられます」', steps, 120, {
      ...setting,
      language: 'ja',
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('庭に広がりました。「誰でも借りられます」');
    for (const line of lines) expect(line).toMatch(/^[^。」]/);
  });

  it('never sets a line wider or more lines than there may be, nor loses a word unsaid', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const text = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' ').replace(/\s+/gu, ' ').trim())
      .filter((value) => value !== '');
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 400 }), (value, width) => {
        const { lines, size } = setText(value, steps, width, setting);
        const most = steps.find((step) => step.size === size)?.lines ?? 0;
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) {
          const graphemes = [...new Intl.Segmenter('en').segment(line)];
          if (graphemes.length > 1)
            expect(widthOf(line, setting) * size).toBeLessThanOrEqual(width);
        }
        const plain = (some: string) => some.replaceAll(' ', '');
        if (!lines.at(-1)?.endsWith('…')) expect(plain(lines.join(''))).toBe(plain(value));
      }),
    );
  });
});
