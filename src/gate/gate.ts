import type { Entry } from '../entries/entry.ts';
import { peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import type { Person } from '../people/person.ts';

declare const passed: unique symbol;

/** An entry that may go into the email. Only {@link gate} makes one. */
export type EmailEntry = Entry & { readonly [passed]: { email: true } };

/** An entry that may be shown to everybody. Only {@link gate} makes one. */
export type PublicEntry = Entry & { readonly [passed]: { email: true; site: true } };

/** A person who may have a page. Only {@link gate} makes one. */
export type PublicPerson = Person & { readonly [passed]: { page: true } };

/** An entry that is kept from the public, and why. */
export interface Withheld {
  id: string;
  /** In words for the editor, without a final stop. */
  reason: string;
}

/** What may be shown, and what is kept back. */
export interface Gated {
  /** Newest first. */
  site: PublicEntry[];
  /** Those of the site and those for the email alone, newest first. */
  email: EmailEntry[];
  /** By id. */
  people: PublicPerson[];
  /** The names of all people whom an entry for the email names, by id. */
  names: Map<string, string>;
  /** By id: all that is not on the site, but for entries written for the email in private. */
  withheld: Withheld[];
}

/** How to judge. */
export interface GateOptions {
  /** The day as of which dates are judged. */
  on: Day;
  /** For the editor's own eyes: let everything pass, and leave the marking to `withheld`. */
  preview?: boolean;
}

/**
 * Decides what is public and what goes into the email. Dates are judged as of `on`, consent as it
 * is written now. Whatever renders takes only what this function returned.
 */
export function gate(
  content: { entries: readonly Entry[]; people: readonly Person[] },
  options: GateOptions,
): Gated {
  const consents = new Map(content.people.map(({ id, consent }) => [id, consent]));
  const gated: Gated = { site: [], email: [], people: [], names: new Map(), withheld: [] };
  const people = new Map(content.people.map((person) => [person.id, person]));
  const named = new Set<string>();
  for (const entry of [...content.entries].sort(newestFirst)) {
    const reason = reasonToWithhold(entry, consents, options.on);
    const isForEmail = entry.audience === 'email';
    if (reason !== undefined || (isForEmail && !isPrivate(entry))) {
      gated.withheld.push({ id: entry.id, reason: reason ?? FOR_EMAIL });
    }
    if (reason !== undefined && !options.preview) continue;
    gated.email.push(entry as EmailEntry);
    for (const id of peopleNamed(entry)) gated.names.set(id, people.get(id)?.name ?? id);
    if (isForEmail && !options.preview) continue;
    gated.site.push(entry as PublicEntry);
    for (const id of peopleNamed(entry)) named.add(id);
  }
  gated.people = content.people
    .filter(({ id, consent }) => consent === 'always' || (consent !== 'never' && named.has(id)))
    .sort((a, b) => compareText(a.id, b.id)) as PublicPerson[];
  gated.withheld.sort((a, b) => compareText(a.id, b.id));
  return gated;
}

const FOR_EMAIL = 'audience: email (it goes into the email only)';

/** Are an entry's dates not ahead of a day? */
export function isDue(entry: Pick<Entry, 'date' | 'embargo'>, on: Day): boolean {
  return firstDayOf(entry) <= on;
}

/** The first day on which an entry may appear as far as its dates go: the later of `date` and `embargo`. */
export function firstDayOf({ date, embargo }: Pick<Entry, 'date' | 'embargo'>): Day {
  return embargo && embargo > date ? embargo : date;
}

/** Why an entry may not go anywhere; undefined where it may. */
function reasonToWithhold(
  entry: Entry,
  consents: Map<string, Person['consent']>,
  on: Day,
): string | undefined {
  if (entry.draft) return 'it is a draft';
  if (!isDue(entry, on)) {
    return entry.date > on
      ? `its date is ahead (${entry.date})`
      : `it is under embargo until ${entry.embargo}`;
  }
  const named = peopleNamed(entry);
  const unknown = named.filter((id) => !consents.has(id));
  if (unknown.length > 0) return `the person ${unknown.join(', ')} is missing or has errors`;
  const never = named.filter((id) => consents.get(id) === 'never');
  if (never.length > 0) return `${never.join(', ')} never wants to be named`;
  const unasked = named.filter(
    (id) => consents.get(id) !== 'always' && !entry.consented.includes(id),
  );
  return unasked.length > 0 ? `${unasked.join(', ')} has not consented yet` : undefined;
}

function isPrivate(entry: Entry): boolean {
  return entry.file.startsWith('private/');
}

/** The order of every list: newest first, then by id. */
function newestFirst(a: Entry, b: Entry): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}
