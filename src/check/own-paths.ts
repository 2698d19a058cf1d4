import type { Noun } from '../content/content.ts';
import { isKind, type Kind } from '../entries/kinds.ts';
import { type Day, isDay } from '../fields/day.ts';
import type { Gated } from '../gate/gate.ts';
import type { Reading } from '../read/parse.ts';
import { FIXED_PATHS, paths } from '../site/paths.ts';

/**
 * The paths of the site: `all` that the content could ever make, drafts included, and those that
 * are `shown` today. `publicFiles` are the paths of the files in `public/`.
 */
export function ownPaths(
  reading: Reading,
  gated: Gated,
  publicFiles: Iterable<string>,
  today: Day,
): { all: Set<string>; shown: Set<string> } {
  const security = reading.newsletter?.security ? [paths.security] : [];
  const fixed = FIXED_PATHS.filter(
    (path) => path !== paths.search || reading.newsletter?.search !== false,
  );
  const all = new Set([...fixed, ...security, ...publicFiles]);
  const shown = new Set(all);
  const ever = adder(all);
  for (const { noun, id, fields } of reading.written) {
    ever.own(noun, id);
    if (noun === 'entries') ever.topics(fields?.topics);
    ever.narrowed(fields?.topics, fields?.kind);
    if (noun !== 'entries' && noun !== 'digests') continue;
    if (isDay(fields?.date)) ever.archived(fields.date);
  }
  const now = adder(shown);
  const kindsOf = kindsByTopic(gated);
  for (const { id, topics, date, kind } of gated.site) {
    now.own('entries', id);
    now.topics(topics);
    const telling = topics.filter((topic) => (kindsOf.get(topic)?.size ?? 0) > 1);
    now.narrowed(telling, kind);
    now.archived(date);
  }
  for (const { id } of gated.people) now.own('people', id);
  for (const { id } of reading.pages) now.own('pages', id);
  for (const { id, date } of reading.digests) {
    if (date > today) continue;
    now.own('digests', id);
    now.archived(date);
  }
  return { all, shown };
}

/**
 * Adds paths to a set. Those of a topic, a kind or a year, which most entries share, are put together
 * once.
 */
function adder(set: Set<string>) {
  const topics = new Set<string>();
  const kinds = new Map<Kind, Set<string>>();
  const years = new Set<string>();
  const isFirst = (seen: Set<string>, key: string) => !seen.has(key) && seen.add(key);
  return {
    own(noun: Noun, id: string): void {
      for (const path of pathsOf(noun, id)) set.add(path);
    },
    topics(slugs: unknown): void {
      for (const slug of textsIn(slugs)) {
        if (isFirst(topics, slug)) set.add(paths.topic(slug)).add(paths.topicFeed(slug));
      }
    },
    /** The lists of some topics narrowed to a kind. */
    narrowed(slugs: unknown, kind: unknown): void {
      if (!isKind(kind)) return;
      const seen = kinds.get(kind) ?? new Set();
      kinds.set(kind, seen);
      for (const slug of textsIn(slugs)) {
        if (isFirst(seen, slug)) set.add(paths.topicKind(slug, kind));
      }
    },
    /** The page of the archive that keeps a day. */
    archived(day: Day): void {
      const year = day.slice(0, 4);
      if (isFirst(years, year)) set.add(paths.archiveYear(year));
    },
  };
}

/** The kinds of the public entries of each topic. */
function kindsByTopic({ site }: Gated): Map<string, Set<Kind>> {
  const found = new Map<string, Set<Kind>>();
  for (const { topics, kind } of site) {
    for (const topic of topics) found.set(topic, (found.get(topic) ?? new Set()).add(kind));
  }
  return found;
}

function textsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function pathsOf(noun: Noun, id: string): string[] {
  switch (noun) {
    case 'people':
      return [paths.person(id), paths.personFeed(id)];
    case 'digests':
      return [paths.digest(id), paths.digestEmail(id)];
    case 'pages':
      return [paths.page(id)];
    case 'entries':
      return [paths.entry(id)];
  }
}
