import { type CollectionEntry, getCollection } from 'astro:content';

export type Entry = CollectionEntry<'entries'>;
export type Person = CollectionEntry<'people'>;
export type Digest = CollectionEntry<'digests'>;

export const TITLE = 'News of a town';
export const TAGLINE = 'What our neighbours made, and what they need';
export const KINDS = ['wins', 'asks', 'offers', 'events', 'spotlights'] as const;

interface Site {
  entries: Entry[];
  entry: Map<string, Entry>;
  people: Person[];
  person: Map<string, Person>;
  about: Map<string, Entry[]>;
  topics: Map<string, Entry[]>;
  digests: Digest[];
}

let site: Promise<Site> | undefined;

/** All content in its orders, read once in a build. */
export function loadSite(): Promise<Site> {
  site ??= load();
  return site;
}

async function load(): Promise<Site> {
  const entries = newest(await getCollection('entries'));
  const people = (await getCollection('people')).sort((a, b) =>
    a.data.title.localeCompare(b.data.title, 'en'),
  );
  return {
    entries,
    entry: new Map(entries.map((entry) => [entry.id, entry])),
    people,
    person: new Map(people.map((person) => [person.id, person])),
    about: groupBy(entries, ({ data }) => data.people.map(({ id }) => id)),
    topics: groupBy(entries, ({ data }) => data.topics),
    digests: newest(await getCollection('digests')),
  };
}

export function newest<T extends Entry | Digest>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => b.data.date.getTime() - a.data.date.getTime());
}

export function groupBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Asks and events in the groups of their lists; other kinds newest first. */
export function inOrder(list: string, entries: readonly Entry[]): Entry[] {
  const where = (state: string) => entries.filter(({ data }) => data.state === state);
  if (list === 'asks') {
    return [...where('open').sort(by('by')), ...lastMet(entries), ...where('past')];
  }
  if (list !== 'events') return [...entries];
  return [...where('open').sort(by('starts')), ...where('past').sort(by('starts')).reverse()];
}

/** The asks that were met, the last met first. */
export function lastMet(entries: readonly Entry[]): Entry[] {
  return entries
    .filter(({ data }) => data.state === 'met')
    .sort(by('met_on'))
    .reverse();
}

function by(field: 'by' | 'starts' | 'met_on') {
  return (a: Entry, b: Entry) =>
    (a.data[field]?.getTime() ?? Infinity) - (b.data[field]?.getTime() ?? Infinity);
}

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  number: number;
  total: number;
  newer?: string;
  older?: string;
}

/** The static paths of a list: its pages, with the addresses that the newsletter has. */
export function pagesOf<T, P extends object>(
  items: readonly T[],
  { path, size, params, props }: { path: string; size: number; params: P; props: object },
) {
  const total = Math.max(1, Math.ceil(items.length / size));
  const at = (number: number) => (number === 1 ? path : `${path}page/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : `page/${index + 1}` },
    props: {
      ...props,
      page: {
        items: items.slice(index * size, (index + 1) * size),
        number: index + 1,
        total,
        ...(index > 0 && { newer: at(index) }),
        ...(index + 1 < total && { older: at(index + 2) }),
      } satisfies ListPage<T>,
    },
  }));
}

const LONG = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export const long = (date: Date) => LONG.format(date);
export const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The summary, or the first paragraph of the body, as HTML. */
export function excerpt({ data, rendered }: Entry): { summary?: string; html?: string } {
  if (data.summary) return { summary: data.summary };
  return { html: /<p>(.*?)<\/p>/s.exec(rendered?.html ?? '')?.[1] ?? '' };
}
