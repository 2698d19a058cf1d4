/** The fields of a contact of which there is one. Those that tell of the same stand together. */
export const SINGLES = [
  ['name'],
  ['first_name'],
  ['pronouns'],
  ['organisation', 'role'],
  ['location'],
  ['met', 'met_on'],
  ['introduced_by'],
  ['closeness'],
  ['last_contact'],
  ['cadence'],
  ['outlet'],
] as const;

/** The fields of a contact that are lists of texts. */
export const LISTS = [
  ...(['emails', 'phones', 'postal', 'links'] as const),
  ...(['topics', 'needs', 'offers', 'beat', 'public'] as const),
] as const;

/** A field of which there is one. */
export type Single = (typeof SINGLES)[number][number];

/** A field that is a list. */
export type ListField = (typeof LISTS)[number];

/** What is known of somebody, as it is written in their file; promises are kept apart. */
export type Fields = { [field in Single]?: string } & { [field in ListField]?: string[] } & {
  notes?: string;
};

/** The fields of a file's data, in whatever state that is. */
export function fieldsOf(data: Readonly<Record<string, unknown>>): Fields {
  const fields: Fields = {};
  for (const name of [...SINGLES.flat(), 'notes'] as const) {
    const value = data[name];
    if (typeof value === 'string') fields[name] = value;
  }
  for (const name of LISTS) {
    const value = data[name];
    if (!Array.isArray(value)) continue;
    const texts = value.filter((each) => typeof each === 'string');
    if (texts.length > 0) fields[name] = texts;
  }
  return fields;
}
