import type { Content } from '../content/content.ts';
import type { Entry } from '../entries/entry.ts';
import type { Person } from '../people/person.ts';

/** An answer to being published: to one entry, or to everything. */
export interface Answer {
  of: Person;
  /** Without it, the answer is to everything. */
  entry?: Entry;
  says: 'yes' | 'no' | 'withdrawn';
}

/** What an answer changes in the files: as little as makes it hold. */
export interface Changes {
  /** Of the person's file. */
  consent?: Person['consent'];
  /** Entries whose `consented` gets the person's id. */
  add: Entry[];
  /** Entries whose `consented` loses it. */
  remove: Entry[];
}

/** What an answer changes; a yes to an entry never overrides `consent: never`. */
export function changesOf({ of, entry, says }: Answer, entries: Iterable<Entry>): Changes {
  const { id, consent } = of;
  if (says === 'yes') {
    if (entry) return { add: entry.consented.includes(id) ? [] : [entry], remove: [] };
    return { ...become(consent, 'always'), add: [], remove: [] };
  }
  const has = (each: Entry) => each.consented.includes(id);
  if (entry) {
    const next = consent === 'always' ? 'ask' : consent;
    return { ...become(consent, next), add: [], remove: has(entry) ? [entry] : [] };
  }
  const remove = says === 'withdrawn' ? [...entries].filter(has) : [];
  return { ...become(consent, 'never'), add: [], remove };
}

/** Does an answer change nothing in the files? */
export function isNothing({ consent, add, remove }: Changes): boolean {
  return consent === undefined && add.length === 0 && remove.length === 0;
}

/** People and entries as they are after a change. */
export function applied<T extends Pick<Content, 'people' | 'entries'>>(
  content: T,
  { id }: Person,
  { consent, add, remove }: Changes,
): T {
  const added = new Set(add.map((entry) => entry.id));
  const removed = new Set(remove.map((entry) => entry.id));
  return {
    ...content,
    people: content.people.map((person) =>
      person.id === id && consent ? { ...person, consent } : person,
    ),
    entries: content.entries.map((entry) => {
      if (added.has(entry.id)) return { ...entry, consented: [...entry.consented, id] };
      if (!removed.has(entry.id)) return entry;
      return { ...entry, consented: entry.consented.filter((each) => each !== id) };
    }),
  };
}

function become(now: Person['consent'], next: Person['consent']): Pick<Changes, 'consent'> {
  return now === next ? {} : { consent: next };
}
