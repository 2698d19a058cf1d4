import { peopleNamed } from '../../entries/entry.ts';
import type { Evidence } from '../evidence.ts';
import { heldIn } from '../held.ts';
import type { Said } from '../said.ts';
import { type KnownName, type KnownNames, knownNames } from './known.ts';

/** Whose names a text is compared with, and who agreed to being named in it. */
export interface Naming {
  names: KnownNames;
  /** Ids of those whom the entry names; for what the digest says itself, any entry that it holds. */
  agreed: ReadonlySet<string>;
}

/** The names for each text of a letter. That of a helper is no name to compare itself with. */
export function namesFor(evidence: Evidence): (said: Said) => Naming {
  const { people, entries } = evidence.reading;
  const all = knownNames(people, entries);
  const ofPeople = knownNames(people, []);
  const held = new Set(heldIn(evidence.chosen).flatMap(peopleNamed));
  return ({ as, entry }) => ({
    names: as === 'helper' ? ofPeople : all,
    agreed: entry ? new Set(peopleNamed(entry)) : held,
  });
}

/** May a name be said where these people agreed? */
export function mayBeSaid({ people }: KnownName, agreed: ReadonlySet<string>): boolean {
  return (
    people.length === 0 || people.some(({ id, consent }) => consent === 'always' || agreed.has(id))
  );
}

/** Is one of these people meant by a name? */
export function isOneOf({ people }: KnownName, ids: ReadonlySet<string>): boolean {
  return people.some(({ id }) => ids.has(id));
}
