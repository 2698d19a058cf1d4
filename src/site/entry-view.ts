import { type AskState, askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import { isPersonId } from '../entries/entry.ts';
import type { Kind } from '../entries/kinds.ts';
import { shownAddress } from '../fields/address.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { firstParagraph } from '../markdown/html.ts';
import { leadOf } from '../markdown/paragraph.ts';
import { instantOf, type Leaf, leafOf, type ShownDate, showDay, showEvent } from './dates.ts';
import { linkAddress, renderBody } from './html.ts';
import { openingOf } from './opening.ts';
import { paths } from './paths.ts';
import { columnPicture, type PictureView } from './picture-view.ts';
import { addressAt, type Place } from './place.ts';
import type { Site } from './site.ts';

/** A person as a page names them; `href` where they have a page. */
export interface PersonView {
  name: string;
  href?: string;
}

/** A topic of an entry: itself for machines, its name for readers. */
export interface TopicView {
  topic: string;
  name: string;
  href: string;
}

/** An entry as lists and pages show it. */
export interface EntryView {
  id: string;
  kind: Kind;
  kindWord: string;
  /** The address of its page on this site. */
  href: string;
  title: string;
  people: PersonView[];
  date: ShownDate;
  /** In lists: the summary or the first paragraph, as inline HTML; absent where it repeats the title. */
  excerpt?: string;
  /** The same in plain text, for mail and for `meta` elements. */
  excerptText?: string | undefined;
  link?: { href: string; host: string };
  image?: PictureView;
  via?: PersonView;
  topics: TopicView[];
  ask?: AskView;
  offerUntil?: ShownDate;
  event?: EventView;
  /** In a preview: why it would not be public. */
  withheld?: string;
}

/** What an ask has besides. */
export interface AskView {
  state: AskState;
  by?: ShownDate;
  metOn?: ShownDate;
  helpers: PersonView[];
  /** Where to offer help: the one clear way. */
  respond: string;
  /** The same as paper shows it: a mailbox, or an address without its scheme. */
  respondShown: string;
}

/** What an event has besides. */
export interface EventView {
  when: ShownDate;
  /** For the `datetime` attribute; absent where an event has no end. */
  ends?: string;
  leaf: Leaf;
  place?: string;
  online?: { href?: string };
  isOver: boolean;
}

/**
 * Prepares an entry for a page of the site, a feed or a mail; without an excerpt where its whole
 * text is shown.
 */
export function entryView(
  site: Site,
  entry: EmailEntry,
  place: Place = 'site',
  hasExcerpt = true,
): EntryView {
  const { newsletter, words } = site;
  const { language } = newsletter;
  const pageAddress = site.addresses.absolute(paths.entry(entry.id));
  const elsewhere = place === 'site' ? undefined : pageAddress;
  const { excerpt, excerptText } = hasExcerpt ? excerptOf(site, entry, elsewhere) : {};
  const image = entry.image && columnPicture(site, entry.file, entry.image.src, place);
  const link = entry.link && linkAddress(site, entry.link, elsewhere);
  const withheld = site.withheld.get(entry.id);
  return {
    id: entry.id,
    kind: entry.kind,
    kindWord: words.kinds[entry.kind],
    href: addressAt(site, paths.entry(entry.id), place),
    title: entry.title,
    people: entry.people.map((id) => personView(site, id, place)),
    date: showDay(entry.date, language),
    ...(excerpt !== undefined && excerptText !== undefined && { excerpt, excerptText }),
    ...(link && { link: { href: link, host: hostOf(link, newsletter.url) } }),
    ...(entry.image && image && { image: { ...image, alt: entry.image.alt } }),
    ...(entry.via && { via: personView(site, entry.via, place) }),
    topics: entry.topics.map((topic) => ({
      topic,
      name: site.topicName(topic),
      href: addressAt(site, paths.topic(topic), place),
    })),
    ...(entry.kind === 'ask' && { ask: askView(site, entry, place) }),
    ...(entry.kind === 'offer' && entry.until && { offerUntil: showDay(entry.until, language) }),
    ...(entry.kind === 'event' && { event: eventView(site, entry) }),
    ...(withheld !== undefined && { withheld }),
  };
}

/** A person by id, linked where they have a page. */
export function personView(site: Site, id: string, place: Place = 'site'): PersonView {
  const name = site.nameOf(id);
  return site.person(id) ? { name, href: addressAt(site, paths.person(id), place) } : { name };
}

/** The address at which to answer an ask: its own, or the newsletter's; a mail gets a subject. */
function respondAddress(site: Site, ask: Extract<EmailEntry, { kind: 'ask' }>): string {
  const address = new URL(ask.respond ?? site.newsletter.contact).href;
  if (!address.startsWith('mailto:') || /[?&]subject=/i.test(address)) return address;
  const subject = `subject=${encodeURIComponent(site.words.ask.subject(ask.title))}`;
  return address + (address.includes('?') ? '&' : '?') + subject;
}

function askView(site: Site, ask: Extract<EmailEntry, { kind: 'ask' }>, place: Place): AskView {
  const { language } = site.newsletter;
  return {
    state: askState(ask, site.today),
    ...(ask.by && { by: showDay(ask.by, language) }),
    ...(ask.met_on && { metOn: showDay(ask.met_on, language) }),
    helpers: ask.helped_by.map((helper) =>
      isPersonId(helper) ? personView(site, helper, place) : { name: helper },
    ),
    respond: respondAddress(site, ask),
    respondShown: shownAddress(ask.respond ?? site.newsletter.contact),
  };
}

function eventView(site: Site, event: Extract<EmailEntry, { kind: 'event' }>): EventView {
  const { timezone, language } = site.newsletter;
  const { place, online, starts, ends } = event;
  const zone = event.timezone ?? timezone;
  return {
    when: showEvent(event, zone, language),
    ...(ends && { ends: ends.includes('T') ? instantOf(ends, zone).toISOString() : ends }),
    leaf: leafOf(starts, language),
    ...(place && { place }),
    ...(online && { online: typeof online === 'string' ? { href: new URL(online).href } : {} }),
    isOver: isOver(event, site.today),
  };
}

interface Excerpt {
  excerpt?: string;
  excerptText?: string;
}

type Known = WeakMap<EmailEntry, Excerpt>;

/** By the entries of a site, which its letters share; on the site's own pages, and elsewhere. */
const excerpts = new WeakMap<readonly EmailEntry[], { here: Known; elsewhere: Known }>();

/**
 * The excerpt of an entry, made once for all lists, and once for all letters and feeds. One with a
 * picture in it is made anew, for letters show pictures smaller.
 */
function excerptOf(site: Site, entry: EmailEntry, pageAddress: string | undefined): Excerpt {
  const known = excerpts.get(site.entries) ?? { here: new WeakMap(), elsewhere: new WeakMap() };
  excerpts.set(site.entries, known);
  const kept = pageAddress === undefined ? known.here : known.elsewhere;
  const found = kept.get(entry);
  if (found) return found;
  const excerptText = excerptTextOf(entry);
  const excerpt = excerptText === undefined ? undefined : excerptHtml(site, entry, pageAddress);
  const made = excerptText === undefined || excerpt === undefined ? {} : { excerpt, excerptText };
  if (!excerpt?.includes('<img')) kept.set(entry, made);
  return made;
}

function excerptHtml(
  site: Site,
  entry: EmailEntry,
  pageAddress: string | undefined,
): string | undefined {
  if (entry.summary) return escapeHtml(entry.summary);
  const options = pageAddress === undefined ? {} : { pageAddress };
  const lead = leadOf(entry.body);
  return (
    firstParagraph(renderBody(site, { ...entry, body: lead }, options)) ??
    (lead === entry.body ? undefined : firstParagraph(renderBody(site, entry, options)))
  );
}

/** The summary or the first paragraph; undefined where it says no more than the title. */
export function excerptTextOf(entry: EmailEntry): string | undefined {
  const text = entry.summary ?? openingOf(entry);
  return text === undefined || plain(text) === plain(entry.title) ? undefined : text;
}

/** Letters and digits only, for comparing what two texts say. */
function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function hostOf(address: string, siteUrl: string): string {
  const url = new URL(address, siteUrl);
  return url.protocol === 'mailto:' ? shownAddress(address) : url.host.replace(/^www\./, '');
}
