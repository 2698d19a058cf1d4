import { dropInvisibles, findInvisible } from '../fields/characters.ts';

/**
 * What shows nothing, hides or reorders text: controls, formats and fillers that Unicode wants
 * ignored (DerivedCoreProperties, Default_Ignorable_Code_Point), halves of pairs, private use.
 */
const HIDDEN =
  /(?![\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Flags of parts of countries: a black flag, letters as tags, an end (UTS #51, 2.9). */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}/gu;

/** More marks on one letter than any writing has (UAX #15 names 30 as a limit of streams; nobody needs 5). */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** A text as it may be kept, and what was taken out of it. */
export interface Clean {
  text: string;
  /** The characters taken out, each once, such as `U+202E`. */
  removed: string[];
}

/**
 * A text without characters that hide: line breaks and tabs stay, joiners and selectors that
 * belong to the writing too. In composed form.
 */
export function clean(text: string): Clean {
  const removed = new Set<string>();
  const flags = new Map<number, number>();
  for (const { 0: flag, index } of text.matchAll(TAGGED_FLAG)) flags.set(index, flag.length);
  const isInFlag = (place: number) =>
    [...flags].some(([start, length]) => place >= start && place < start + length);
  const plain = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  const kept = plain.replace(HIDDEN, (character, place: number) => {
    if (character === '\n' || character === '\t') return character;
    if (flags.size > 0 && isInFlag(place)) return character;
    if (belongs(plain, character, place)) return character;
    removed.add(codePointOf(character));
    return '';
  });
  const unstacked = kept.replace(STACKED, (_, marks: string) => {
    removed.add('stacked marks');
    return marks;
  });
  return { text: unstacked.normalize('NFC'), removed: [...removed] };
}

/** A text of one line, clean and without white space around it or doubled in it. */
export function cleanLine(text: string): Clean {
  const { text: kept, removed } = clean(text);
  return { text: kept.replace(/\s+/g, ' ').trim(), removed };
}

/**
 * Before a selector: what has several shapes (StandardizedVariants.txt, emoji-variation-sequences.txt).
 * Behind plain letters, or one behind another, selectors hide a message.
 */
const SELECTED =
  /[\p{S}\p{P}\p{N}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]$/u;

/** Is an invisible character part of the writing, as a joiner in Persian or within an emoji? */
function belongs(text: string, character: string, place: number): boolean {
  const one = text.slice(Math.max(0, place - 2), place);
  if (/[\ufe00-\ufe0f]/.test(character)) return SELECTED.test(one);
  if (/[\u{e0100}-\u{e01ef}]/u.test(character)) return /\p{Script=Han}$/u.test(one);
  if (character !== '\u200c' && character !== '\u200d') return false;
  const before = dropInvisibles(text.slice(Math.max(0, place - 4), place));
  const after = dropInvisibles(text.slice(place + 1, place + 5));
  return findInvisible(before + character + after) === undefined;
}

/** The name of a character as editors look it up, such as `U+E0062`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
