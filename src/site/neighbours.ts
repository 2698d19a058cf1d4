import type { PublicEntry } from '../gate/gate.ts';
import { type EntryLink, entryLink } from './entry-link.ts';
import type { Site } from './site.ts';

/** The entries before and after one in the site's order; absent at its ends. */
export interface Neighbours {
  older?: EntryLink;
  newer?: EntryLink;
}

const places = new WeakMap<Site, Map<string, number>>();

/** The entries next to one in the order of the site; none for an entry that is not on it. */
export function neighboursOf(site: Site, { id }: PublicEntry): Neighbours {
  const known = places.get(site) ?? new Map(site.entries.map((entry, place) => [entry.id, place]));
  places.set(site, known);
  const place = known.get(id);
  if (place === undefined) return {};
  const older = site.entries[place + 1];
  const newer = site.entries[place - 1];
  return {
    ...(older && { older: entryLink(site, older) }),
    ...(newer && { newer: entryLink(site, newer) }),
  };
}
