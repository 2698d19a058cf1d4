import type { SearchMeta } from '../../site/search-records.ts';

/** The part of Pagefind's API in the browser (1.5) that the search page uses. */
export interface Pagefind {
  options(options: Options): Promise<void>;
  /** Finds in another index too, by the program of the first. */
  mergeIndex(index: string, options: Options): Promise<void>;
  filters(): Promise<Counts>;
  search(words: string, options?: { filters?: Filters }): Promise<Answer>;
}

interface Options {
  /** What is put before the addresses of results. */
  baseUrl: string;
  /** In words. */
  excerptLength: number;
  ranking: { metaWeights: Partial<Record<keyof SearchMeta, number>> };
}

/** Values that a result must have: one of several, or this one. */
export interface Filters {
  kind?: { any: string[] };
  topic?: string;
}

/** How many results have each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

/** What was found, the best first. */
export interface Answer {
  results: { data(): Promise<Found> }[];
  filters: Counts;
}

/** One thing that was found. */
export interface Found {
  url: string;
  /** Some of its text; words that fit stand in `<mark>`, and `<` and `>` of the text are entities. */
  excerpt: string;
  /** All of its text. */
  content: string;
  meta: SearchMeta;
  filters: Record<string, string[]>;
}

/** The excerpt counts this many words. */
const EXCERPT = 28;

let loaded: Promise<Pagefind> | undefined;

/** The addresses of the folders of the index, and of that of what is old. */
interface Indexes {
  index: string;
  archive?: string;
}

/** Loads Pagefind once; a failure is tried again the next time. */
export function loadPagefind(indexes: Indexes): Promise<Pagefind> {
  loaded ??= load(indexes).catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

const OPTIONS: Options = {
  baseUrl: '/',
  excerptLength: EXCERPT,
  ranking: { metaWeights: { title: 5, people: 4, topics: 2, date: 0 } },
};

async function load({ index, archive }: Indexes): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${index}pagefind.js`);
  await pagefind.options(OPTIONS);
  if (archive !== undefined) await pagefind.mergeIndex(archive, OPTIONS);
  // Counts of results are given for filters that were loaded before.
  await pagefind.filters();
  return pagefind;
}
