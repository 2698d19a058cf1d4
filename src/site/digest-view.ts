import type { ChosenDigest } from '../digest/choose.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { firstParagraph } from '../markdown/html.ts';
import { type ShownDate, showDay } from './dates.ts';
import { describe } from './entry-card.ts';
import { personView } from './entry-view.ts';
import { type Face, faceOf } from './face.ts';
import { renderBody } from './html.ts';
import { allMet } from './met-asks.ts';
import { joinNames, type NamePart } from './names.ts';
import { paths } from './paths.ts';
import { type EntryItem, entryItem } from './print/entry-item.ts';
import type { Site } from './site.ts';

/** A digest as lists and the front page show it. */
export interface DigestCard {
  title: string;
  href: string;
  date: ShownDate;
  /** The first paragraph of the opening note, as inline HTML. */
  opening?: string;
  /** Of whom it tells. */
  names: NamePart[];
  /** The faces of the first of them. */
  faces: Face[];
  /** In a preview: why it would not be public. */
  withheld?: string;
}

/** A digest's own page. */
export interface DigestPage extends DigestCard {
  /** The opening note as HTML; empty where there is none. */
  html: string;
  /** Who wrote it. */
  signature: string;
  /** In plain text, for search engines. */
  description: string;
  sections: {
    id: string;
    title: string;
    entries: EntryItem[];
    /** The way to more of the kind. */
    more?: { title: string; href: string };
  }[];
  newer?: DigestLink;
  older?: DigestLink;
}

/** A neighbour of a digest. */
export interface DigestLink {
  title: string;
  href: string;
}

type Chosen = ChosenDigest<PublicEntry>;

/** More names than these are counted only. */
const MAX_NAMES = 8;

/** As many faces as stand in one row of a narrow screen. */
const MAX_FACES = 7;

/** Prepares a digest for lists. */
export function digestCard(site: Site, chosen: Chosen): DigestCard {
  return cardOf(site, chosen, renderBody(site, chosen.digest));
}

function cardOf(site: Site, chosen: Chosen, html: string): DigestCard {
  const { digest } = chosen;
  const opening = firstParagraph(html);
  const people = peopleIn(chosen);
  const isAhead = digest.date > site.today;
  return {
    ...linkTo(site, chosen),
    date: showDay(digest.date, site.newsletter.language),
    ...(opening !== undefined && { opening }),
    names: namesIn(site, people),
    faces: people.slice(0, MAX_FACES).map((id) => faceOf(site, id)),
    ...(isAhead && { withheld: `its date is ahead (${digest.date})` }),
  };
}

/** Prepares a digest's page. */
export function digestPage(site: Site, chosen: Chosen): DigestPage {
  const { digest, sections } = chosen;
  const { newer, older } = besides(site, digest.id);
  const html = renderBody(site, digest);
  return {
    ...cardOf(site, chosen, html),
    html,
    signature: site.newsletter.editor.name,
    description: describe(digest) ?? site.newsletter.tagline,
    sections: sections.map(({ id, entries }) => ({
      id,
      title: site.words.sections[id],
      entries: entries.map((entry) => entryItem(site, entry, { level: 3 })),
      ...(id === 'it-worked' && { more: allMet(site) }),
    })),
    ...(newer && { newer: linkTo(site, newer) }),
    ...(older && { older: linkTo(site, older) }),
  };
}

const places = new WeakMap<Site, Map<string, number>>();

/** The digests next to one in the order of the site. */
function besides(
  site: Site,
  id: string,
): { newer?: Chosen | undefined; older?: Chosen | undefined } {
  const { digests } = site;
  const known = places.get(site) ?? new Map(digests.map(({ digest }, place) => [digest.id, place]));
  places.set(site, known);
  const place = known.get(id);
  return place === undefined ? {} : { newer: digests[place - 1], older: digests[place + 1] };
}

function linkTo(site: Site, { digest }: Chosen): DigestLink {
  return { title: digest.title, href: site.addresses.local(paths.digest(digest.id)) };
}

/** The ids of those of whom a digest tells, in its order. */
export function peopleIn({ sections }: Chosen): string[] {
  const entries = sections.flatMap((section) => section.entries);
  return [...new Set(entries.flatMap((entry) => entry.people))];
}

function namesIn(site: Site, people: string[]): NamePart[] {
  const shown = people.slice(0, MAX_NAMES).map((id) => personView(site, id));
  const more = people.length - shown.length;
  const rest = more > 0 ? [{ name: site.words.digest.more(more) }] : [];
  return joinNames([...shown, ...rest], site.newsletter.language);
}
