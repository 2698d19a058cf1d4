import { asSentence } from './promise-sentence.ts';

/** A note is short: of an entry's own text it takes so many words. */
export const NOTE_WORDS = 45;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A stop after one of these, or after an initial, ends no sentence. */
const SHORTENED =
  /(?:^|[\s(“"])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Mx|Prof|St|Sr|Jr|No|vs|approx|ca|e\.g|i\.e)\.\s*$/u;

/** How many words a text has, by Unicode's rules (UAX 29); addresses have several. */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** The sentences of a text of one line, each ending as one; what only leads to something is left out. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let begun = '';
  for (const { segment } of sentences.segment(text)) {
    begun += segment;
    if (SHORTENED.test(begun)) continue;
    found.push(begun.trim());
    begun = '';
  }
  if (begun.trim() !== '') found.push(begun.trim());
  return found.filter((each) => /[\p{L}\p{N}]/u.test(each) && !/[:;,]$/.test(each)).map(asSentence);
}

/** The first whole sentences that fit into so many words, on one line; empty where not even one does. */
export function firstSentences(text: string, most: number): string {
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    const longer = taken === '' ? sentence : `${taken} ${sentence}`;
    if (wordCount(longer) > most) break;
    taken = longer;
  }
  return taken;
}
