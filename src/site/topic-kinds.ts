import { KINDS, type Kind } from '../entries/kinds.ts';
import type { PublicEntry } from '../gate/gate.ts';
import type { Site } from './site.ts';

/** The entries of a topic by kind, in the order of the table of kinds; each newest first. */
export type KindsOfTopic = ReadonlyMap<Kind, readonly PublicEntry[]>;

/** A topic within a kind, and how many entries it has there. */
export interface TopicCount {
  topic: string;
  count: number;
}

/** What occurs together: which kinds a topic has, which topics a kind. */
interface TopicKinds {
  kinds: Map<string, KindsOfTopic>;
  topics: Map<Kind, TopicCount[]>;
}

const known = new WeakMap<Site, TopicKinds>();

/** The kinds of a topic's entries. */
export function kindsOfTopic(site: Site, topic: string): KindsOfTopic {
  return topicKinds(site).kinds.get(topic) ?? new Map();
}

/** The topics of a kind's entries, the most frequent first; those of one count by name. */
export function topicsOfKind(site: Site, kind: Kind): readonly TopicCount[] {
  return topicKinds(site).topics.get(kind) ?? [];
}

/** The kinds by which a topic's entries can be told apart; none where all are of one. */
export function telling(site: Site, topic: string): Kind[] {
  const kinds = [...kindsOfTopic(site, topic).keys()];
  return kinds.length > 1 ? kinds : [];
}

function topicKinds(site: Site): TopicKinds {
  const before = known.get(site);
  if (before) return before;
  const kinds = new Map([...site.topics].map(([topic, entries]) => [topic, byKind(entries)]));
  const topics = new Map(KINDS.map((kind) => [kind, countTopics(kinds, kind)]));
  const counted = { kinds, topics };
  known.set(site, counted);
  return counted;
}

function byKind(entries: readonly PublicEntry[]): KindsOfTopic {
  const groups = Map.groupBy(entries, ({ kind }) => kind);
  return new Map(
    KINDS.flatMap((kind): [Kind, PublicEntry[]][] => {
      const group = groups.get(kind);
      return group ? [[kind, group]] : [];
    }),
  );
}

function countTopics(kinds: ReadonlyMap<string, KindsOfTopic>, kind: Kind): TopicCount[] {
  const counts = [...kinds].flatMap(([topic, groups]) => {
    const count = groups.get(kind)?.length ?? 0;
    return count > 0 ? [{ topic, count }] : [];
  });
  return counts.sort((a, b) => b.count - a.count);
}
