import { distance } from 'fastest-levenshtein';
import type { Word } from './words.ts';

/** Languages that leave names as they are, but for an `s`: there a wrong ending is a mistake. */
const KEEPS_NAMES = new Set('en de nl es fr pt it sv da nb no nn gl ca af'.split(' '));

/** Does a language change the endings of names? */
export function bendsNames(language: string): boolean {
  return !KEEPS_NAMES.has(new Intl.Locale(language).language);
}

/** Scripts whose languages change the endings of names, whatever the language around them. */
const BENT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** May a part of a name have another ending, in a language that bends names or by its own script? */
export function isBent({ small }: Word, bends: boolean): boolean {
  return bends || BENT.test(small);
}

/**
 * Does a word say a part of a name? An ending behind the whole part is none of its letters; where
 * names bend, neither are its last two, unless it only lost its accents.
 */
export function says(word: Word, part: Word, bends: boolean): boolean {
  if (word.small.startsWith(part.small)) return true;
  if (!isBent(part, bends)) return false;
  if (/nen$/.test(part.small) && beginsWith(word, part, 3, 's')) return true;
  return beginsWith(word, part, part.small.length > 3 ? 2 : part.small.length - 2);
}

/** May a word be a part of a name with a longer ending? Too loose for telling who is meant. */
export function mayBend(word: Word, part: Word, bends: boolean): boolean {
  return bends && part.small.length >= 7 && beginsWith(word, part, 3);
}

/** Does a word begin like a part of a name without its last letters? Lost accents are a mistake. */
function beginsWith(word: Word, part: Word, without: number, then = ''): boolean {
  const stem = (text: string) => text.slice(0, text.length - without) + then;
  if (CYRILLIC.test(part.small)) return word.folded.startsWith(stem(part.folded));
  const isPlain = word.folded === word.small;
  if (isPlain && lostAccents(word, part)) return false;
  return (
    word.small.startsWith(stem(part.small)) ||
    (!isPlain && word.folded.startsWith(stem(part.folded)))
  );
}

/** Does a word say a part of a name but for its accents? */
export function lostAccents(word: Word, part: Word): boolean {
  return word.folded.startsWith(part.folded);
}

/**
 * Letters to change, add or leave out; two neighbours that changed places count as one. What stands
 * behind an apostrophe may be an ending.
 */
export function edits(word: Word, part: Word): number {
  const bare = word.folded.replace(/'[^']*$/, '');
  return Math.min(between(word.folded, part.folded), between(bare, part.folded));
}

function between(one: string, other: string): number {
  const count = distance(one, other);
  return count === 2 && isSwapped(one, other) ? 1 : count;
}

/** Does a word begin as it should, or with its first two letters swapped? */
export function beginsLike(word: Word, part: Word): boolean {
  const [said, meant] = [word.folded, part.folded];
  const isLike = said[0] === meant[0] || (said[0] === meant[1] && said[1] === meant[0]);
  return isLike && (isCapital(word) || !isCapital(part));
}

/** Does a word begin with a capital letter? */
export function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Has a word other letters, or lacks the last ones, so that it may be a name of its own? */
export function mayBeAnother(word: Word, part: Word): boolean {
  const [said, meant] = [word.folded, part.folded];
  if (meant.startsWith(said)) return said !== meant;
  return said.length === meant.length && said !== meant && !isSwapped(said, meant);
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((_, index) => one.charAt(index) !== other.charAt(index));
  const [swapped, rest] = [one.slice(at, at + 2), one.slice(at + 2)];
  return swapped === other.charAt(at + 1) + other.charAt(at) && rest === other.slice(at + 2);
}
