/**
 * Characters that do harm where nobody sees them: C0 and C1 controls (invalid in XML 1.0, a way
 * to inject header lines) and the invisible ones that reorder or hide text (UAX #9, UTS #39).
 */

/** C0, DEL and C1 controls but for tab, line feed and carriage return; and what XML never holds. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/**
 * What shows nothing, hides or reorders text: formats and fillers that Unicode wants ignored
 * (DerivedCoreProperties, Default_Ignorable_Code_Point), line ends that are none (U+2028, U+2029),
 * tags and selectors, in which whole messages can be hidden, halves of pairs, private use. Signs of
 * the Arabic and Syriac scripts and of Kaithi that are drawn around numbers are formats, but show.
 */
const INVISIBLE =
  /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\ufffe\uffff])[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/**
 * What shapes a sign: the tags of a flag (UTS #51, 2.9), one selector behind a Han letter (UTS #37),
 * or behind what has several shapes (StandardizedVariants.txt, emoji-variation-sequences.txt).
 */
const SHAPE =
  /(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}|(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]|(?<=[\p{S}\p{P}\p{N}\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Myanmar}\p{Script=Phags_Pa}])[\ufe00-\ufe0f]|(?<=(?!\p{Default_Ignorable_Code_Point})\p{Script=Mongolian})[\u180b-\u180d\u180f]/u;

/**
 * Joiners that belong to the writing: U+200D between parts of an emoji, U+200C and U+200D beside
 * letters of scripts that join (Persian, the scripts of India and others) and their marks.
 */
const JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})|(?<=(?![\p{Default_Ignorable_Code_Point}\u0300-\u036f])[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{M}])[\u200c\u200d]/u;

const BUT_SHAPES = new RegExp(`(${SHAPE.source})|${INVISIBLE.source}`, 'gu');
const BUT_RIGHTFUL = new RegExp(`(${SHAPE.source}|${JOINER.source})|${INVISIBLE.source}`, 'gu');

/** The name of a character as editors look it up, such as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first control character of a text. */
export function findControl(text: string): string | undefined {
  return CONTROL.exec(text)?.[0];
}

/** The first invisible character of a text that does not belong to the writing. */
export function findInvisible(text: string): string | undefined {
  if (!INVISIBLE.test(text)) return undefined;
  for (const [found, rightful] of text.matchAll(BUT_RIGHTFUL)) {
    if (rightful === undefined) return found;
  }
  return undefined;
}

/** The text with a mark in place of each control character, and of each that {@link findInvisible} finds. */
export function markHidden(text: string, mark: (character: string) => string): string {
  const marked = CONTROL.test(text) ? text.replace(CONTROLS, mark) : text;
  if (!INVISIBLE.test(marked)) return marked;
  return marked.replace(BUT_RIGHTFUL, (found, rightful?: string) => rightful ?? mark(found));
}

/** The text without control characters. */
export function dropControls(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, '') : text;
}

/** The text without invisible characters, joiners too, for addresses and comparisons. */
export function dropInvisibles(text: string): string {
  return INVISIBLE.test(text) ? text.replace(BUT_SHAPES, '$1') : text;
}

/** The text without invisible characters but for those that belong to the writing, to be read. */
export function dropHidden(text: string): string {
  return INVISIBLE.test(text) ? text.replace(BUT_RIGHTFUL, '$1') : text;
}
