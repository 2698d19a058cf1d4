import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, cleanNote, cleanText } from '../../src/recipients/names.ts';

describe('a name', () => {
  it.each([
    ['  Ana   Silva ', 'Ana Silva'],
    ['Ana\r\nSilva', 'Ana Silva'],
    ["'Ana Silva'", 'Ana Silva'],
    ['"Ana Silva"', 'Ana Silva'],
    ["Ana O'Hara", "Ana O'Hara"],
    ['Jose\u0301', 'José'],
    ['A\u202ena', 'Ana'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['李小龍', '李小龍'],
  ])('%j becomes %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  it.each([
    ['=1+Ana', '1+Ana'],
    ['+Ana', 'Ana'],
    ['-Ana', 'Ana'],
    ['=+-Ana', 'Ana'],
    ['\t=Ana', 'Ana'],
    ['＝Ana', 'Ana'],
  ])('loses the beginning of a formula: %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  it.each([
    '',
    '...',
    '42',
    '@SUM(A1)',
    'ana@example.org',
    '<b>Ana</b>',
    '{first_name}',
    'Ana}',
    'look at https://example.org',
    'Ana\u0000',
    '\u001b[31mAna',
    'N'.repeat(201),
  ])('is not %j', (text) => {
    expect(cleanName(text)).toBe('');
  });

  it('is safe in a head line and in a spreadsheet, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clean of [cleanName(text), cleanText(text), cleanNote(text)]) {
          expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          expect(clean).not.toMatch(/^[=+\-@\s]/);
          expect(cleanText(clean)).toBe(clean);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('cuts a long note', () => {
  expect(cleanNote('long '.repeat(1000))).toHaveLength(1000);
});
