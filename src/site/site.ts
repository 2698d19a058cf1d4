import type { Content } from '../content/content.ts';
import { type ChosenDigest, chooseDigests } from '../digest/choose.ts';
import { greet } from '../digest/greeting.ts';
import { askState } from '../entries/ask-state.ts';
import { dayAt } from '../fields/day.ts';
import type { Fault } from '../fields/fault.ts';
import type { Source } from '../fields/source.ts';
import { gate, type PublicEntry, type PublicPerson } from '../gate/gate.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Page } from '../newsletter/page.ts';
import { topicName } from '../newsletter/topic-name.ts';
import { compareText } from '../order.ts';
import type { Measured } from '../pictures/measured.ts';
import { picturesOf } from '../pictures/referenced.ts';
import { directionOf, type Words, wordsFor } from '../words/words.ts';
import { type Addresses, addressesOf } from './addresses.ts';

/** Everything that the public site and its feeds show, and nothing else. */
export interface Site {
  newsletter: Newsletter;
  words: Words;
  direction: 'ltr' | 'rtl';
  addresses: Addresses;
  /** The day of the build where the newsletter is at home. */
  today: string;
  /** Newest first. */
  entries: PublicEntry[];
  /** By name. */
  people: PublicPerson[];
  person(id: string): PublicPerson | undefined;
  /** May readers know a path of the site? Not those of people, entries and letters that are not public. */
  isShown(path: string): boolean;
  /** The name of a person whom something shown names; the id where nobody has it. */
  nameOf(id: string): string;
  /** The entries about a person, newest first. */
  entriesAbout(person: string): PublicEntry[];
  /** The met asks in which a person helped, newest first. */
  entriesHelpedBy(person: string): PublicEntry[];
  /** Topics in the order of their names, each with its entries, newest first. */
  topics: Map<string, PublicEntry[]>;
  /** What readers see of a topic. Addresses and filters have the topic itself. */
  topicName(topic: string): string;
  /** Newest first. */
  digests: ChosenDigest<PublicEntry>[];
  pages: Page[];
  /** The published picture for a file of the content folder. */
  picture(file: string): Measured | undefined;
  /** Every picture that the site shows: its file in the content folder, and how it is published. */
  pictures: Map<string, Measured>;
  /** In a preview: why an entry would not be public. */
  withheld: Map<string, string>;
}

/** What a site is built from. */
export interface SiteSource {
  content: Content;
  /** Milliseconds since 1970. */
  now: number;
  /** For the editor's own eyes: show what is withheld, and mark it. */
  preview: boolean;
  /** Measures pictures of the content folder; of what it knows besides nothing is shown. */
  measure(files: Set<string>): Promise<Map<string, Measured | Fault>>;
}

/** Gathers the site. The gate stands at the door: everything here has passed it. */
export async function buildSite({ content, now, preview, measure }: SiteSource): Promise<Site> {
  const { newsletter } = content;
  const today = dayAt(now, newsletter.timezone);
  const gated = gate(content, { on: today, preview });
  const people = new Map(gated.people.map((person) => [person.id, person]));
  const about = groupBy(gated.site, (entry) => entry.people);
  const helped = groupBy(gated.site, (entry) =>
    entry.kind === 'ask' && askState(entry, today) === 'met' ? entry.helped_by : [],
  );
  const topics = groupBy(gated.site, (entry) => entry.topics);
  const named = (topic: string) => topicName(newsletter, topic);
  const words = wordsFor(newsletter.language);
  const due = content.digests
    .filter(({ date }) => preview || date <= today)
    .map((digest) => ({ ...digest, body: greet(digest.body, words.digest.friends) }));
  const { sections, asks_per_person } = newsletter;
  const digests = chooseDigests(due, gated.site, sections, asks_per_person).reverse();
  const shown: Source[] = [...gated.site, ...gated.people, ...due, ...content.pages];
  const pictures = await publish(shown, measure);
  return {
    newsletter,
    words,
    direction: directionOf(newsletter.language),
    addresses: addressesOf(newsletter.url),
    today,
    entries: gated.site,
    people: inOrder(gated.people, ({ name, id }) => [name, id], newsletter.language),
    person: (id) => people.get(id),
    isShown: shownPaths(gated.site, people, digests),
    nameOf: (id) => people.get(id)?.name ?? id,
    entriesAbout: (id) => about.get(id) ?? [],
    entriesHelpedBy: (id) => helped.get(id) ?? [],
    topics: new Map(inOrder([...topics], ([topic]) => [named(topic), topic], newsletter.language)),
    topicName: named,
    digests,
    pages: content.pages,
    picture: (file) => pictures.get(file),
    pictures,
    withheld: new Map(gated.withheld.map(({ id, reason }) => [id, reason])),
  };
}

/** As the language orders names; those of one name by their ids. */
function inOrder<T>(things: T[], keys: (thing: T) => [name: string, id: string], language: string) {
  const { compare } = new Intl.Collator(language);
  return things
    .map((thing) => ({ thing, keys: keys(thing) }))
    .sort((a, b) => compare(a.keys[0], b.keys[0]) || compareText(a.keys[1], b.keys[1]))
    .map(({ thing }) => thing);
}

/** The pages of people, entries and letters, of which only public ones may be linked; all else may. */
const GUARDED = /^\/(entries|people|digests)\/(?!page\/|rss\.xml$)(.+?)\/(?:email\/|rss\.xml)?$/;

function shownPaths(
  entries: PublicEntry[],
  people: Map<string, PublicPerson>,
  digests: ChosenDigest<PublicEntry>[],
): Site['isShown'] {
  const shown = new Set([
    ...entries.map(({ id }) => `entries ${id}`),
    ...[...people.keys()].map((id) => `people ${id}`),
    ...digests.map(({ digest }) => `digests ${digest.id}`),
  ]);
  return (path) => {
    const [, noun, id] = GUARDED.exec(path) ?? [];
    return noun === undefined || shown.has(`${noun} ${id}`);
  };
}

async function publish(
  shown: Source[],
  measure: SiteSource['measure'],
): Promise<Map<string, Measured>> {
  const files = new Set(
    shown.flatMap((source) => picturesOf(source, source).map(({ file }) => file)),
  );
  const measured = await measure(files);
  return new Map(
    [...measured].filter(
      (pair): pair is [string, Measured] => files.has(pair[0]) && 'name' in pair[1],
    ),
  );
}

function groupBy(
  entries: PublicEntry[],
  keysOf: (entry: PublicEntry) => string[],
): Map<string, PublicEntry[]> {
  const groups = new Map<string, PublicEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
