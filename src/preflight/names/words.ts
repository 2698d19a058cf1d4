/** A word of a text. */
export interface Word {
  /** Composed (NFC). */
  text: string;
  /** In small letters, with plain hyphens and apostrophes. */
  small: string;
  /** In small letters and without accents. */
  folded: string;
  /** Where it begins in the text. */
  offset: number;
  /** What stands between it and the word before. */
  gap: string;
  /** Is that only space, or the stop of an initial? */
  follows: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.·‐‑-](?=[\p{L}\p{N}]))*/gu;

/** The words of a text; hyphens and apostrophes within a word belong to it. */
export function wordsOf(text: string): Word[] {
  let end = 0;
  let before = '';
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => {
    const gap = text.slice(end, index).replace(/\s+/g, ' ');
    const isInitial = [...before].length === 1;
    const follows = before !== '' && (gap === ' ' || (isInitial && /^\. ?$/.test(gap)));
    end = index + found.length;
    before = found;
    const composed = found.normalize('NFC');
    const small = composed.toLowerCase().replace(/[‐‑]/g, '-').replaceAll('’', "'");
    return { text: composed, small, folded: fold(small), offset: index, gap, follows };
  });
}

/** Do words of a text follow each other as those of a name do? */
export function isJoined(word: Word, part: Word): boolean {
  return word.follows || word.gap === part.gap;
}

function fold(small: string): string {
  if (/^[\u0000-\u007f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øœæłđðþıß]/g, (letter) => FOLDED[letter] ?? letter);
}

/** Letters that Unicode does not take apart. */
const FOLDED: Record<string, string> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
};
