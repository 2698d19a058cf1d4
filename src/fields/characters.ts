/**
 * Characters that do harm where nobody sees them: C0 and C1 controls (invalid in XML 1.0, a way
 * to inject header lines) and the invisible ones that reorder or hide text (UAX #9, UTS #39).
 */

/** C0, DEL and C1 controls but for tab, line feed and carriage return; and what XML never holds. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/**
 * Soft hyphens, zero-width characters, bidirectional controls, letters that show nothing, line ends that are none
 * (U+2028, U+2029), tags and supplementary selectors, in which whole messages can be hidden.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

/** What shapes a sign: the tags of a flag (UTS #51, 2.9), one selector behind a Han letter (UTS #37). */
const SHAPE =
  /(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}|(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]/u;

/**
 * Joiners that belong to the writing: U+200D between parts of an emoji, U+200C and U+200D beside
 * letters of scripts that join (Persian, the scripts of India and others).
 */
const JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{M}])[\u200c\u200d]/u;

const BUT_SHAPES = new RegExp(`(${SHAPE.source})|${INVISIBLE.source}`, 'gu');
const BUT_RIGHTFUL = new RegExp(`(${SHAPE.source}|${JOINER.source})|${INVISIBLE.source}`, 'gu');
const RIGHTFUL = new RegExp(`${SHAPE.source}|${JOINER.source}`, 'gu');

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
  return INVISIBLE.exec(text.replace(RIGHTFUL, ''))?.[0];
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
