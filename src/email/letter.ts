import type { ChosenDigest } from '../digest/choose.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { toText } from '../markdown/text.ts';
import { type EntryView, entryView } from '../site/entry-view.ts';
import { linkAddress, renderBody } from '../site/html.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Words } from '../words/words.ts';

/** A digest as it goes out: everything that its HTML and its plain text say. */
export interface Letter {
  title: string;
  subject: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  words: Words;
  /** The opening note as HTML and as plain text, addresses absolute; empty where there is none. */
  note: { html: string; text: string };
  sections: { title: string; entries: EntryView[] }[];
  /** The page of the digest. */
  webAddress: string;
  /** Where a reader answers. */
  contact: string;
}

/** Writes the letter of a digest from the entries that it holds. */
export function letterOf(site: Site, { digest, sections }: ChosenDigest<PublicEntry>): Letter {
  const { newsletter, words, addresses, direction } = site;
  const webAddress = addresses.absolute(paths.digest(digest.id));
  return {
    title: digest.title,
    subject: digest.subject ?? digest.title,
    language: newsletter.language,
    direction,
    words,
    note: {
      html: renderBody(site, digest, { pageAddress: webAddress }).trim(),
      text: toText(digest.body, { link: (address) => linkAddress(site, address, webAddress) }),
    },
    sections: sections.map(({ id, entries }) => ({
      title: words.sections[id],
      entries: entries.map((entry) => entryView(site, entry, 'elsewhere')),
    })),
    webAddress,
    contact: newsletter.contact,
  };
}
