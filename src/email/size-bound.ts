import type { ChosenDigest } from '../digest/choose.ts';
import { greet } from '../digest/greeting.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { linkAddress } from '../site/html.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { noteBound, paragraphBound } from './text-bound.ts';

/** More bytes than the elements around a letter, a section or an entry need. */
const AROUND = { letter: 200, section: 20, entry: 60 };

/** More bytes than a link needs besides its address and its words, or than stand between two facts. */
const LINK = 20;

/** More bytes than stand between two names in any language. */
const BETWEEN_NAMES = 30;

/** More bytes than a day, or an event's hours with their zone, need in any language. */
const DAY = 200;
const HOURS = 800;

/**
 * At least as many bytes as the letter of a digest has as HTML (`toFragment`), found without making
 * any; infinity where that cannot be said. Most letters are far from too long, and making them all
 * takes longer than all the rest of a check.
 */
export function sizeBound(site: Site, { digest, sections }: ChosenDigest<EmailEntry>): number {
  const { newsletter, words } = site;
  const link = (address: string) =>
    linkAddress(site, address, pageOf(site, paths.digest(digest.id)));
  const told = sections.flatMap(({ entries }) => entries);
  const note = greet(digest.body, words.digest.friends);
  return total([
    AROUND.letter + bytes(newsletter.language) + bytes(digest.title),
    LINK + bytes(new URL(newsletter.contact).href) + bytes(words.digest.reply),
    noteBound(note, link),
    ...sections.map(({ id }) => AROUND.section + bytes(words.sections[id])),
    ...told.map((entry) => entryBound(site, entry)),
  ]);
}

/** At least as many bytes as an entry has in a letter. */
function entryBound(site: Site, entry: EmailEntry): number {
  const { words } = site;
  const page = pageOf(site, paths.entry(entry.id));
  const link = (address: string) => linkAddress(site, address, page);
  const linked = entry.link === undefined ? 0 : bytes(link(entry.link) ?? '');
  const excerpt = entry.summary ? bytes(entry.summary) : paragraphBound(entry.body, link);
  return total([
    AROUND.entry + LINK + bytes(entry.title) + bytes(page) + linked,
    namesBound(site, entry.people),
    excerpt,
    linked === 0 ? 0 : LINK + linked + bytes(words.entry.link),
    factsBound(site, entry),
  ]);
}

/** At least as many bytes as a letter needs for what only the kind of an entry has. */
function factsBound(site: Site, entry: EmailEntry): number {
  const { newsletter, words } = site;
  switch (entry.kind) {
    case 'offer':
      return LINK + DAY + bytes(words.offer.until(''));
    case 'event': {
      const { place = '', online } = entry;
      const address = typeof online === 'string' ? bytes(new URL(online).href) : 0;
      const join = Math.max(bytes(words.event.join), bytes(words.event.online));
      return 3 * LINK + HOURS + bytes(place) + address + join;
    }
    case 'ask': {
      const subject = encodeURIComponent(words.ask.subject(entry.title));
      const respond = `${new URL(entry.respond ?? newsletter.contact).href}&subject=${subject}`;
      return total([
        LINK + DAY + bytes(words.ask.by('')),
        LINK + bytes(words.ask.help) + bytes(respond),
        LINK + bytes(words.ask.thanks) + namesBound(site, entry.helped_by),
      ]);
    }
    default:
      return 0;
  }
}

function namesBound(site: Site, ids: readonly string[]): number {
  return total(ids.map((id) => BETWEEN_NAMES + Math.max(bytes(site.nameOf(id)), bytes(id))));
}

function pageOf({ addresses }: Site, path: string): string {
  return addresses.absolute(path);
}

/** The bytes of a text in HTML. */
function bytes(text: string): number {
  return Buffer.byteLength(escapeHtml(text));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
