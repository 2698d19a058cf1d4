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
  const all = new Set([...FIXED_PATHS, ...security, ...publicFiles]);
  const shown = new Set(all);
  for (const { noun, id, fields } of reading.written) {
    for (const path of pathsOf(noun, id, fields?.topics)) all.add(path);
    for (const path of narrowed(fields?.topics, fields?.kind)) all.add(path);
    if (noun !== 'entries' && noun !== 'digests') continue;
    if (isDay(fields?.date)) all.add(archived(fields.date));
  }
  const show = (noun: Noun, id: string, topics?: unknown) => {
    for (const path of pathsOf(noun, id, topics)) shown.add(path);
  };
  const kindsOf = kindsByTopic(gated);
  for (const { id, topics, date, kind } of gated.site) {
    show('entries', id, topics);
    const telling = topics.filter((topic) => (kindsOf.get(topic)?.size ?? 0) > 1);
    for (const path of narrowed(telling, kind)) shown.add(path);
    shown.add(archived(date));
  }
  for (const { id } of gated.people) show('people', id);
  for (const { id } of reading.pages) show('pages', id);
  for (const { id, date } of reading.digests) {
    if (date > today) continue;
    show('digests', id);
    shown.add(archived(date));
  }
  return { all, shown };
}

/** The page of the archive that keeps a day. */
function archived(day: Day): string {
  return paths.archiveYear(day.slice(0, 4));
}

/** The kinds of the public entries of each topic. */
function kindsByTopic({ site }: Gated): Map<string, Set<Kind>> {
  const found = new Map<string, Set<Kind>>();
  for (const { topics, kind } of site) {
    for (const topic of topics) found.set(topic, (found.get(topic) ?? new Set()).add(kind));
  }
  return found;
}

/** The lists of some topics narrowed to a kind. */
function narrowed(topics: unknown, kind: unknown): string[] {
  const slugs = Array.isArray(topics) ? topics.map(String) : [];
  return isKind(kind) ? slugs.map((slug) => paths.topicKind(slug, kind)) : [];
}

function pathsOf(noun: Noun, id: string, topics: unknown): string[] {
  switch (noun) {
    case 'people':
      return [paths.person(id), paths.personFeed(id)];
    case 'digests':
      return [paths.digest(id), paths.digestEmail(id)];
    case 'pages':
      return [paths.page(id)];
    case 'entries': {
      const slugs = Array.isArray(topics) ? topics.map(String) : [];
      const ofTopics = slugs.flatMap((slug) => [paths.topic(slug), paths.topicFeed(slug)]);
      return [paths.entry(id), ...ofTopics];
    }
  }
}
