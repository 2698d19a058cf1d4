import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { LANGUAGES } from '../../src/words/words.ts';
import { type Text, textsOf, VALUES, valueAt } from './texts.ts';

const english = textsOf(en);

/** Names of techniques are the same in every language. */
const NAMES = ['feed.rss', 'feed.atom', 'feed.json', 'pages.feeds.ics', 'pages.feeds.opml'];

/** Stands between two texts, with its spaces. */
const JOINT = 'colon';

/** Texts that are the same as in English, because the language has the same word. */
const SAME: Record<string, string[]> = {
  de: [...NAMES, JOINT, 'event.online', 'feed.blogroll', 'feeds', 'search.person'],
  es: [
    ...NAMES,
    JOINT,
    'feed.blogroll',
    'feeds',
    'submit.options.consent.no',
    'submit.options.credit.no',
  ],
  fr: [...NAMES, 'feed.blogroll', 'list.pages', 'machines.pages', 'search.page', 'worked.orMore'],
  pt: [...NAMES, JOINT, 'event.online', 'feed.blogroll', 'feeds', 'worked.orMore'],
  ar: [...NAMES, JOINT, 'worked.orMore'],
  ja: NAMES,
};

/** The quotation marks of each language, the outer pair first; apostrophes too. */
const QUOTES: Record<string, string> = {
  en: '“”‘’',
  de: '„“‚‘’',
  es: '«»“”',
  fr: '«»’',
  pt: '«»“”',
  ar: '«»',
  ja: '「」『』',
};

const others = Object.entries(LANGUAGES).filter(([code]) => code !== 'en');

/** Texts by what is wrong with them; `wrong` says what it finds, or nothing. */
function faults(words: object, wrong: (said: string, text: Text) => unknown): string[] {
  return textsOf(words).flatMap((text) =>
    text.says.filter((said) => wrong(said, text)).map((said) => `${text.path}: ${said}`),
  );
}

const find = (pattern: RegExp) => (said: string) => pattern.test(said);

describe.each(Object.entries(LANGUAGES))('the texts in %s', (code, words) => {
  const texts = textsOf(words);

  it('are those of English, each of its sort', () => {
    const shape = ({ path, sort, values }: Text) => `${path} ${sort} ${values}`;
    expect(texts.map(shape).sort()).toEqual(english.map(shape).sort());
  });

  it('say something besides their values', () => {
    expect(faults(words, (said) => said.replace(VALUES, '').trim() === '')).toEqual([]);
  });

  it('say every value that they are given', () => {
    const number = new Intl.NumberFormat(code);
    const missing = texts.flatMap(({ path, values, says: [said = ''] }) => {
      const places = Array.from({ length: values }, (_, place) => valueAt(path, place));
      return places
        .filter((value) => {
          const shown = typeof value === 'number' ? number.format(value) : value;
          return !said.includes(String(value)) && !said.includes(shown);
        })
        .map((value) => `${path} lacks ${value}`);
    });
    expect(missing).toEqual([]);
  });

  it('have a form for every number that the language tells apart', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
    const lacking = texts
      .filter(({ forms }) => forms && Object.keys(forms).sort().join() !== categories.join())
      .map(({ path, forms }) => `${path}: ${Object.keys(forms ?? {})}`);
    expect(lacking).toEqual([]);
  });

  it('count as the language does', () => {
    const rules = new Intl.PluralRules(code);
    const number = new Intl.NumberFormat(code);
    const counts = [...Array.from({ length: 120 }, (_, count) => count), 1000, 1_000_000];
    for (const { path, forms, count } of texts) {
      if (!count) continue;
      for (const n of counts) {
        const expected = forms?.[rules.select(n)]?.replace('{n}', number.format(n));
        expect(`${path} ${count(n)}`).toBe(`${path} ${expected}`);
      }
    }
  });

  it('leave the number out only of a form that stands for one number alone', () => {
    const rules = new Intl.PluralRules(code);
    const counts = Array.from({ length: 200 }, (_, index) => index + 1);
    const wrong = texts.flatMap(({ path, forms = {} }) =>
      Object.entries(forms)
        .filter(([category, form]) => {
          const stands = counts.filter((count) => rules.select(count) === category);
          const numbers = form.split('{n}').length - 1;
          return numbers > 1 || (numbers === 0 && stands.length > 1);
        })
        .map(([category, form]) => `${path} (${category}): ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no stray spaces', () => {
    expect(faults(words, find(/\s\s|[\t\n]/))).toEqual([]);
    const isLoose = (said: string, { path }: Text) => path !== JOINT && said.trim() !== said;
    expect(faults(words, isLoose)).toEqual([]);
  });

  it('do not shout', () => {
    expect(faults(words, find(/[!！¡]/))).toEqual([]);
  });

  it('have the quotation marks and the dots of print', () => {
    const own = QUOTES[code] ?? '';
    const isForeign = (sign: string) => !own.includes(sign);
    const quotes = /["'`«»‹›“”„‘’‚「」『』]/g;
    expect(faults(words, (said) => (said.match(quotes) ?? []).some(isForeign))).toEqual([]);
    expect(faults(words, find(/\.\.|。。/))).toEqual([]);
    const [open, close] = own;
    expect(words.search.none('x').replace(/[\u00a0\u202f]/g, '')).toContain(`${open}x${close}`);
  });
});

describe.each(others)('the translation into %s', (code, words) => {
  it('leaves nothing in English but what is the same', () => {
    const said = new Map(english.map(({ path, says }) => [path, new Set(says)]));
    const same = textsOf(words)
      .filter(({ path, says }) => says.some((one) => said.get(path)?.has(one)))
      .map(({ path }) => path);
    expect(same.sort()).toEqual((SAME[code] ?? []).toSorted());
  });

  it('has no English word in a text', () => {
    expect(
      faults(words, find(/\b(the|and|your|you|with|this|of|here|letter|friends?)\b/i)),
    ).toEqual([]);
  });
});

describe('the texts in French', () => {
  const { fr = {} } = LANGUAGES;

  it('have a space that does not break before tall signs and inside quotation marks', () => {
    expect(faults(fr, find(/[^\u00a0\u202f](?:[?;»]|:(?!\/\/))|«[^\u00a0\u202f]/))).toEqual([]);
  });

  it('have curved apostrophes, and no elided word before a value', () => {
    expect(faults(fr, find(/’\$&/))).toEqual([]);
  });
});

describe('the texts in Spanish', () => {
  it('open every question', () => {
    const { es = {} } = LANGUAGES;
    const count = (said: string, sign: string) => said.split(sign).length;
    expect(faults(es, (said) => count(said, '¿') !== count(said, '?'))).toEqual([]);
  });
});

describe('the texts in Arabic', () => {
  it('have Arabic punctuation and no signs for short vowels', () => {
    const { ar = {} } = LANGUAGES;
    expect(faults(ar, find(/[,;?]/))).toEqual([]);
    expect(faults(ar, find(/[\u064c-\u0650\u0652]/))).toEqual([]);
  });
});

describe('the texts in Japanese', () => {
  it('have full-width punctuation', () => {
    const { ja = {} } = LANGUAGES;
    expect(faults(ja, find(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}][,.?;]/u))).toEqual([]);
  });
});
