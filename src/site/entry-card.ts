import type { Source } from '../fields/source.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { type EntryView, entryView } from './entry-view.ts';
import { type Face, faceOf } from './face.ts';
import { renderBody } from './html.ts';
import { joinNames, type NamePart } from './names.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { openingOf } from './opening.ts';
import { paths } from './paths.ts';
import { type RelatedGroup, relatedTo } from './related.ts';
import type { Site } from './site.ts';

/** An entry as it is printed, its people in front. */
export interface EntryCard extends EntryView {
  faces: Face[];
  names: NamePart[];
  /** Of an ask: those who are thanked. */
  helpers: NamePart[];
}

/** An entry's own page. */
export interface EntryPage extends EntryCard, Neighbours {
  html: string;
  /** In plain text, for search engines. */
  description: string;
  /** Up to three that go with it, by what they have in common. */
  related: RelatedGroup[];
  /** The absolute address of the page. */
  permalink: string;
}

/** More faces than these say nothing. */
const MAX_FACES = 3;

/** Prepares an entry to be printed; without an excerpt where none is shown. */
export function entryCard(site: Site, entry: PublicEntry, hasExcerpt = true): EntryCard {
  const { language } = site.newsletter;
  const view = entryView(site, entry, 'site', hasExcerpt);
  const faces = entry.people.slice(0, MAX_FACES).map((id) => faceOf(site, id));
  const names = joinNames(view.people, language);
  return { ...view, faces, names, helpers: joinNames(view.ask?.helpers ?? [], language) };
}

/** Prepares an entry's page. */
export function entryPage(site: Site, entry: PublicEntry): EntryPage {
  return {
    ...entryCard(site, entry, false),
    html: renderBody(site, entry),
    description: entry.summary ?? describe(entry) ?? entry.title,
    ...neighboursOf(site, entry),
    related: relatedTo(site, entry),
    permalink: site.addresses.absolute(paths.entry(entry.id)),
  };
}

/** Search engines show about this much. */
const MAX_DESCRIPTION = 200;

/** The beginning of a text in plain words; undefined where it has none. */
export function describe(source: Pick<Source, 'body'>): string | undefined {
  const text = openingOf(source);
  if (text === undefined || text.length <= MAX_DESCRIPTION) return text;
  const cut = text.slice(0, MAX_DESCRIPTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_DESCRIPTION / 2)).toWellFormed()}…`;
}
