import { closest, distance } from 'fastest-levenshtein';

/** The candidate that somebody most likely meant; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (all.length === 0) return undefined;
  const found = closest(word, all);
  const near = Math.max(2, Math.ceil(Math.max(word.length, found.length) * 0.4));
  return distance(word, found) <= near ? found : undefined;
}

/** More than a slip of the hand is another word. */
const SLIP = 2;

/** The candidate that a word is most likely a misspelling of: nearer than {@link nearest} goes. */
export function slipOf(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(word, candidates);
  if (found === undefined || found === word) return undefined;
  return distance(word, found) <= Math.min(SLIP, found.length / 2) ? found : undefined;
}

/** What to do about a name that is not there, with the nearest that is. */
export function suggest(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(word, candidates);
  return found === undefined ? otherwise : `did you mean ${found}? If not, ${otherwise}`;
}
