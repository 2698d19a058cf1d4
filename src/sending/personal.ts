import { dropControls, dropInvisibles } from '../fields/characters.ts';

/** The most characters of a name in a header; mail programs show fewer. */
const LONGEST = 100;

/**
 * A name as a header carries it: one line, without what steers or hides text (a right-to-left
 * override turns the address behind it around), and not too long.
 */
export function personal(name: string): string {
  const plain = dropInvisibles(dropControls(name.toWellFormed().replace(/\s+/g, ' '))).trim();
  return [...plain].slice(0, LONGEST).join('').trim();
}
