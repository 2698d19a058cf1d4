import { isKind } from '../entries/kinds.ts';
import type { PluralForms } from '../words/plural.ts';
import { languageOfWords } from '../words/words.ts';
import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import { archivedBefore, SEARCH_KINDS, type SearchKind } from './search-records.ts';
import type { Site } from './site.ts';

/** The folder of the index, from the site's root. */
export const SEARCH_INDEX = '/pagefind/';

/** The folder of the index of what is old, which a large site has besides. */
export const SEARCH_ARCHIVE = '/pagefind/archive/';

/** The search page. */
export interface SearchView {
  head: PageHead;
  /** Where the form leads: this page. */
  action: string;
  kinds: { id: SearchKind; title: string }[];
  /** What the script of the page has to know. */
  settings: SearchSettings;
  /** Ways to look around without searching. */
  ways: { title: string; href: string }[];
}

/** What the script of the search page is told by the page, as JSON. */
export interface SearchSettings {
  /** The address of the folder of the index. */
  index: string;
  /** The same of the index of what is old, where there is one. */
  archive?: string;
  language: string;
  /** The language of {@link SearchSettings.found}: English where the kit does not speak that of the newsletter. */
  wordsLanguage: string;
  kinds: Partial<Record<SearchKind, string>>;
  /** The names that the settings give to topics; readers see the others by their words. */
  topics: Record<string, string>;
  found: PluralForms;
  /** `{query}` stands where the words go that were looked for. */
  none: string;
  missing: string;
}

/** Prepares the search page. */
export function searchView(site: Site): SearchView {
  const { words, addresses, newsletter } = site;
  const { search, lists } = words;
  const kinds = kindsIn(site).map((id) => ({
    id,
    title: isKind(id) ? words.kinds[id] : search[id],
  }));
  const way = (title: string, path: string) => ({ title, href: addresses.local(path) });
  return {
    head: { path: paths.search, title: search.title, description: search.about },
    action: addresses.local(paths.search),
    kinds,
    settings: {
      index: addresses.local(SEARCH_INDEX),
      ...(archivedBefore(site) && { archive: addresses.local(SEARCH_ARCHIVE) }),
      language: newsletter.language,
      wordsLanguage: languageOfWords(newsletter.language),
      kinds: Object.fromEntries(kinds.map(({ id, title }) => [id, title])),
      topics: namesIn(site),
      found: search.found,
      none: search.none('{query}'),
      missing: search.missing,
    },
    ways: [
      way(lists.asks.title, paths.kind('ask')),
      way(lists.people.title, paths.people),
      way(lists.topics.title, paths.topics),
      way(words.pages.archive.title, paths.archive),
    ],
  };
}

/** Names of topics that are there: the settings may have more, which are nobody's business yet. */
function namesIn({ newsletter, entries, people }: Site): Record<string, string> {
  const used = new Set([...entries, ...people].flatMap(({ topics }) => topics));
  return Object.fromEntries(Object.entries(newsletter.topics).filter(([topic]) => used.has(topic)));
}

/** The kinds of things that there are. */
function kindsIn({ entries, people, digests, pages }: Site): SearchKind[] {
  const present = new Set<SearchKind>(entries.map(({ kind }) => kind));
  if (people.length > 0) present.add('person');
  if (digests.length > 0) present.add('digest');
  if (pages.length > 0) present.add('page');
  return SEARCH_KINDS.filter((kind) => present.has(kind));
}
