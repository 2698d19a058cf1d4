import { type ImportPlan, planImport } from '../../src/contacts/import.ts';
import { type Incoming, incoming } from '../../src/contacts/incoming.ts';
import type { Known } from '../../src/contacts/known.ts';
import { withChange } from '../../src/contacts/write.ts';
import { type PeopleFile, readPeople } from '../../src/recipients/import/read.ts';

/** A file of contacts, read with all that it says. */
export function read(content: string | Uint8Array): PeopleFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = readPeople(bytes);
  if ('fault' in result) throw new Error(`${result.line}: ${result.fault.message}`);
  return result;
}

/** The people of a file, as an import takes them. */
export const people = (content: string | Uint8Array): Incoming[] =>
  read(content).found.map(incoming);

const TODAY = '2026-11-22';

/** What an import of a file does to those who are known. */
export const plan = (content: string, known: readonly Known[] = [], today = TODAY): ImportPlan =>
  planImport(people(content), known, { from: 'import', today });

/** The files that an import of a file begins, by id. */
export function filesOf(content: string, known: readonly Known[] = []): Record<string, string> {
  const { planned } = plan(content, known);
  return Object.fromEntries(planned.map(({ id, change }) => [id, withChange('', change)]));
}

/** Somebody with a file of their own. */
export const contact = (id: string, fields: Known['fields']): Known => ({
  ...{ id, fields, isOnSite: false, hasFile: true },
});

/** Somebody who is on the site and has no file of their own. */
export const onSite = (id: string, name: string): Known => ({
  ...{ id, fields: { name }, isOnSite: true, hasFile: false },
});
