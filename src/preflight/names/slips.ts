import { type KnownName, type KnownNames, namingsIn } from './known.ts';
import {
  beginsLike,
  edits,
  isCapital,
  lostAccents,
  mayBeAnother,
  mayBend,
  says,
} from './spelling.ts';
import { isJoined, type Word } from './words.ts';

/** Words of a text that are almost a name. */
export interface Slip {
  /** The first of the words, and how many they are. */
  at: number;
  count: number;
  /** As it should be. */
  name: string;
}

/** Words that are almost a full name. */
export interface FullSlip extends Slip {
  known: KnownName;
}

/** What is known of a text. */
export interface Around {
  /** Does its language change the endings of names? */
  bends: boolean;
  /** Is it about somebody of this name? Otherwise another first name is that of somebody else. */
  isAbout(known: KnownName): boolean;
}

/** Shorter names are near too many other words. */
const SHORTEST = 6;

/** In names of more letters, two may be wrong. */
const LONG = 9;

/** Runs of words that are almost a full name of two words or more. */
export function fullNameSlips(
  words: readonly Word[],
  names: KnownNames,
  around: Around,
): FullSlip[] {
  const { bends } = around;
  const taken = new Set(
    namingsIn(words, names, (word, part) => says(word, part, bends))
      .filter(({ count }) => count > 1)
      .flatMap(({ at, count }) => places(at, count)),
  );
  return words.flatMap((word, at) => {
    const near = names
      .startingLike(word)
      .find((known) => isSlip(words, at, known, around) && isFree(at, known));
    if (!near) return [];
    const count = near.words.length;
    for (const place of places(at, count)) taken.add(place);
    return [{ at, count, name: near.name, known: near }];
  });

  function isFree(at: number, known: KnownName): boolean {
    return places(at, known.words.length).every((place) => !taken.has(place));
  }
}

function isSlip(
  words: readonly Word[],
  at: number,
  known: KnownName,
  { bends, isAbout }: Around,
): boolean {
  const { words: parts } = known;
  if (parts.length < 2) return false;
  const isLike = parts.every((part, index) => {
    const word = words[at + index];
    return word && beginsLike(word, part) && (index === 0 || isJoined(word, part));
  });
  if (!isLike) return false;
  const letters = parts.reduce((sum, { small }) => sum + small.length, 0);
  const most = letters < SHORTEST ? 0 : letters <= LONG ? 1 : 2;
  let wrong = 0;
  let isUnaccented = false;
  for (const [index, part] of parts.entries()) {
    const word = words[at + index];
    if (!word || says(word, part, bends) || mayBend(word, part, bends)) continue;
    if (index === 0 && mayBeAnother(word, part) && !isAbout(known)) return false;
    if (lostAccents(word, part)) isUnaccented = true;
    else wrong += edits(word, part);
  }
  return wrong <= most && (wrong > 0 || isUnaccented);
}

/** Shorter first names are one letter from many words; only their accents are looked at. */
const SHORTEST_FIRST = 5;

/** Words that are almost one of these first names, and are no part of a known name. */
export function firstNameSlips(
  words: readonly Word[],
  first: readonly Word[],
  names: KnownNames,
  bends: boolean,
): Slip[] {
  return words.flatMap((word, at) => {
    if (word.text.length < SHORTEST_FIRST - 1 || !isCapital(word) || !isWord(word)) return [];
    const name = first.find((each) => isFirstSlip(word, each, bends));
    return name === undefined || names.hasPart(word) ? [] : [{ at, count: 1, name: name.text }];
  });
}

function isFirstSlip(word: Word, name: Word, bends: boolean): boolean {
  if (!isCapital(name) || !beginsLike(word, name) || says(word, name, bends)) return false;
  if (mayBend(word, name, bends)) return false;
  if (lostAccents(word, name)) return true;
  const isLong = Math.min(word.text.length, name.text.length) >= SHORTEST_FIRST;
  return isLong && edits(word, name) === 1;
}

function isWord({ text }: Word): boolean {
  return /^[\p{L}\p{M}'’-]+$/u.test(text);
}

/** The places of words in a row. */
export function places(at: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => at + index);
}
