import type { PersonView } from './entry-view.ts';

/** A name in a row of names, or what stands between two. */
export type NamePart = PersonView | string;

/** Names in a row, joined as the language joins them: `Ada, Grace and Mary`. */
export function joinNames(people: readonly PersonView[], language: string): NamePart[] {
  const named = people.filter(({ name }) => name !== '');
  const left = named.values();
  return listFormat(language)
    .formatToParts(named.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? left.next().value : undefined) ?? value);
}

/** The same as plain text. */
export function rowOfNames(people: readonly PersonView[], language: string): string {
  return listFormat(language).format(people.map(({ name }) => name).filter((name) => name !== ''));
}

const formats = new Map<string, Intl.ListFormat>();

function listFormat(language: string): Intl.ListFormat {
  const format = formats.get(language) ?? new Intl.ListFormat(language);
  formats.set(language, format);
  return format;
}
