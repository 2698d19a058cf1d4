import { markdownFile } from './markdown-file.ts';
import { numbersFrom } from './numbers.ts';
import { FAMILY, GIVEN, TOPICS, WORDS } from './word-lists.ts';

/** A town of friends and twenty years of their news, as files of a content folder. */
export interface Town {
  /** The text of each file by its path below the content folder. */
  files: Map<string, string>;
  people: TownPerson[];
  entries: TownEntry[];
  digests: { id: string; title: string; date: string; body: string }[];
}

export interface TownPerson {
  id: string;
  name: string;
  headline: string;
  topics: string[];
  body: string;
}

export interface TownEntry {
  id: string;
  kind: 'win' | 'ask' | 'offer' | 'event' | 'spotlight';
  title: string;
  date: string;
  people: string[];
  topics: string[];
  /** What else stands in its front matter. */
  more: Record<string, string | string[]>;
  body: string;
}

/** The day on which the town's news ends; builds of it take place on the day after. */
export const LAST_DAY = '2026-11-20';

const YEARS = 20;
const DAY = 86_400_000;

/**
 * Makes a town. The same number and seed give the same town.
 * @param count how many entries
 */
export function makeTown(count: number, seed = 1): Town {
  const next = numbersFrom(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const words = (n: number) => Array.from({ length: n }, () => one(WORDS)).join(' ');
  const sentence = () => capital(`${words(8 + upTo(10))}.`);
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + upTo(most) }, () => one(list))),
  ];
  const body = () =>
    [
      `${sentence()} **${capital(words(2))}** ${sentence()} ${sentence()}`,
      `- ${sentence()}\n- ${sentence()}\n- [${words(3)}](https://example.org/${upTo(1e6)})`,
      `${sentence()} *${words(2)}* ${sentence()} ${sentence()}`,
      `> ${sentence()}`,
      `${sentence()} ${sentence()}`,
    ].join('\n\n');

  const people = Array.from({ length: Math.max(5, Math.round(count / 20)) }, (_, at) => {
    const name = `${one(GIVEN)} ${one(FAMILY)}`;
    return {
      id: `friend-${at}`,
      name,
      headline: capital(words(5)),
      topics: some(TOPICS, 3),
      body: sentence(),
    };
  });
  const last = Date.parse(LAST_DAY);
  const entries = Array.from({ length: count }, (_, at): TownEntry => {
    const time = last - Math.floor(((count - 1 - at) / count) * YEARS * 365) * DAY;
    const date = day(time);
    const kind = kindOf(next());
    return {
      id: `${date.slice(0, 4)}/news-${at}`,
      kind,
      title: capital(words(4 + upTo(5))),
      date,
      people: some(people, 2).map(({ id }) => id),
      topics: some(TOPICS, 3),
      more: {
        ...(next() < 0.3 && { summary: sentence() }),
        ...(next() < 0.3 && { link: `https://example.org/page/${upTo(1e6)}` }),
        ...factsOf(kind, time, next(), one(people).id),
      },
      body: body(),
    };
  });
  const letters = Math.max(2, Math.round(count / 20));
  const digests = Array.from({ length: letters }, (_, at) => {
    const date = day(last - Math.floor(((letters - 1 - at) / letters) * YEARS * 365) * DAY);
    return { id: `letter-${at}`, title: capital(words(5)), date, body: sentence() };
  });
  const files = new Map([['newsletter.yaml', SETTINGS]]);
  for (const { id, body: text, ...fields } of people) {
    files.set(`people/${id}.md`, markdownFile({ ...fields, consent: 'always' }, text));
  }
  for (const entry of entries) files.set(`entries/${entry.id}.md`, entryFile(entry));
  for (const { id, body: text, ...fields } of digests) {
    files.set(`digests/${id}.md`, markdownFile(fields, text));
  }
  files.set('pages/about.md', markdownFile({ title: 'About' }, sentence()));
  return { files, people, entries, digests };
}

/** An entry as the file of the content folder. */
export function entryFile({ id: _, more, body, ...fields }: TownEntry): string {
  return markdownFile({ ...fields, ...more }, body);
}

const SETTINGS = `title: News of a town
tagline: What our neighbours made, and what they need
url: https://town.example.org
language: en
timezone: Etc/UTC
editor: {name: Edda}
contact: mailto:edda@example.org
`;

function kindOf(chance: number): TownEntry['kind'] {
  if (chance < 0.55) return 'win';
  if (chance < 0.8) return 'ask';
  if (chance < 0.88) return 'offer';
  return chance < 0.96 ? 'event' : 'spotlight';
}

function factsOf(kind: TownEntry['kind'], time: number, chance: number, helper: string) {
  const later = day(Math.min(time + Math.floor(chance * 90 + 5) * DAY, Date.parse(LAST_DAY)));
  if (kind === 'ask') {
    return chance < 0.6
      ? { status: 'met', met_on: later, helped_by: [helper] }
      : { by: day(time + 60 * DAY) };
  }
  if (kind === 'offer') return { until: day(time + 90 * DAY) };
  if (kind === 'event') return { starts: day(time + 20 * DAY), place: 'The old school' };
  return {};
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
