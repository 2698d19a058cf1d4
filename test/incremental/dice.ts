import { numbersFrom } from '../bench/town/numbers.ts';

/** What looks like chance and is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below `n`. */
  upTo(n: number): number;
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  one<T>(list: Iterable<T>): T;
  some<T>(list: Iterable<T>, most: number): T[];
  words(n: number): string;
  sentence(): string;
}

const WORDS =
  'the a of and to in for with new old small great garden school river bridge library evening morning children neighbours friends book song table window workshop engine archive harvest recipe story lamp boat stone paper wheel market hall field winter summer first last quiet bright built wrote taught repaired carried planted printed counted measured together again slowly gladly'.split(
    ' ',
  );

/** Dice that fall the same way for the same seed. */
export function diceFrom(seed: number): Dice {
  const next = numbersFrom(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const one = <T>(list: Iterable<T>) => {
    const all = [...list];
    if (all.length === 0) throw new Error('nothing to choose from');
    return all[upTo(all.length)] as T;
  };
  const words = (n: number) => Array.from({ length: n }, () => one(WORDS)).join(' ');
  return {
    upTo,
    one,
    words,
    chance: (share) => next() < share,
    some(list, most) {
      const all = [...list];
      return [...new Set(Array.from({ length: 1 + upTo(most) }, () => one(all)))];
    },
    sentence: () => `The ${words(6 + upTo(8))}.`,
  };
}
