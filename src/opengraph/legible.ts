import { dropControls, dropInvisibles } from '../fields/characters.ts';

/** More marks than these on one letter are no writing; they would climb out of their line. */
const MAX_MARKS = 3;

const MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/** What turns a character into an emoji, or a digit into a key. */
const EMOJI_PARTS = /[\ufe00-\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e01ef}]/gu;

/** Joiners that Persian and its neighbours write with, by what stands before them. */
const JOINER = /(?<=[\p{Script=Arabic}\p{Script=Syriac}])\u200c/gu;

/** Stands in for a joiner while all other invisible characters are dropped; itself a control. */
const KEPT = '\u0002';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What is isolated, even where the end is cut off. */
const ISOLATED = /\u2068[^\u2069]*\u2069?/gu;

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A text of an editor or a friend as a picture may hold it: on one line, composed (NFC), without
 * anything invisible that reorders or hides, without heaps of marks.
 */
export function legible(text: string): string {
  return dropInvisibles(
    dropControls(text.toWellFormed().normalize('NFC'))
      .replace(JOINER, KEPT)
      .replace(EMOJI_PARTS, ''),
  )
    .replaceAll(KEPT, '\u200c')
    .replace(MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Does a text read from right to left by its own letters, as `dir="auto"` has it? What is kept
 * apart by {@link inRow} does not count (UAX #9, P2).
 * @param otherwise the answer for a text without letters
 */
export function readsFromRight(text: string, otherwise: boolean): boolean {
  const [letter] = /\p{L}/u.exec(text.replace(ISOLATED, '')) ?? [];
  return letter === undefined ? otherwise : RIGHT_TO_LEFT.test(letter);
}

/** A name for a row of names: one that reads the other way is kept apart from its neighbours. */
export function inRow(name: string, isRowFromRight: boolean): string {
  return readsFromRight(name, isRowFromRight) === isRowFromRight
    ? name
    : `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
}

/** Characters that no font needs to have: they show nothing. */
const SHOW_NOTHING = new Set(['\u200c', FIRST_STRONG_ISOLATE, POP_ISOLATE]);

/** Without these, a text would say something else. */
const ESSENTIAL = /^[\p{L}\p{M}\p{N}]$/u;

/**
 * A legible text as fonts can draw it: symbols that they lack, emoji above all, are left out;
 * undefined where they lack a letter, a mark or a digit, or where nothing remains to be read.
 */
export function drawable(text: string, covers: (codePoint: number) => boolean): string | undefined {
  let drawn = '';
  let isReadable = false;
  for (const character of text) {
    const isEssential = ESSENTIAL.test(character);
    if (SHOW_NOTHING.has(character) || covers(character.codePointAt(0) ?? 0)) {
      drawn += character;
      isReadable ||= isEssential;
    } else if (isEssential) return undefined;
    else if (/\p{Pd}/u.test(character)) drawn += '-';
  }
  return isReadable ? drawn.replace(/ +/g, ' ').trim() : undefined;
}
