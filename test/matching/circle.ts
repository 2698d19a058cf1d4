import type { Circle } from '../../src/circle/circle.ts';
import type { Entry, EntryOf } from '../../src/entries/entry.ts';
import { circle as circleOf, type Given as Wide } from '../hour/circles.ts';

/** What a circle of a test is made of: fields as in the files, by id; entries are called `News`, people by their ids. */
export type Given = Omit<Wide, 'digests' | 'promised' | 'editor'>;

/** A circle of files that were never written. */
export function circle({ people = {}, entries = {}, ...rest }: Given): Circle {
  return circleOf({
    ...rest,
    editor: 'Edda',
    people: withDefaults(people, (name) => ({ name })),
    entries: withDefaults(entries, () => ({ title: 'News' })),
  });
}

function withDefaults(
  all: Record<string, Record<string, unknown>>,
  defaults: (id: string) => Record<string, unknown>,
) {
  return Object.fromEntries(
    Object.entries(all).map(([id, fields]) => [id, { ...defaults(id), ...fields }]),
  );
}

/** An entry of a circle as one of its kind. */
export function entryOf<K extends Entry['kind']>(circle: Circle, id: string, kind: K): EntryOf<K> {
  const entry = circle.entries.get(id);
  if (entry?.kind !== kind) throw new Error(`there is no ${kind} ${id}`);
  return entry as EntryOf<K>;
}
