import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { plainTitle, quoted } from '../../src/github/quoted.ts';

const html = (markdown: string) =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });

const HOSTILE = [
  '@everybody',
  'fixes #1',
  'closes edda/letter#2',
  'closes https://github.com/edda/letter/issues/3',
  'closes GH-4',
  '[skip ci] x',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '` @nobody `',
  '`` ``` @nobody',
  `$(touch x) \`touch x\` \${{ github.token }} ; rm -rf /`,
  '--title=x',
  'a\n\n# b\r\nc\u2028d',
  '\u202etxt.exe',
  '\u0000\u001b[31m',
  '\ud800',
];
const anything = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('`', '@a', '#1', ' ', '<b>', '\n', '|', '\\'), { maxLength: 20 })
    .map((all) => all.join('')),
);

describe('a quoted text', () => {
  it('is code and nothing else, wherever it stands', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = html(`before ${quoted(text)} after\n\n- ${quoted(text)}`);
        expect(shown).toMatch(
          /^<p>before <code>[^<]*<\/code> after<\/p>\n<ul>\n<li><code>[^<]*<\/code><\/li>\n<\/ul>$/,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('says what was said', () => {
    expect(quoted('a `b` c')).toBe('`` a `b` c ``');
    expect(quoted(' Amina  opens\nit ')).toBe('`Amina opens it`');
  });
});

describe('a plain title', () => {
  it('is one line that notifies, closes, links and skips nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const title = plainTitle(text);
        expect(title).not.toMatch(/[@#`<>[\]\n\r\p{Cc}\u2028\u202e]|:\/\/|\bGH-\d/u);
        expect([...title].length).toBeLessThanOrEqual(120);
        expect(title.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves plain words alone', () => {
    expect(plainTitle('Amina opens the school garden: 400 children (at last)')).toBe(
      'Amina opens the school garden: 400 children (at last)',
    );
  });
});
