import type { z } from 'zod';

/** What a text field takes, found out by asking its schema. */
export type Form =
  | 'words'
  | 'paragraph'
  | 'day'
  | 'moment'
  | 'zone'
  | 'address'
  | 'mailbox'
  | 'colour'
  | 'repository'
  | 'id'
  | 'slug'
  | 'language'
  | 'other';

/**
 * Texts of which each form takes the first and refuses the second; the first row that fits counts,
 * so a form that takes less stands above one that takes more.
 */
const SIGNS: readonly (readonly [form: Form, takes: string, refuses: string])[] = [
  ['paragraph', 'Two lines\nof words', ''],
  ['words', 'Some words', ''],
  ['moment', '2026-09-01T18:00', '2026-02-30'],
  ['day', '2026-09-01', '2026-02-30'],
  ['address', 'https://example.org/', 'example'],
  ['mailbox', 'ada@example.org', 'example'],
  ['colour', '#9a3412', 'example'],
  ['zone', 'Europe/Lisbon', 'example/example'],
  ['repository', 'Owner/repo', 'example'],
  ['id', 'ada/lovelace', 'Ada'],
  ['slug', 'ada-1', 'Ada'],
  ['language', 'pt-BR', 'not a tag'],
];

/** The form of a schema of texts. */
export function formOf(schema: z.ZodType): Form {
  const found = SIGNS.find(([, yes, no]) => takes(schema, yes) && !takes(schema, no));
  return found?.[0] ?? 'other';
}

/** The longest text, in characters, that a schema of words takes; undefined from 1000 on. */
export function longestOf(schema: z.ZodType): number | undefined {
  let [fits, breaks] = [1, 1000];
  if (takes(schema, 'x'.repeat(breaks))) return undefined;
  while (breaks - fits > 1) {
    const middle = Math.floor((fits + breaks) / 2);
    if (takes(schema, 'x'.repeat(middle))) fits = middle;
    else breaks = middle;
  }
  return fits;
}

/** Does a schema take a value? */
export function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
