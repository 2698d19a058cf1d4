import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { renderBody } from './html.ts';
import { paths } from './paths.ts';
import { type PictureView, pictureView } from './picture-view.ts';
import { type EntryItem, entryItem } from './print/entry-item.ts';
import type { Site } from './site.ts';

/** A person as lists and their page show them. */
export interface PersonCard {
  id: string;
  name: string;
  href: string;
  headline?: string;
  location?: string;
  pronouns?: string;
  photo?: PictureView;
  /** How many public entries are about them. */
  count: number;
}

/** A person's whole page. */
export interface PersonPage extends PersonCard {
  /** The biography as HTML; empty where there is none. */
  html: string;
  links: { label: string; href: string }[];
  feed?: string;
  canHelpWith: string[];
  lookingFor: string[];
  /** Their entries in groups, none empty: open asks, offers and events come before older news. */
  groups: { title: string; entries: EntryItem[] }[];
  /** The feed of their news on this site. */
  newsFeed: string;
}

/** Prepares a person for a list. */
export function personCard(site: Site, person: PublicPerson): PersonCard {
  const { id, name, headline, location, pronouns, photo, photo_alt } = person;
  const picture = photo && pictureView(site, person.file, photo, photo_alt ?? '');
  return {
    id,
    name,
    href: site.addresses.local(paths.person(id)),
    ...(headline && { headline }),
    ...(location && { location }),
    ...(pronouns && { pronouns }),
    ...(picture && { photo: picture }),
    count: site.entriesAbout(id).length,
  };
}

/** Prepares a person's page. */
export function personPage(site: Site, person: PublicPerson): PersonPage {
  const { words, addresses } = site;
  const entries = site.entriesAbout(person.id);
  const printed = (entry: PublicEntry) => entryItem(site, entry, { level: 3, isFaceless: true });
  const of = (...kinds: PublicEntry['kind'][]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(printed);
  const groups = [
    { title: words.person.asks, entries: of('ask') },
    { title: words.person.offers, entries: of('offer') },
    { title: words.person.events, entries: of('event') },
    { title: words.person.news, entries: of('win', 'spotlight') },
    { title: words.person.helped, entries: site.entriesHelpedBy(person.id).map(printed) },
  ];
  return {
    ...personCard(site, person),
    html: renderBody(site, person),
    links: person.links.map(({ label, url }) => ({ label, href: url })),
    ...(person.feed && { feed: person.feed }),
    canHelpWith: person.can_help_with,
    lookingFor: person.looking_for,
    groups: groups.filter((group) => group.entries.length > 0),
    newsFeed: addresses.local(paths.personFeed(person.id)),
  };
}
