import type { PersonView } from './entry-view.ts';

/** A name in a row of names, or what stands between two. */
export type NamePart = PersonView | string;

/** Names in a row, joined as the language joins them: `Ada, Grace and Mary`. */
export function joinNames(people: readonly PersonView[], language: string): NamePart[] {
  const places = people.map((_, index) => String(index));
  return listFormat(language)
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? people[Number(value)] : undefined) ?? value);
}

const formats = new Map<string, Intl.ListFormat>();

function listFormat(language: string): Intl.ListFormat {
  const format = formats.get(language) ?? new Intl.ListFormat(language);
  formats.set(language, format);
  return format;
}
