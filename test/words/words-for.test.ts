import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, LANGUAGES, languageOfWords, wordsFor } from '../../src/words/words.ts';

describe('the words of a language', () => {
  it('are there for all that the kit promises', () => {
    expect(Object.keys(LANGUAGES).sort()).toEqual(
      expect.arrayContaining(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt']),
    );
  });

  it.each([
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['DE', 'de'],
    ['deu', 'de'],
    ['es-419', 'es'],
    ['ar-Latn-EG-u-nu-latn', 'ar'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['en-GB-oxendict', 'en'],
    ['de-x-private', 'de'],
  ])('for %s are those of %s', (tag, code) => {
    expect(wordsFor(tag)).toBe(LANGUAGES[code]);
    expect(languageOfWords(tag)).toBe(tag);
  });

  it.each(['sw', 'zh-Hant-TW', 'fa-IR', 'und', 'und-DE', 'valueof', 'qaa'])(
    'for %s, which nobody has translated, are English and say so',
    (tag) => {
      expect(wordsFor(tag)).toBe(LANGUAGES.en);
      expect(languageOfWords(tag)).toBe('en');
    },
  );

  it.each(['', 'de_AT', 'a', 'no such tag', '__proto__'])(
    'are not looked for by %j, which is no tag',
    (text) => {
      expect(() => wordsFor(text)).toThrow(RangeError);
    },
  );

  it('are the same for every region, script and writing of a tag', () => {
    const codes = fc.constantFrom(...Object.keys(LANGUAGES));
    const regions = fc.constantFrom('', '-AT', '-br', '-419', '-Latn', '-Arab-EG', '-u-nu-latn');
    fc.assert(
      fc.property(codes, regions, fc.boolean(), (code, rest, isLoud) => {
        const tag = isLoud ? `${code}${rest}`.toUpperCase() : `${code}${rest}`;
        expect(wordsFor(tag)).toBe(LANGUAGES[code]);
      }),
    );
  });
});

describe('the direction of writing', () => {
  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['az-Arab', 'rtl'],
    ['de', 'ltr'],
    ['ja', 'ltr'],
    ['und', 'ltr'],
  ])('of %s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});
