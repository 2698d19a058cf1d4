import { LANGUAGES, languageOfWords } from '../words/words.ts';

/** The languages that the interface speaks, English first. */
export function spokenLanguages(): string[] {
  const others = Object.keys(LANGUAGES).filter((code) => code !== 'en');
  return ['en', ...others.sort()];
}

/** Has the interface words of its own in a language? */
export function isSpoken(language: string): boolean {
  return languageOfWords(language) === language;
}

/** A language by the name that its speakers give it, such as `português`, or those of another. */
export function nameOfLanguage(language: string, by = language): string {
  return new Intl.DisplayNames([by], { type: 'language' }).of(language) ?? language;
}

/**
 * The language of a computer as a newsletter would say it: `de` for `de-DE`, where most who speak it
 * live there; English where the computer names none.
 */
export function languageOfComputer(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale);
  if (!language || language === 'und') return 'en';
  const options = { ...(script && { script }), ...(region && { region }) };
  return new Intl.Locale(language, options).minimize().toString();
}

/** What to know of a language that the interface does not speak. */
export function englishWords(language: string): string {
  return `Dates and numbers will be in ${nameOfLanguage(language, 'en')}. The site's own words, such as its headings, will be English.`;
}
