/** Phrases by language (BCP 47, without region), each in small letters. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** A table of phrases as it is written: one line for each language, phrases apart by commas. */
export function phrases(table: Record<string, string>): Phrases {
  return Object.fromEntries(
    Object.entries(table).map(([language, list]) => [
      language,
      list.split(',').map((phrase) => simple(phrase)),
    ]),
  );
}

/** A text for comparing: small letters without accents, straight quotes, single spaces. */
export function simple(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u00ad]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The phrases that letters in a language may hold: its own and English ones. */
export function inLanguage(table: Phrases, language: string): readonly string[] {
  const own = new Intl.Locale(language).language;
  return [...(own === 'en' ? [] : (table[own] ?? [])), ...(table.en ?? [])];
}
