/**
 * Characters that do harm where nobody sees them: C0 and C1 controls (invalid in XML 1.0, a way
 * to inject header lines) and the invisible ones that reorder or hide text (UAX #9, UTS #39).
 */

/** C0, DEL and C1 controls but for tab, line feed and carriage return; and what XML never holds. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/** Zero-width characters, bidirectional controls and letters that show nothing. */
const INVISIBLE =
  /[\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const INVISIBLES = new RegExp(INVISIBLE, 'g');

/**
 * Joiners that belong to the writing: U+200D between parts of an emoji, U+200C and U+200D beside
 * letters of scripts that join (Persian, the scripts of India and others).
 */
const RIGHTFUL_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{M}])[\u200c\u200d]/gu;

/** The name of a character as editors look it up, such as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first control character of a text. */
export function findControl(text: string): string | undefined {
  return CONTROL.exec(text)?.[0];
}

/** The first invisible character of a text that does not belong to the writing. */
export function findInvisible(text: string): string | undefined {
  if (!INVISIBLE.test(text)) return undefined;
  return INVISIBLE.exec(text.replace(RIGHTFUL_JOINER, ''))?.[0];
}

/** The text without control characters. */
export function dropControls(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, '') : text;
}

/** The text without invisible characters, for addresses and comparisons. */
export function dropInvisibles(text: string): string {
  return text.replace(INVISIBLES, '');
}
