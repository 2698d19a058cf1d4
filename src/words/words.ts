import { en, type Words } from './en.ts';

export type { Words } from './en.ts';

const LANGUAGES: Record<string, Words> = { en };

/** The texts for a language tag; English where the kit does not speak the language. */
export function wordsFor(language: string): Words {
  return LANGUAGES[new Intl.Locale(language).language] ?? en;
}

/** The direction of a language's writing. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(script ?? '') ? 'rtl' : 'ltr';
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
