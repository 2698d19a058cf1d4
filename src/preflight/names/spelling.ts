import { distance } from 'fastest-levenshtein';
import type { Word } from './words.ts';

/** Languages that leave names as they are, but for an `s`: there a wrong ending is a mistake. */
const KEEPS_NAMES = new Set('en de nl es fr pt it sv da nb no nn gl ca af'.split(' '));

/** Does a language change the endings of names? */
export function bendsNames(language: string): boolean {
  return !KEEPS_NAMES.has(new Intl.Locale(language).language);
}

/**
 * Does a word say a part of a name? An ending behind the whole part is none of its letters; in
 * languages that bend names, neither are its last two, unless it only lost its accents.
 */
export function says(word: Word, part: Word, bends: boolean): boolean {
  if (word.small.startsWith(part.small)) return true;
  if (!bends || (lostAccents(word, part) && word.folded === word.small)) return false;
  const stem = part.small.slice(0, Math.max(2, part.small.length - 2));
  return word.small.startsWith(stem);
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

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((_, index) => one.charAt(index) !== other.charAt(index));
  const [swapped, rest] = [one.slice(at, at + 2), one.slice(at + 2)];
  return swapped === other.charAt(at + 1) + other.charAt(at) && rest === other.slice(at + 2);
}
