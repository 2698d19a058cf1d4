import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropHidden, dropInvisibles, findInvisible } from '../../src/fields/characters.ts';
import { clean, oneLine } from '../../src/fields/clean.ts';
import { line } from '../../src/fields/text.ts';
import { plainTitle as titleAtGitHub } from '../../src/github/quoted.ts';
import { plainTitle as titleInFeed } from '../../src/harvest/plain.ts';
import { visible } from '../../src/inbox/visible.ts';
import { clean as mailLine } from '../../src/incoming/mail.ts';

/** Every door, and what it makes of a title. */
const DOORS: [string, (title: string) => string][] = [
  ['the inbox', (title) => clean(title).text],
  ['the desk', visible],
  ['a mail', (title) => mailLine(title)],
  ['a feed', (value) => titleInFeed({ value, isHtml: false }, 200)],
  ['GitHub', titleAtGitHub],
  ['the schemas', dropHidden],
];

const FLAG = '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

describe.each(DOORS)('%s', (_, read) => {
  it.each([
    'می\u200cخواهم',
    'क्\u200dष',
    '👨\u200d👩\u200d👧 in Porto',
    '❤\ufe0f\u200d🔥',
    `${FLAG} and 1\ufe0f\u20e3`,
    '葛\u{e0100}城',
    'ᠠ\u180bᠨ',
    '\u0600123',
  ])('keeps what belongs to the writing: %j', (text) => {
    expect(read(text)).toBe(text);
  });

  it.each([
    'be\u17b4ans',
    'be\u{1d173}ans',
    'be\u00adans',
    'be\u3164ans',
    'be\ue000ans',
    'be\u202eans',
    'be\u{e0062}ans',
    'be\ufe0fans',
    'be\u200dans',
  ])('lets nothing hidden pass: %j', (text) => {
    expect(read(text)).not.toContain(text);
    expect(read(text)).toMatch(/^be(?:<U\+[0-9A-F]+>)?ans$/);
  });
});

describe('one wrong joiner', () => {
  it('does not take the right ones with it', () => {
    for (const [, read] of DOORS)
      expect(read('می\u200cخواهم a\u200db')).toContain('می\u200cخواهم a');
  });
});

describe('a character that hides', () => {
  it('does not stay for standing behind another that goes', () => {
    for (const text of [
      'a\ufe0f\u200d👩',
      '\u061c\u200cb',
      '葛\u{e0100}\u{e0101}',
      '❤\ufe0f\u200da',
    ]) {
      expect(findInvisible(dropHidden(text))).toBeUndefined();
      expect(findInvisible(text)).toBeDefined();
    }
  });

  it('is found neither in what was cleaned nor in what was shown, whatever was written', () => {
    const parts = fc.constantFrom(
      'a',
      'م',
      'क्',
      '葛',
      '❤',
      '👩',
      '\ufe0f',
      '\u200d',
      '\u200c',
      '🏴',
    );
    const more = fc.constantFrom(
      '\u{e0067}',
      '\u{e007f}',
      '\u{e0100}',
      '\u061c',
      '\u180b',
      'ᠠ',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, more, fc.string({ unit: 'binary' }))), (all) => {
        const text = all.join('');
        expect(findInvisible(dropHidden(text))).toBeUndefined();
        expect(findInvisible(clean(text).text)).toBeUndefined();
        expect(findInvisible(visible(text))).toBeUndefined();
        expect(dropInvisibles(dropInvisibles(text))).toBe(dropInvisibles(text));
      }),
      { numRuns: 300 },
    );
  });

  it('alone is an empty title', () => {
    const title = line('a title', 'Beans');
    for (const text of ['\u17b4', '\u{1d173}', '\u200b', '\u3164']) {
      expect(title.safeParse(text).success).toBe(false);
    }
  });

  it('is found in no time, in however many flags', () => {
    const flags = '🏴\u{e0067}\u{e007f}'.repeat(5_000);
    const start = performance.now();
    expect(clean(flags).removed).toEqual([]);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('a text on one line', () => {
  it('is cut at a word, where one ends near', () => {
    expect(oneLine(' Beans\non \t loan ')).toBe('Beans on loan');
    expect(oneLine('Beans on loan', 13)).toBe('Beans on loan');
    expect(oneLine('Beans on loan', 12)).toBe('Beans on…');
    expect(oneLine('👩👩👩👩', 4)).toBe('👩👩👩👩');
    expect(oneLine('👩👩👩👩👩', 4)).toBe('👩👩👩…');
  });
});
