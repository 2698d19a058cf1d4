import type { ChosenDigest } from '../digest/choose.ts';
import { askState } from '../entries/ask-state.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { showDay } from '../site/dates.ts';
import { peopleIn } from '../site/digest-view.ts';
import { monogramOf } from '../site/monogram.ts';
import { rowOfNames } from '../site/names.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { inRow, legible } from './legible.ts';

/** What the picture of a page says, each text {@link legible} and possibly more than has room. */
export interface Card {
  /** Of whom or what it tells: large. */
  lead: string;
  /** What of them. */
  text?: string;
  /** Of which kind it is, of which day, from where: small, in the accent. */
  mark?: string;
  /** Is it an ask that is still open? Its mark is filled. */
  isPlea: boolean;
  /** From which letter. */
  foot: string;
  /** The initials of the first few people it is about. */
  monograms: string[];
}

/** A picture and where it stands. */
export interface PlacedCard {
  /** From the root of the site, without its base path. */
  path: string;
  card: Card;
}

/** More names than these are counted only. */
const MAX_NAMES = 3;

/** A digest tells of many. */
const MAX_NAMES_OF_DIGEST = 6;

/**
 * All pictures of a site: one for all pages without their own, and one for each person, digest and
 * entry. Of entries only the newest have one, and with none of these nothing else has, where the
 * settings say so (`cards`).
 */
export function cardsOf(site: Site): PlacedCard[] {
  const { cards } = site.newsletter;
  const own = { path: paths.siteCard, card: siteCard(site) };
  if (cards === 0) return [own];
  return [
    own,
    ...site.digests.map((chosen) => ({
      path: paths.digestCard(chosen.digest.id),
      card: digestCard(site, chosen),
    })),
    ...site.people.map((person) => ({
      path: paths.personCard(person.id),
      card: personCard(site, person),
    })),
    ...site.entries.slice(0, cards).map((entry) => ({
      path: paths.entryCard(entry.id),
      card: entryCard(site, entry),
    })),
  ];
}

/** All that cards say. */
export function textsOf(placed: readonly PlacedCard[]): string[] {
  return placed.flatMap(({ card: { lead, text = '', mark = '', foot, monograms } }) => [
    lead,
    text,
    mark,
    foot,
    ...monograms,
  ]);
}

function siteCard({ newsletter, addresses }: Site): Card {
  return {
    lead: legible(newsletter.title),
    text: legible(newsletter.tagline),
    mark: legible(newsletter.editor.name),
    isPlea: false,
    foot: new URL(addresses.absolute(paths.home)).host,
    monograms: [],
  };
}

function entryCard(site: Site, entry: PublicEntry): Card {
  return {
    ...namesOf(site, entry.people, MAX_NAMES),
    text: legible(entry.title),
    mark: legible(site.words.kinds[entry.kind]),
    isPlea: entry.kind === 'ask' && askState(entry, site.today) === 'open',
    foot: legible(site.newsletter.title),
  };
}

function personCard(site: Site, { id, name, headline, location }: PublicPerson): Card {
  return {
    lead: legible(name),
    ...(headline !== undefined && { text: legible(headline) }),
    ...(location !== undefined && { mark: legible(location) }),
    isPlea: false,
    foot: legible(site.newsletter.title),
    monograms: [legible(monogramOf(site.nameOf(id)))],
  };
}

function digestCard(site: Site, chosen: ChosenDigest<PublicEntry>): Card {
  const { digest } = chosen;
  const people = peopleIn(chosen);
  const { lead, monograms } = namesOf(site, people, MAX_NAMES_OF_DIGEST);
  return {
    lead: legible(digest.title),
    ...(people.length > 0 && { text: lead }),
    mark: legible(showDay(digest.date, site.newsletter.language).text),
    isPlea: false,
    foot: legible(site.newsletter.title),
    monograms,
  };
}

/** The first names in a row, the others counted; and the first initials. */
function namesOf(site: Site, ids: readonly string[], most: number) {
  const isRowFromRight = site.direction === 'rtl';
  const names = ids.slice(0, most).map((id) => inRow(legible(site.nameOf(id)), isRowFromRight));
  const more = ids.length - names.length;
  const row = more > 0 ? [...names, inRow(site.words.digest.more(more), isRowFromRight)] : names;
  return {
    lead: rowOfNames(
      row.map((name) => ({ name })),
      site.newsletter.language,
    ),
    monograms: ids.slice(0, MAX_NAMES).map((id) => legible(monogramOf(site.nameOf(id)))),
  };
}
