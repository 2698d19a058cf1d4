import { type Digest, digestSchema } from '../../src/digest/digest.ts';
import { type Entry, entrySchema } from '../../src/entries/entry.ts';
import { type Person, personSchema } from '../../src/people/person.ts';

/** An entry as it is read from a valid file; a private one where `file` says so. */
export function made(
  id: string,
  fields: Record<string, unknown> = {},
  file = `entries/${id}.md`,
): Entry {
  const common = { title: id, date: '2026-09-01', kind: 'win', people: ['ada'] };
  return { ...entrySchema.parse({ ...common, ...fields }), id, file, body: 'News.\n' };
}

/** A person who consented to what `consent` says. */
export function somebody(id: string, consent?: Person['consent']): Person {
  const data = personSchema.parse({ name: id, ...(consent && { consent }) });
  return { ...data, id, file: `people/${id}.md`, body: '' };
}

/** A digest of a day, which is its id. */
export function issue(date: string, fields: Record<string, unknown> = {}): Digest {
  const data = digestSchema.parse({ title: date, date, ...fields });
  return { ...data, id: date, file: `digests/${date}.md`, body: '' };
}
