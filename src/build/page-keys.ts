import { hash } from 'node:crypto';
import type { ChosenDigest } from '../digest/choose.ts';
import { KINDS, type Kind, kinds } from '../entries/kinds.ts';
import { digestDocuments, digestsIn } from '../feeds/digests-feed.ts';
import { newsDocuments, newsIn } from '../feeds/feed.ts';
import { momentsOf } from '../feeds/moments.ts';
import type { Source } from '../fields/source.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { picturesOf } from '../pictures/referenced.ts';
import type { ArchivePage } from '../site/archive.ts';
import { kindFilters, topicFilters, topicKindFilters } from '../site/filters.ts';
import { openAsks } from '../site/groups.ts';
import { kinOf } from '../site/kinship.ts';
import type { ListId, Titled } from '../site/lists.ts';
import type { MetAsk } from '../site/met-asks.ts';
import { neighboursOf } from '../site/neighbours.ts';
import { entryPicture } from '../site/open-graph.ts';
import type { ListPage } from '../site/paginate.ts';
import type { Site } from '../site/site.ts';

/**
 * What a page is made from, as a key: as long as it stays the same, so do the page's bytes, and a
 * build need not render it. A key may change too often; it must never stay when the page changes.
 * So each holds whole entries, people and letters, whatever the page shows of them, the settings and
 * the day.
 */
export interface PageKeys {
  entry(entry: PublicEntry): string;
  person(person: PublicPerson): string;
  personFeed(person: PublicPerson): string;
  digest(chosen: ChosenDigest<PublicEntry>): string;
  list(id: ListId, page: ListPage<Titled>): string;
  topic(topic: string, page: ListPage<Titled>): string;
  topicKind(topic: string, kind: Kind, page: ListPage<Titled>): string;
  topicFeed(topic: string): string;
  newsDocument(number: number): string;
  digestDocument(number: number): string;
  archive(page: ArchivePage): string;
  /** Undefined for the page with the sum of everything. */
  worked(page: ListPage<MetAsk>): string | undefined;
}

/** A link to something that may not be public; then it leads nowhere. */
const GUARDED = /(?:entries|people|digests)\//;

/** With these, Markdown can write a letter of an address in another way. */
const DISGUISED = /[&\\]/;

/** The keys of a site's pages. */
export function pageKeys(site: Site): PageKeys {
  const versions = new Versions(site);
  const key = (...parts: unknown[]) => versions.of([versions.frame, ...parts]);
  const about = ({ id }: PublicPerson) => site.entriesAbout(id);
  const openCount = openAsks(site).length;
  const moments = momentsOf(site);
  const momentsIn = (entries: readonly PublicEntry[]) => entries.map((at) => +moments(at));
  return {
    entry: (entry) =>
      key(entry, entryPicture(site, entry.id), neighboursOf(site, entry), kinOf(site, entry)),
    person: (person) => key(person, about(person), site.entriesHelpedBy(person.id)),
    personFeed: (person) => key(person, about(person), momentsIn(about(person))),
    digest(chosen) {
      const place = site.digests.indexOf(chosen);
      const around = [site.digests[place - 1], site.digests[place + 1]];
      return key(chosen, ...around.map((each) => each?.digest));
    },
    list(id, page) {
      const kind = KINDS.find((kind) => kinds[kind].list === id);
      const counts = page.items.map(({ item }) =>
        item.as === 'person' ? about(item.person).length : 0,
      );
      return key(page, counts, kind ? kindFilters(site, kind) : '');
    },
    topic: (topic, page) => key(topic, page, topicFilters(site, topic)),
    topicKind: (topic, kind, page) => key(topic, page, topicKindFilters(site, topic, kind)),
    topicFeed(topic) {
      const entries = site.topics.get(topic) ?? [];
      return key(topic, entries, momentsIn(entries));
    },
    newsDocument(number) {
      const entries = newsIn(site, number);
      return key(number, entries, momentsIn(entries), isNewest(newsDocuments(site), number));
    },
    digestDocument: (number) =>
      key(number, digestsIn(site, number), isNewest(digestDocuments(site), number)),
    archive: (page) => key(page),
    worked: (page) => (page.number === 1 ? undefined : key(page, openCount)),
  };
}

/** Does nothing come after a document of an archive? It leads to the next one. */
function isNewest(numbers: readonly number[], number: number): boolean {
  return number === numbers.at(-1);
}

/** Short texts that stand for things as they are now. */
class Versions {
  /** Of what stands on every page: the settings, the day, the ways through the site. */
  readonly frame: string;
  readonly #site: Site;
  readonly #known = new WeakMap<Source, string>();
  #shown: string | undefined;

  constructor(site: Site) {
    this.#site = site;
    const { newsletter, today, pages } = site;
    this.frame = digestOf(
      JSON.stringify([newsletter, today, pages.map(({ id, title }) => [id, title])]),
    );
  }

  /** Of anything that a page is given: texts and numbers as they are, things by their versions. */
  of(value: unknown): string {
    const parts: string[] = [];
    this.#tell(value, parts);
    return digestOf(parts.join('\n'));
  }

  #tell(value: unknown, parts: string[]): void {
    if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value) ?? '');
    else if (Array.isArray(value)) {
      parts.push(`[${value.length}`);
      for (const each of value) this.#tell(each, parts);
    } else if (isSource(value)) parts.push(this.#version(value));
    else {
      for (const [name, each] of Object.entries(value)) {
        parts.push(name);
        this.#tell(each, parts);
      }
    }
  }

  #version(source: Source): string {
    const known = this.#known.get(source);
    if (known !== undefined) return known;
    const made = this.#make(source);
    this.#known.set(source, made);
    return made;
  }

  #make(source: Source): string {
    const text = JSON.stringify(source);
    const pictures = picturesOf(source, source).map(({ file }) => this.#site.picture(file));
    const named = namesIn(source).map((id) => this.#person(id));
    const shown = mayLead(source) ? this.#allShown() : '';
    return digestOf(JSON.stringify([text, pictures, named, shown]));
  }

  /** Of somebody who is named: what is written about them, or that readers may not know it. */
  #person(id: string): string {
    const person = this.#site.person(id);
    return person ? this.#version(person) : `${id} ${this.#site.nameOf(id)}`;
  }

  /** Of everything that may be linked. */
  #allShown(): string {
    const { entries, people, digests } = this.#site;
    this.#shown ??= digestOf(
      JSON.stringify([
        entries.map(({ id }) => id).sort(),
        people.map(({ id }) => id).sort(),
        digests.map(({ digest }) => digest.id).sort(),
      ]),
    );
    return this.#shown;
  }
}

/** May something written lead to an entry, a person or a letter of the site? */
function mayLead({ file: _, body, ...fields }: Source): boolean {
  return GUARDED.test(body) || DISGUISED.test(body) || GUARDED.test(JSON.stringify(fields));
}

function isSource(value: object): value is Source {
  return 'file' in value && 'body' in value;
}

/** The ids of those whom an entry names, and its helpers, of whom some have no id. */
function namesIn(source: Source): string[] {
  const { people, via, helped_by } = source as Partial<Extract<PublicEntry, { kind: 'ask' }>>;
  return [...(people ?? []), ...(via ? [via] : []), ...(helped_by ?? [])];
}

function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
