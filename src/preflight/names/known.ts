import { type Entry, isPersonId } from '../../entries/entry.ts';
import type { Person } from '../../people/person.ts';
import { isJoined, type Word, wordsOf } from './words.ts';

/** A full name that the content folder knows. */
export interface KnownName {
  name: string;
  /** Its words, as a text has them. */
  words: Word[];
  /** Whose it is; nobody's where only `helped_by` has it. */
  people: Person[];
}

/** The known names, to be looked up by how they begin. */
export interface KnownNames {
  all: KnownName[];
  /** The names that may begin with a word, well or badly written: longest first. */
  startingLike(word: Word): readonly KnownName[];
  /** Is a word in some name, perhaps with an ending behind it? */
  hasPart(word: Word): boolean;
}

/** The names of all people, and those that entries thank without an id. */
export function knownNames(people: readonly Person[], entries: readonly Entry[]): KnownNames {
  const names = new Map<string, KnownName>();
  const add = (name: string, person?: Person) => {
    const words = wordsOf(name);
    if (words.length === 0) return;
    const key = words.map(({ small }) => small).join(' ');
    const known = names.get(key) ?? { name: name.normalize('NFC'), words, people: [] };
    if (person) known.people.push(person);
    names.set(key, known);
  };
  for (const person of people) for (const name of formsOf(person.name)) add(name, person);
  for (const entry of entries) {
    if (entry.kind !== 'ask') continue;
    for (const helper of entry.helped_by) if (!isPersonId(helper)) add(helper);
  }
  const all = [...names.values()].sort((a, b) => b.words.length - a.words.length);
  const byStart = Map.groupBy(
    all.flatMap((known) => startsOf(known).map((start) => ({ start, known }))),
    ({ start }) => start,
  );
  const lists = new Map([...byStart].map(([start, each]) => [start, each.map((e) => e.known)]));
  const parts = new Set(all.flatMap(({ words }) => words.map(({ small }) => small)));
  return {
    all,
    startingLike: ({ folded }) => lists.get(folded.charAt(0)) ?? [],
    hasPart: ({ small }) =>
      parts.has(small) || [...small].some((_, at) => at >= 3 && parts.has(small.slice(0, at))),
  };
}

/** `Jun Takeda (武田純)` is also `Jun Takeda`, and in a script without spaces also `武田純`. */
function formsOf(name: string): string[] {
  const inside = [...name.matchAll(/[(（]([^()（）]*)[)）]/g)].map(([, words = '']) =>
    words.trim(),
  );
  const outside = name.replace(/\s*[(（][^()（）]*[)）]/g, '').trim();
  return [...new Set([name, outside, ...inside.filter(isUnspaced)])].filter(Boolean);
}

/** Is a name written in a script that puts no spaces between words? */
export function isUnspaced(name: string): boolean {
  return UNSPACED.test(name);
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー・]{3,}$/u;

/** How a name may begin where somebody misspells it: as it does, or with its second letter. */
function startsOf({ words }: KnownName): string[] {
  const folded = words[0]?.folded ?? '';
  return [...new Set([folded.charAt(0), folded.charAt(1)])].filter((start) => start !== '');
}

/** A place of a text where a full name stands. */
export interface Found {
  known: KnownName;
  /** The first of its words, and how many they are. */
  at: number;
  count: number;
}

/** Where known full names stand in a text, each word in the longest of them. */
export function namingsIn(
  words: readonly Word[],
  names: KnownNames,
  isPart: (word: Word, part: Word, isLast: boolean) => boolean,
): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const known = word && names.startingLike(word).find((each) => isNamed(at, each));
    if (!known) continue;
    found.push({ known, at, count: known.words.length });
    at += known.words.length - 1;
  }
  return found;

  function isNamed(at: number, { words: parts }: KnownName): boolean {
    return parts.every((part, index) => {
      const word = words[at + index];
      const isNext = word && (index === 0 || isJoined(word, part));
      return isNext && isPart(word, part, index === parts.length - 1);
    });
  }
}
