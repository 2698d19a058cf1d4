import { generateOpml } from 'feedsmith';
import type { PublicPerson } from '../gate/gate.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { compareText } from '../order.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { cutTo, FEED_BYTES, whatFits } from './limit.ts';

/** Characters of what a line says of a person. */
const MOST_ABOUT = 500;

/**
 * The friends' own feeds (OPML 2.0): one line for each person who has a page and a feed; of more
 * than fit, those who were in the news last. OPML wants at least one line; where no friend has a
 * feed, it is the newsletter's own.
 */
export function toOpml(site: Site): string {
  const { newsletter } = site;
  const friends = site.people.filter(({ feed }) => feed !== undefined);
  const lines = friends.map((person) => lineOf(site, person));
  const whole = written(newsletter, lines.length > 0 ? lines : [ownLine(site)]);
  if (Buffer.byteLength(whole) < FEED_BYTES) return whole;
  const lastNews = ({ id }: PublicPerson) => site.entriesAbout(id)[0]?.date ?? '';
  const own = ownLine(site);
  const frame = Buffer.byteLength(written(newsletter, [own]));
  const bytesOf = (person: PublicPerson) =>
    Buffer.byteLength(written(newsletter, [own, lineOf(site, person)])) - frame;
  const fit = whatFits(
    friends.toSorted((a, b) => compareText(lastNews(b), lastNews(a))),
    bytesOf,
    FEED_BYTES - 1 - frame,
  );
  return written(
    newsletter,
    friends.filter((person) => fit.has(person)).map((person) => lineOf(site, person)),
  );
}

function written({ title, editor }: Newsletter, outlines: Line[]): string {
  return generateOpml({ head: { title, ownerName: editor.name }, body: { outlines } });
}

interface Line {
  type: 'rss';
  text: string;
  title: string;
  xmlUrl: string;
  htmlUrl: string;
  description?: string;
}

function lineOf({ addresses }: Site, { id, name, headline, feed = '' }: PublicPerson): Line {
  return {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: feed,
    htmlUrl: addresses.absolute(paths.person(id)),
    ...(headline && { description: cutTo(headline, MOST_ABOUT) }),
  };
}

function ownLine({ newsletter, addresses }: Site): Line {
  return {
    type: 'rss',
    text: newsletter.title,
    title: newsletter.title,
    xmlUrl: addresses.absolute(paths.rss),
    htmlUrl: addresses.absolute(paths.home),
  };
}
