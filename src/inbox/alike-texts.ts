import { fold } from '../matching/words.ts';

/** A text that others are compared with. */
interface Text {
  number: number;
  title?: string | undefined;
  body?: string | undefined;
}

/** Which of the known texts another one is like, and why. */
export interface AlikeTexts {
  like(title: string, body: string): { number: number; reason: string }[];
}

/** So many words in a row are compared (w-shingling: Broder 1997, On the resemblance of documents). */
const ROW = 3;

/** Shorter texts share their rows with many. */
const FEWEST_ROWS = 6;

/** From this share of the shorter text's rows on, two texts are near the same. */
const NEAR = 0.5;

/** From this share of all words of both on, two titles are near the same. */
const NEAR_TITLE = 0.7;

/** Titles of fewer words say too little to be compared but for being the same. */
const FEWEST_WORDS = 3;

/** Of shorter texts, in characters, many are the same by chance. */
const FEWEST_SIGNS = 20;

/** A flood of the same text is compared with its first so many. */
const MOST_OF_ONE = 50;

/** No text that comes in is longer. */
const MOST_WORDS = 2_000;

/**
 * Takes in the few texts that many others will be compared with. Of the others only the words that
 * these know are looked at, so that each costs no more than being read.
 */
export function alikeTexts(texts: readonly Text[]): AlikeTexts {
  const words = new Map<string, number>();
  const rows = new Map<number, number[]>();
  // Where this says no, a row is none of the known ones: quicker than to look it up.
  const isPerhaps = new Uint8Array(PLACES);
  const sizes = new Map<number, number>();
  const titles = new Map<number, number[]>();
  const titleSizes = new Map<number, number>();
  const same = new Map<string, number[]>();
  const short = new Map<string, number[]>();
  const wordOf = (word: string) => {
    const known = words.get(word) ?? (words.size + 1 < MOST_KNOWN ? words.size + 1 : UNKNOWN);
    if (known !== UNKNOWN) words.set(word, known);
    return known;
  };
  for (const { number, title = '', body = '' } of texts) {
    const own = new Set<number>();
    let [before, last] = [UNKNOWN, UNKNOWN];
    const inText = foldedWords(body);
    for (const word of inText.map(wordOf)) {
      if (before !== UNKNOWN && last !== UNKNOWN && word !== UNKNOWN) {
        own.add(rowOf(before, last, word));
        isPerhaps[placeOf(before, last, word)] = 1;
      }
      before = last;
      last = word;
    }
    for (const row of own) push(rows, row, number);
    sizes.set(number, own.size);
    const key = shortKey(inText);
    if (key !== undefined) push(short, key, number);
    const inTitle = foldedWords(title);
    if (inTitle.length > 0) push(same, inTitle.join(' '), number);
    const numbers = new Set(inTitle.map(wordOf));
    titleSizes.set(number, numbers.size);
    for (const word of numbers) push(titles, word, number);
  }

  const byTitle = (title: string) => {
    const inTitle = foldedWords(title);
    const found = new Map<number, string>();
    for (const number of same.get(inTitle.join(' ')) ?? []) found.set(number, 'the same title');
    const own = new Set(inTitle);
    if (own.size < FEWEST_WORDS) return found;
    const shared = new Map<number, number>();
    for (const word of own) countIn(shared, titles.get(words.get(word) ?? UNKNOWN));
    for (const [number, count] of shared) {
      const all = own.size + (titleSizes.get(number) ?? 0) - count;
      if (count >= FEWEST_WORDS && count / all >= NEAR_TITLE && !found.has(number)) {
        found.set(number, 'nearly the same title');
      }
    }
    return found;
  };
  const byBody = (body: string) => {
    const inBody = foldedWords(body);
    const length = inBody.length - ROW + 1;
    const found = new Map<number, string>();
    const key = shortKey(inBody);
    if (key !== undefined) {
      for (const number of short.get(key) ?? []) found.set(number, 'the same text');
    }
    if (length < FEWEST_ROWS) return found;
    const known = new Set<number>();
    let [before, last] = [UNKNOWN, UNKNOWN];
    for (const each of inBody) {
      const word = words.get(each) ?? UNKNOWN;
      if (isPerhaps[placeOf(before, last, word)] === 1) {
        const row = rowOf(before, last, word);
        if (rows.has(row)) known.add(row);
      }
      before = last;
      last = word;
    }
    if (known.size === 0) return found;
    const shared = new Map<number, number>();
    for (const row of known) countIn(shared, rows.get(row));
    for (const [number, count] of shared) {
      const size = sizes.get(number) ?? 0;
      const fewest = Math.min(length, size);
      const share = count / fewest;
      if (fewest < FEWEST_ROWS || share < NEAR) continue;
      const isSame = count === size && length <= size * 1.1;
      found.set(number, isSame ? 'the same text' : nearWords(share));
    }
    return found;
  };
  return {
    like(title, body) {
      const [titled, told] = [byTitle(title), byBody(body)];
      if (titled.size === 0 && told.size === 0) return [];
      return [...new Set([...titled.keys(), ...told.keys()])].map((number) => ({
        number,
        reason: [titled.get(number), told.get(number)].filter(Boolean).join(', '),
      }));
    },
  };
}

/** By what a text is found that is too short to be compared but for being the same. */
function shortKey(words: readonly string[]): string | undefined {
  if (words.length - ROW + 1 >= FEWEST_ROWS) return undefined;
  const text = words.join(' ');
  return text.length >= FEWEST_SIGNS ? text : undefined;
}

function nearWords(share: number): string {
  return `nearly the same text (${Math.round(share * 100)}% of its words in the same order)`;
}

/** A word that none of the known texts has. */
const UNKNOWN = 0;

/** So many words can be told apart in rows: three numbers of 17 bits are an exact number. */
const MOST_KNOWN = 2 ** 17;

/** Three words in a row as one number. */
function rowOf(one: number, two: number, three: number): number {
  return (one * MOST_KNOWN + two) * MOST_KNOWN + three;
}

const PLACES = 2 ** 20;

function placeOf(one: number, two: number, three: number): number {
  const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b) ^ three;
  return (Math.imul(mixed, 0xc2b2ae35) >>> 12) % PLACES;
}

function countIn(counts: Map<number, number>, list: readonly number[] | undefined): void {
  for (const number of list ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
}

/** Each sign of a script that puts no spaces between words counts as a word. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;
const ASCII_WORD = /[A-Za-z0-9]+/g;

/** The words of a text as they are compared: small, without accents, without addresses. */
function foldedWords(text: string): string[] {
  const bare = text.includes('://') ? text.replace(/https?:\/\/\S+/gi, ' ') : text;
  const folded = fold(bare);
  const isPlain = /^[\0-\x7f]*$/.test(folded);
  return (folded.match(isPlain ? ASCII_WORD : WORD) ?? []).slice(0, MOST_WORDS);
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.length < MOST_OF_ONE) list.push(value);
}
