import { askState } from '../entries/ask-state.ts';
import type { Day } from '../fields/day.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { Reading } from '../read/parse.ts';
import { excerptTextOf } from '../site/entry-view.ts';
import { cleanAddress } from './addresses/clean.ts';
import type { Evidence } from './evidence.ts';
import { heldIn } from './held.ts';
import { atBody, atField, type Place } from './place.ts';
import { proseOf } from './prose.ts';

/** An address that a digest leads to: in its note, or in a text or a field of an entry. */
export interface LetterLink {
  /** As it is written. */
  address: string;
  as: 'text' | 'link' | 'respond' | 'online';
  /** Where the address is written. */
  place(): Place;
  /** The words of a link in a text, and where they stand. */
  words?: { text: string; place(): Place };
  /** Does it stand in the letter itself? Otherwise it is one click away, on the entry's page. */
  isInLetter: boolean;
  /** Whose it is; none for a link of the note. */
  entry?: EmailEntry;
}

const known = new WeakMap<Evidence, LetterLink[]>();

/** Every address that the note and the entries of a digest lead to. */
export function linksIn(evidence: Evidence): LetterLink[] {
  const { digest, chosen, reading } = evidence;
  const links = known.get(evidence) ?? [
    ...linksOfNote(reading, digest),
    ...heldIn(chosen).flatMap((entry) => linksOfEntry(reading, entry, digest.date)),
  ];
  known.set(evidence, links);
  return links;
}

/** The links of an opening note. */
export function linksOfNote(reading: Reading, note: { file: string; body: string }): LetterLink[] {
  return linksOfText(reading, note, () => true);
}

/** The links of an entry, as a digest of that day shows it. */
export function linksOfEntry(reading: Reading, entry: EmailEntry, on: Day): LetterLink[] {
  const inField = (as: 'link' | 'respond' | 'online', address: unknown, isInLetter = true) =>
    typeof address === 'string'
      ? [{ address, as, place: () => atField(reading, entry, [as]), isInLetter, entry }]
      : [];
  return [
    ...inField('link', entry.link),
    ...(entry.kind === 'ask'
      ? inField('respond', entry.respond, askState(entry, on) === 'open')
      : []),
    ...(entry.kind === 'event' ? inField('online', entry.online) : []),
    ...linksOfText(reading, entry, (isInExcerpt) => isInExcerpt && showsExcerpt(entry)),
  ].map((link) => ({ ...link, entry }));
}

function linksOfText(
  reading: Reading,
  source: { file: string; body: string },
  isInLetter: (isInExcerpt: boolean) => boolean,
): LetterLink[] {
  return proseOf(source).links.map(({ address, words, line, addressLine, isInExcerpt }) => ({
    address,
    as: 'text',
    place: () => atBody(reading, source, addressLine),
    words: { text: words, place: () => atBody(reading, source, line) },
    isInLetter: isInLetter(isInExcerpt),
  }));
}

/** A letter shows no first paragraph that only repeats the title, and none beside a summary. */
function showsExcerpt(entry: EmailEntry): boolean {
  return entry.summary === undefined && excerptTextOf(entry) !== undefined;
}

/**
 * What two addresses of the same page have in common; undefined for what is no page of the web.
 * Scheme, `www.`, trackers, the order of parameters, a last slash and the place on the page do not
 * count, but for a place that is a path (`#/` and `#!`), by which some sites tell their pages apart.
 */
export function pageKey(address: string): string | undefined {
  const url = URL.parse(cleanAddress(address) ?? address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.searchParams.sort();
  const place = /^#[/!]/.test(url.hash) ? url.hash : '';
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search + place;
}
