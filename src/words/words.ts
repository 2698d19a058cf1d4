import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

export type { Words } from './en.ts';

/** The texts of each language that the interface speaks, by its code. */
export const LANGUAGES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, ja, pt };

/** The texts for a language tag (BCP 47); English where the kit does not speak the language. */
export function wordsFor(language: string): Words {
  return LANGUAGES[codeOf(language)] ?? en;
}

/**
 * The language of the texts that `wordsFor` gives for a tag, for a `lang` attribute: the tag itself
 * where the kit speaks its language, else English.
 */
export function languageOfWords(language: string): string {
  return codeOf(language) in LANGUAGES ? language : 'en';
}

function codeOf(language: string): string {
  return new Intl.Locale(language).language;
}

/** The direction of a language's writing. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** The script in which a language is usually written (ISO 15924), such as `Latn`. */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Scripts written from right to left (Unicode, ISO 15924 codes of living use). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Languages written without spaces between words and sentences. */
const UNSPACED = new Set(['ja', 'th', 'zh']);

/** Does a language stand without spaces between its words? */
export function isUnspaced(language: string): boolean {
  return UNSPACED.has(new Intl.Locale(language).language);
}

/** Scripts whose letters have a slanted form of their own. */
const SLANTED = new Set(['Cyrl', 'Grek', 'Latn']);

/** May a text of the language be set in italics? */
export function hasItalics(language: string): boolean {
  return SLANTED.has(scriptOf(language));
}
