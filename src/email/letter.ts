import type { ChosenDigest } from '../digest/choose.ts';
import { greet } from '../digest/greeting.ts';
import type { EmailEntry, PublicEntry } from '../gate/gate.ts';
import { toText } from '../markdown/text.ts';
import type { Measured } from '../pictures/measured.ts';
import { type EntryView, entryView } from '../site/entry-view.ts';
import { linkAddress, renderBody } from '../site/html.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Words } from '../words/words.ts';

/** Pixels between the margins of a letter. Outlook shows a picture as wide as its attribute says. */
const WIDTH = 568;

/** An entry as a letter tells it. */
export interface LetterEntry extends EntryView {
  /** Where its title leads: its page, or its link where it has no page. */
  titleHref?: string;
}

/** A digest as it goes out: everything that its HTML and its plain text say. */
export interface Letter {
  title: string;
  subject: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  words: Words;
  /** The opening note as HTML, Markdown and plain text, addresses absolute; empty without one. */
  note: { html: string; markdown: string; text: string };
  sections: { title: string; entries: LetterEntry[] }[];
  /** The address to publish for one in the note; undefined where it may not be published. */
  address(written: string): string | undefined;
  editor: { name: string; email?: string | undefined };
  /** Where a reader answers. */
  contact: string;
  /** In a letter to one reader: where to ask for no more of them. */
  stop?: string;
}

/** Somebody to whom a letter is sent. */
export interface Reader {
  /** What to call them; without one the note calls them a friend. */
  firstName?: string | undefined;
  /** The address at which they ask for no more letters. */
  stop: string;
}

/**
 * Writes the letter of a digest from the entries that it holds, as of the digest's day. An entry
 * that `site` does not hold has no page, and neither its title nor its people lead to one. Without
 * a reader it is a letter to all of them.
 */
export function letterOf(
  site: Site,
  { digest, sections }: ChosenDigest<EmailEntry>,
  names: ReadonlyMap<string, string> = new Map(),
  reader?: Reader,
): Letter {
  const { newsletter, words, addresses, direction } = site;
  const webAddress = addresses.absolute(paths.digest(digest.id));
  const hasPage = idsIn(site.entries);
  const asOfDigest: Site = {
    ...asInLetter(site),
    today: digest.date,
    nameOf: (id) => names.get(id) ?? site.nameOf(id),
  };
  const address = (written: string) => linkAddress(site, written, webAddress);
  const tell = (entry: EmailEntry): LetterEntry => {
    const view = entryView(asOfDigest, entry, 'elsewhere');
    const titleHref = hasPage.has(entry.id) ? view.href : view.link?.href;
    return titleHref === undefined ? view : { ...view, titleHref };
  };
  const name = reader ? (reader.firstName ?? words.digest.friend) : words.digest.friends;
  const note = { ...digest, body: greet(digest.body, name) };
  return {
    title: digest.title,
    subject: digest.subject ?? digest.title,
    language: newsletter.language,
    direction,
    words,
    note: {
      html: renderBody(asOfDigest, note, { pageAddress: webAddress }).trim(),
      markdown: note.body.trim(),
      text: toText(note.body, { link: address }),
    },
    sections: sections.map(({ id, entries }) => ({
      title: words.sections[id],
      entries: entries.map(tell),
    })),
    address,
    editor: newsletter.editor,
    contact: new URL(newsletter.contact).href,
    ...(reader && { stop: new URL(reader.stop).href }),
  };
}

/** The ids of a site's entries, gathered once for all its letters. */
function idsIn(entries: readonly PublicEntry[]): ReadonlySet<string> {
  const known = ID_SETS.get(entries);
  if (known) return known;
  const ids = new Set(entries.map(({ id }) => id));
  ID_SETS.set(entries, ids);
  return ids;
}

const ID_SETS = new WeakMap<readonly PublicEntry[], ReadonlySet<string>>();

/** A site of which pictures are shown as a letter shows them. */
export function asInLetter(site: Site): Site {
  return { ...site, picture: (file) => fitted(site.picture(file)) };
}

/** A picture shown no wider than the letter. */
function fitted(picture: Measured | undefined): Measured | undefined {
  if (!picture || picture.width <= WIDTH) return picture;
  const height = Math.max(1, Math.round((picture.height * WIDTH) / picture.width));
  return { ...picture, width: WIDTH, height };
}
