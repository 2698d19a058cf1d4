import { stemmer } from 'stemmer';
import { KIN } from './kin.ts';
import { COMMON_WORDS, STOP_WORDS } from './stop-words.ts';

/** A word of a text that may meet one of another text. */
export interface Word {
  /** The same for all words that count as one: by stem, or by kin. */
  key: string;
  /** The word as the text has it. */
  shown: string;
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Small letters without accents: `Évora` and `evora` are one; other scripts keep their marks. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Addresses and the tags of raw HTML: no words of the text. */
const NO_WORDS = /https?:\/\/\S+|[^\s@<>]{1,64}@[^\s@]+|<[^<>]*>/g;

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** In Japanese, particles and endings; a content word has other signs or is longer. */
const PARTICLE = /^\p{sc=Hiragana}{1,2}$/u;

/** Made when a text needs it: it takes longer than most runs read. */
let segmenter: Intl.Segmenter | undefined;

/** All words of a text as written, small words and numbers included. */
export function tokensOf(text: string): string[] {
  const plain = /[@<]|:\/\//.test(text) ? text.replace(NO_WORDS, ' ') : text;
  if (!UNSPACED.test(plain)) return plain.match(WORD) ?? [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(plain)].flatMap(({ segment, isWordLike }) =>
    isWordLike && !PARTICLE.test(segment) ? [segment] : [],
  );
}

/**
 * The words of a text that can say something, each meaning once, in the order of the text.
 * Words in the letters a to z count by their stems under the rules for English (Porter 1980, An
 * algorithm for suffix stripping), whatever their language; words of other scripts as they are
 * written. Accents make no difference. Stop words, bare numbers and single letters of an alphabet
 * are left out.
 */
export function wordsIn(text: string): Word[] {
  const found = new Map<string, Word>();
  for (const shown of tokensOf(text)) {
    const key = keyOf(shown);
    if (key !== undefined && !found.has(key)) found.set(key, { key, shown });
  }
  return [...found.values()];
}

/** Is this the key of a word that turns up everywhere? */
export function isCommonWord(key: string): boolean {
  return COMMON_KEYS.has(key);
}

/** Keys by words as written: texts repeat most of their words. */
const keys = new Map<string, string | undefined>();

function keyOf(token: string): string | undefined {
  if (keys.has(token)) return keys.get(token);
  const folded = fold(token);
  const isWord =
    !STOP_WORDS.has(folded) &&
    !/^\p{N}+$/u.test(folded) &&
    (folded.length > 1 || UNSPACED.test(folded));
  const stem = isWord ? stemOf(folded) : undefined;
  const key = stem && !STOP_STEMS.has(stem) ? (KIN_KEYS.get(stem) ?? stem) : undefined;
  keys.set(token, key);
  return key;
}

/** Beginnings of words that Porter's rules would take for another: `organise` is no `organ`. */
const APART =
  /^(?:engineer|organi[sz]|universit|communit|communic|generat|hospitalit|authorit|operat|developer|programmer|programming|reporter)/;

/** British and American spellings fall together before the stem is taken. */
function stemOf(folded: string): string {
  if (!/^[a-z]{3,}$/.test(folded)) return folded;
  const [apart] = APART.exec(folded) ?? [];
  if (apart) return apart.replace(/s$/, 'z');
  return stemmer(
    folded
      .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
      .replace(/(?<=[a-z]{3})our(s|ed|ing|hood)?$/, 'or$1'),
  );
}

const KIN_KEYS = new Map(
  KIN.flatMap((row) => {
    const words = row.split(' ');
    return words.map((word) => [stemOf(word), `${words[0]}=`] as const);
  }),
);

/** So that `numbers` is as little a word as `number`. Short stems would take words of their own along. */
const STOP_STEMS = new Set(
  [...STOP_WORDS].map(stemOf).filter((stem) => stem.length > 3 && !KIN_KEYS.has(stem)),
);

const COMMON_KEYS = new Set(
  COMMON_WORDS.flatMap((word) => {
    const stem = stemOf(word);
    return KIN_KEYS.has(stem) ? [] : [stem];
  }),
);
