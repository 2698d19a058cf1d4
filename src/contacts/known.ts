import type { Friend } from '../circle/friend.ts';
import { addressKey } from '../recipients/recipient.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { linkedInKey, textKey } from './same-value.ts';

/** Somebody who is known already, or whom an import has just brought. */
export interface Known {
  id: string;
  /** What their own file says; those on the site have their name from there. */
  fields: Fields;
  /** Have they a file on the public side? */
  isOnSite: boolean;
  /** Have they a file of their own on the private side? */
  hasFile: boolean;
}

/** The friends of a circle as those that an import compares with. */
export function knownFrom(friends: Iterable<Friend>): Known[] {
  return [...friends].map(({ id, name, person, contact }) => ({
    id,
    fields: { ...fieldsOf(contact ?? {}), name },
    isOnSite: person !== undefined,
    hasFile: contact !== undefined,
  }));
}

/** By what somebody is known for certain: their addresses, and their profile on LinkedIn. */
export function keysOf({ emails = [], links = [] }: Fields): string[] {
  const profiles = links.map(linkedInKey).filter((key) => key !== undefined);
  return [...emails.map(addressKey), ...profiles];
}

/** People by what they are known by, growing as people are added and changed. */
export class Index {
  private readonly byKey = new Map<string, Set<Known>>();
  private readonly byName = new Map<string, Set<Known>>();

  constructor(all: Iterable<Known>) {
    for (const each of all) this.add(each);
  }

  /** Somebody new, or somebody who has changed. */
  add(known: Known): void {
    for (const key of keysOf(known.fields)) put(this.byKey, key, known);
    if (known.fields.name !== undefined) put(this.byName, textKey(known.fields.name), known);
  }

  /** Those who have an address or a profile of these fields. */
  withKeys(fields: Fields): Known[] {
    return [...new Set(keysOf(fields).flatMap((key) => [...(this.byKey.get(key) ?? [])]))];
  }

  /** Those who have the same whole name. */
  withName(name: string | undefined): Known[] {
    return name === undefined ? [] : [...(this.byName.get(textKey(name)) ?? [])];
  }
}

function put(map: Map<string, Set<Known>>, key: string, known: Known): void {
  const found = map.get(key);
  if (found) found.add(known);
  else map.set(key, new Set([known]));
}
