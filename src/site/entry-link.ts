import type { Kind } from '../entries/kinds.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { type ShownDate, showDay } from './dates.ts';
import { joinNames, type NamePart } from './names.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** The way to an entry, and as much of it as tells whether to go there. */
export interface EntryLink {
  id: string;
  kind: Kind;
  kindWord: string;
  href: string;
  title: string;
  /** Its people, without links of their own. */
  names: NamePart[];
  date: ShownDate;
}

const made = new WeakMap<Site, Map<string, EntryLink>>();

/** The way to an entry of the site. Several pages show the same one: it is made once. */
export function entryLink(site: Site, entry: PublicEntry): EntryLink {
  const links = made.get(site) ?? new Map<string, EntryLink>();
  made.set(site, links);
  const link = links.get(entry.id) ?? linkTo(site, entry);
  links.set(entry.id, link);
  return link;
}

function linkTo(site: Site, { id, kind, title, people, date }: PublicEntry): EntryLink {
  const { language } = site.newsletter;
  const named = people.map((person) => ({ name: site.nameOf(person) }));
  return {
    id,
    kind,
    kindWord: site.words.kinds[kind],
    href: site.addresses.local(paths.entry(id)),
    title,
    names: joinNames(named, language),
    date: showDay(date, language),
  };
}
