import { askState } from '../../src/entries/ask-state.ts';
import { isOver } from '../../src/entries/ends.ts';
import { kinds } from '../../src/entries/kinds.ts';
import type { PublicEntry } from '../../src/gate/gate.ts';
import type { Site } from '../../src/site/site.ts';
import { telling } from '../../src/site/topic-kinds.ts';
import { markdownFile } from './town/markdown-file.ts';

/** The other generators that the benchmark knows. */
export type Peer = 'hugo' | 'eleventy' | 'astro';

/** All of them, in the order of the report. */
export const PEERS: readonly Peer[] = ['hugo', 'eleventy', 'astro'];

/**
 * The town's content as a peer reads it, by path below its content folder. What a generator of pages
 * cannot know is handed to it ready: which entries a digest holds, what became of an ask, which events
 * are over, and in which topics kinds can be told apart. That favours the peer: ours works it out.
 */
export function peerFiles(site: Site, peer: Peer): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of site.entries) files.set(`entries/${entry.id}.md`, entryFile(site, entry));
  for (const { id, name, headline, body } of site.people) {
    const path = peer === 'hugo' ? `people/${id}/_index.md` : `people/${id}.md`;
    files.set(path, markdownFile({ title: name, headline, ...outputs(peer, 'html', 'rss') }, body));
  }
  for (const { digest, sections } of site.digests) {
    const fields = {
      title: digest.title,
      date: digest.date,
      archive: [digest.date.slice(0, 4)],
      sections: sections.map(({ id, entries }) => ({
        title: site.words.sections[id],
        entries: entries.map((entry) => entry.id),
      })),
      ...outputs(peer, 'html', 'email'),
    };
    files.set(`digests/${digest.id}.md`, markdownFile(fields, digest.body));
  }
  for (const { id, title, body } of site.pages) {
    const layout = peer === 'eleventy' ? { layout: 'base.njk' } : {};
    files.set(`${id}.md`, markdownFile({ title, ...layout }, body));
  }
  if (peer === 'hugo') for (const [path, text] of hugoLists(site)) files.set(path, text);
  return files;
}

function entryFile(site: Site, entry: PublicEntry): string {
  const { body, title, date, kind, people, topics, summary } = entry;
  const { list } = kinds[kind];
  const fields = {
    title,
    date,
    kinds: [list],
    people,
    topics,
    archive: [date.slice(0, 4)],
    topickinds: topics
      .filter((topic) => telling(site, topic).includes(kind))
      .map((topic) => topicKind(topic, list)),
    ...(summary !== undefined && { summary }),
    ...(typeof entry.link === 'string' && { link: entry.link }),
    ...facts(site, entry),
  };
  return markdownFile(fields, body);
}

function facts(site: Site, entry: PublicEntry): object {
  switch (entry.kind) {
    case 'ask': {
      const { by, met_on, helped_by } = entry;
      const state = askState(entry, site.today);
      return {
        state: state === 'open' || state === 'met' ? state : 'past',
        ...(by && { by }),
        ...(met_on && { met_on, helped_by }),
      };
    }
    case 'event':
      return {
        state: isOver(entry, site.today) ? 'past' : 'open',
        starts: entry.starts,
        place: entry.place,
      };
    case 'offer':
      return { until: entry.until };
    default:
      return {};
  }
}

/** Hugo's lists are pages of their own, with their addresses and what is made of each. */
function hugoLists(site: Site): [path: string, text: string][] {
  const topics = [...site.topics.keys()];
  return [
    ...topics.map((topic): [string, string] => [
      `topics/${topic}/_index.md`,
      markdownFile({ title: site.topicName(topic), ...outputs('hugo', 'html', 'rss') }, ''),
    ]),
    ...topics.flatMap((topic) =>
      telling(site, topic).map((kind): [string, string] => {
        const { list, title } = kinds[kind];
        const fields = {
          title: `${title}: ${site.topicName(topic)}`,
          url: `/topics/${topic}/${list}/`,
          list,
        };
        return [`topickinds/${topicKind(topic, list)}/_index.md`, markdownFile(fields, '')];
      }),
    ),
    ...Object.values(kinds).map(({ list, title }): [string, string] => {
      const made = list === 'asks' ? outputs('hugo', 'html', 'rss') : {};
      return [
        `kinds/${list}/_index.md`,
        markdownFile({ title, url: `/${list}/`, list, ...made }, ''),
      ];
    }),
  ];
}

/** A topic within a kind, as one word. */
function topicKind(topic: string, list: string): string {
  return `${topic}--${list}`;
}

function outputs(peer: Peer, ...formats: string[]): object {
  return peer === 'hugo' ? { outputs: formats } : {};
}
