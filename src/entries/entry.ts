import { z } from 'zod';
import { packFault } from '../fields/fault.ts';
import { isId } from '../fields/id.ts';
import type { Source } from '../fields/source.ts';
import { ask } from './ask.ts';
import { event } from './event.ts';
import { KINDS, type Kind } from './kinds.ts';
import { offer } from './offer.ts';
import { spotlight } from './spotlight.ts';
import { win } from './win.ts';

/** The front matter of `content/entries/**\/<id>.md`. */
export const entrySchema = z.discriminatedUnion('kind', [win, ask, offer, event, spotlight], {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? packFault({ message: 'is missing or unknown', fix: `write one of ${KINDS.join(', ')}` })
      : undefined,
});

/** An entry's fields, checked. */
export type EntryData = z.output<typeof entrySchema>;

/** One piece of news about somebody, as written. It is not yet known whether it may be shown. */
export type Entry = EntryData & Source;

/** An entry of one kind. */
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** The ids of all people an entry names: in `people`, `via` and `helped_by`. */
export function peopleNamed(entry: EntryData): string[] {
  const helpers = entry.kind === 'ask' ? entry.helped_by.filter(isPersonId) : [];
  return [...new Set([...entry.people, ...(entry.via ? [entry.via] : []), ...helpers])];
}

/** Does a value of `helped_by` name a person by id? Otherwise it is a plain name. */
export function isPersonId(value: string): boolean {
  return isId(value);
}
