import type { ChosenDigest } from '../digest/choose.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { firstParagraph } from '../markdown/html.ts';
import { type ShownDate, showDay } from './dates.ts';
import { describe, type EntryCard, entryCard } from './entry-card.ts';
import { personView } from './entry-view.ts';
import { renderBody } from './html.ts';
import { joinNames, type NamePart } from './names.ts';
import { paths } from './paths.ts';
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
  /** In a preview: why it would not be public. */
  withheld?: string;
}

/** A digest's own page. */
export interface DigestPage extends DigestCard {
  /** The opening note as HTML; empty where there is none. */
  html: string;
  /** In plain text, for search engines. */
  description: string;
  sections: { id: string; title: string; entries: EntryCard[] }[];
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

/** Prepares a digest for lists. */
export function digestCard(site: Site, chosen: Chosen): DigestCard {
  const { digest } = chosen;
  const opening = firstParagraph(renderBody(site, digest));
  const isAhead = digest.date > site.today;
  return {
    ...linkTo(site, chosen),
    date: showDay(digest.date, site.newsletter.language),
    ...(opening !== undefined && { opening }),
    names: namesIn(site, chosen),
    ...(isAhead && { withheld: `its date is ahead (${digest.date})` }),
  };
}

/** Prepares a digest's page. */
export function digestPage(site: Site, chosen: Chosen): DigestPage {
  const { digest, sections } = chosen;
  const place = site.digests.findIndex((other) => other.digest.id === digest.id);
  const newer = site.digests[place - 1];
  const older = site.digests[place + 1];
  return {
    ...digestCard(site, chosen),
    html: renderBody(site, digest),
    description: describe(digest.body) ?? site.newsletter.tagline,
    sections: sections.map(({ id, entries }) => ({
      id,
      title: site.words.sections[id],
      entries: entries.map((entry) => entryCard(site, entry)),
    })),
    ...(newer && { newer: linkTo(site, newer) }),
    ...(older && { older: linkTo(site, older) }),
  };
}

function linkTo(site: Site, { digest }: Chosen): DigestLink {
  return { title: digest.title, href: site.addresses.local(paths.digest(digest.id)) };
}

function namesIn(site: Site, { sections }: Chosen): NamePart[] {
  const entries = sections.flatMap((section) => section.entries);
  const people = [...new Set(entries.flatMap((entry) => entry.people))];
  const shown = people.slice(0, MAX_NAMES).map((id) => personView(site, id));
  const more = people.length - shown.length;
  const rest = more > 0 ? [{ name: site.words.digest.more(more) }] : [];
  return joinNames([...shown, ...rest], site.newsletter.language);
}
