import { askState } from '../entries/ask-state.ts';
import { KINDS, type Kind } from '../entries/kinds.ts';
import type { Day } from '../fields/day.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { toText } from '../markdown/text.ts';
import { isUnspaced } from '../words/words.ts';
import { rowOfNames } from './names.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** What a found thing can be. */
export type SearchKind = Kind | 'person' | 'digest' | 'page';

/** All of them, in the order in which readers may choose. */
export const SEARCH_KINDS: readonly SearchKind[] = [...KINDS, 'person', 'digest', 'page'];

/** What the search page knows of a found thing besides its text; all of it can be searched too. */
export interface SearchMeta {
  title: string;
  /** Whom it is about, in a row. */
  people?: string;
  date?: Day;
  /** Their names. */
  topics?: string;
}

/** Something that can be found. */
export interface SearchRecord {
  /** Its address on this site, with the base path. */
  url: string;
  /** Plain text. */
  content: string;
  /** The main part of the newsletter's language tag, by which words are cut and stemmed. */
  language: string;
  meta: SearchMeta;
  filters: { kind: [SearchKind]; topic?: string[] };
}

/** Fewer old things than this are no burden to a build. */
const LARGE = 3000;

/**
 * The day before which what happened is found by an index of its own, which seldom changes: the
 * first of the last year. Undefined where there is too little before it.
 */
export function archivedBefore({ today, entries, digests, people, pages }: Site): Day | undefined {
  const day = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;
  const days = [...entries, ...digests.map(({ digest }) => digest)].map(({ date }) => date);
  const old = days.filter((date) => date < day).length;
  const recent = days.length - old + people.length + pages.length;
  return old >= LARGE && recent > 0 ? day : undefined;
}

/** All {@link searchRecords}, those of the {@link archivedBefore archive} apart. */
export function searchParts(site: Site): { recent: SearchRecord[]; archive: SearchRecord[] } {
  const day = archivedBefore(site);
  const records = searchRecords(site);
  if (day === undefined) return { recent: records, archive: [] };
  const isOld = ({ meta: { date } }: SearchRecord) => date !== undefined && date < day;
  return {
    recent: records.filter((record) => !isOld(record)),
    archive: records.filter(isOld),
  };
}

/** Everything public that can be found: entries, people, digests, the editor's own pages. */
export function searchRecords(site: Site): SearchRecord[] {
  return [
    ...site.entries.map((entry) => entryRecord(site, entry)),
    ...site.people.map((person) => personRecord(site, person)),
    ...site.digests.map(({ digest: { id, title, date, body } }) =>
      record(site, 'digest', paths.digest(id), { title, date }, [toText(body)]),
    ),
    ...site.pages.map(({ id, title, body }) =>
      record(site, 'page', paths.page(id), { title }, [toText(body)]),
    ),
  ];
}

function entryRecord(site: Site, entry: PublicEntry): SearchRecord {
  const { kind, id, title, date, summary, body, people, topics } = entry;
  const meta = { title, date, ...(people.length > 0 && { people: namesOf(site, people) }) };
  const place = entry.kind === 'event' ? entry.place : undefined;
  const isMet = entry.kind === 'ask' && askState(entry, site.today) === 'met';
  const helpers = isMet ? entry.helped_by.map((helper) => site.nameOf(helper)) : [];
  const texts = [summary, toText(body), place, ...helpers];
  return record(site, kind, paths.entry(id), meta, texts, topics);
}

function personRecord(site: Site, person: PublicPerson): SearchRecord {
  const { id, name, headline, location, body, can_help_with, looking_for, topics } = person;
  const about = [headline, location].filter((fact) => fact !== undefined).join(' · ');
  const texts = [about, toText(body), ...can_help_with, ...looking_for];
  return record(site, 'person', paths.person(id), { title: name }, texts, topics);
}

function record(
  { addresses, newsletter, topicName }: Site,
  kind: SearchKind,
  path: string,
  meta: SearchMeta,
  texts: readonly (string | undefined)[],
  topics: readonly string[] = [],
): SearchRecord {
  const language = searchLanguage(newsletter.language);
  const own = [...new Set(topics)];
  const names = own.map(topicName);
  // Of a language without spaces Pagefind 1.5 finds words inside a text, but of a title or a name
  // their beginnings only.
  const heads = isUnspaced(language) ? [meta.title, meta.people] : [];
  const tails = isUnspaced(language) ? names : [];
  const said = [...heads, ...texts, ...tails]
    .filter((text) => text !== undefined && text !== '')
    .join('\n\n');
  return {
    url: addresses.local(path),
    content: said === '' ? meta.title : said,
    language,
    meta: own.length > 0 ? { ...meta, topics: names.join(', ') } : meta,
    filters: { kind: [kind], ...(own.length > 0 && { topic: own }) },
  };
}

/** The language of the index: the main part of a tag, such as `pt` of `pt-BR`. */
function searchLanguage(language: string): string {
  return new Intl.Locale(language).language;
}

function namesOf(site: Site, people: readonly string[]): string {
  const named = people.map((id) => ({ name: site.nameOf(id) }));
  return rowOfNames(named, site.newsletter.language);
}
