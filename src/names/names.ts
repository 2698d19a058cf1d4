import type { Friend } from '../circle/friend.ts';
import { clean } from '../fields/clean.ts';
import { fold } from '../matching/words.ts';
import { slipOf } from '../problems/nearest.ts';
import { skeleton } from './look-alikes.ts';

/** The friends by their names. */
export interface NameIndex {
  /** Friends of exactly this name; case, accents and spaces do not count. */
  named(name: string): readonly Friend[];
  /** Friends whose name the eye takes for this one, though it is written with other letters. */
  lookingLike(name: string): readonly Friend[];
  /** Friends of nearly this name, or of this first name alone. */
  nearly(name: string): readonly Friend[];
  /** Friends of a name that begins with this folded word: the words of the name, and whose it is. */
  startingWith(word: string): readonly { words: readonly string[]; friend: Friend }[];
}

/** Brings friends into the order of their names. */
export function namesOf(friends: Iterable<Friend>): NameIndex {
  const exact = new Map<string, Set<Friend>>();
  const alike = new Map<string, Set<Friend>>();
  const first = new Map<string, Set<Friend>>();
  const starts = new Map<string, { words: readonly string[]; friend: Friend }[]>();
  for (const friend of friends) {
    const forms = [friend.name, friend.person?.name ?? '', friend.contact?.name ?? ''];
    for (const name of new Set(forms.flatMap(formsOf))) {
      const key = nameKey(name);
      add(exact, key, friend);
      add(alike, skeleton(name), friend);
      const words = wordsOf(name);
      const [start] = words;
      if (start && (words.length > 1 || !/^[\p{Script=Latin}]/u.test(start))) {
        starts.set(start, [...(starts.get(start) ?? []), { words, friend }]);
      }
    }
    add(first, nameKey(friend.firstName), friend);
  }
  const all = [...exact.keys()];
  const slips = new Map<string, readonly Friend[]>();
  const named = (name: string) => [...(exact.get(nameKey(name)) ?? [])];
  return {
    named,
    lookingLike(name) {
      const key = skeleton(name);
      const same = new Set(named(name));
      return key === '' ? [] : [...(alike.get(key) ?? [])].filter((each) => !same.has(each));
    },
    nearly(name) {
      const key = nameKey(name);
      if (key === '' || key.length > LONGEST) return [];
      const known = slips.get(key);
      if (known) return known;
      const slip = slipOf(key, all);
      const found = [
        ...new Set([...(slip ? (exact.get(slip) ?? []) : []), ...(first.get(key) ?? [])]),
      ];
      slips.set(key, found);
      return found;
    },
    startingWith: (word) => starts.get(word) ?? [],
  };
}

/** Names that are longer are no slips of a name. */
const LONGEST = 80;

/** The same for all spellings of a name: case, accents, width and spaces do not count. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}

/** The folded words of a text, as names have them. */
export function wordsOf(text: string): string[] {
  return fold(clean(text).text.normalize('NFKC')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** `Jun Takeda (武田純)` is also `Jun Takeda`, and `武田純`. */
export function formsOf(name: string): string[] {
  const inside = [...name.matchAll(/[(（]([^()（）]*)[)）]/g)].map(([, words = '']) => words);
  const outside = name.replace(/[(（][^()（）]*[)）]/g, ' ');
  return [name, outside, ...inside].map((each) => each.trim()).filter((each) => nameKey(each));
}

function add(sets: Map<string, Set<Friend>>, key: string, friend: Friend): void {
  if (key === '') return;
  const set = sets.get(key);
  if (set) set.add(friend);
  else sets.set(key, new Set([friend]));
}
