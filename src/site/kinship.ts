import type { Kind } from '../entries/kinds.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { type Group, type Grouping, groupsOf, membersAround } from './kin-groups.ts';
import type { Site } from './site.ts';
import { welcomeOf } from './welcome.ts';

/** What two entries have in common, the weightiest of it: a person's id, a topic, their kind. */
export type Reason =
  | { by: 'person'; of: string }
  | { by: 'topic'; of: string }
  | { by: 'kind'; of: Kind };

/** An entry that goes with another one. */
export interface Kin {
  entry: PublicEntry;
  reason: Reason;
}

/** The most entries that stand beside one. */
const MAX_KIN = 3;

/**
 * A person in common outweighs all topics, a topic the kind, the kind what is welcome; among those
 * that share topics their rarity (at most 1 for each) weighs more than welcome (at most 1).
 */
const PERSON = 10;
const TOPIC = 3;
const RARITY = 2;
const MOST_BY_RARITY = 5;
const KIND = 1;

/** The entries of a site, each known by its place in the site's order, by what they share. */
interface Kinship {
  entries: readonly PublicEntry[];
  places: ReadonlyMap<string, number>;
  people: Grouping;
  topics: Grouping;
  kinds: Grouping;
  welcome: Float64Array;
  /** By number of the topic, from nearly 0 where all entries have it to 1 where one has. */
  rarity: Float64Array;
  /** How often it was asked so far, and by place at which of these times an entry was looked at last. */
  times: number;
  seen: Int32Array;
  /** What was found so far, by place: the key of a page and the page itself ask for the same. */
  found: Map<number, Kin[]>;
}

const known = new WeakMap<Site, Kinship>();

/**
 * Up to three entries that go with one of the site, the nearest first, and never itself. The
 * entries are sorted by what they share once for a site.
 */
export function kinOf(site: Site, { id }: PublicEntry): Kin[] {
  const kinship = known.get(site) ?? kinshipOf(site);
  known.set(site, kinship);
  const { entries, places, people, topics, kinds, seen } = kinship;
  const place = places.get(id);
  if (place === undefined) return [];
  const before = kinship.found.get(place);
  if (before) return before;
  const best: Near[] = [];
  kinship.times++;
  seen[place] = kinship.times;
  const look = (group: Group | undefined) => {
    if (!group) return;
    for (const other of membersAround(group, place)) {
      if (seen[other] === kinship.times) continue;
      seen[other] = kinship.times;
      keep(best, other, nearness(kinship, place, other));
    }
  };
  const isFull = (least: number) => (best[MAX_KIN - 1]?.score ?? -1) >= least;
  for (const number of people.of[place] ?? []) look(people.groups[number]);
  if (!isFull(PERSON)) for (const number of topics.of[place] ?? []) look(topics.groups[number]);
  if (!isFull(0)) for (const number of kinds.of[place] ?? []) look(kinds.groups[number]);
  for (const group of kinds.groups) if (!isFull(0)) look(group);
  const kin = best.flatMap((near) => {
    const entry = entries[near.place];
    return entry ? [{ entry, reason: reasonFor(kinship, place, near.place, entry.kind) }] : [];
  });
  kinship.found.set(place, kin);
  return kin;
}

function kinshipOf({ entries, today }: Site): Kinship {
  const welcome = Float64Array.from(entries, (entry) => welcomeOf(entry, today));
  const byWelcome = [...entries.keys()].sort((a, b) => (welcome[b] ?? 0) - (welcome[a] ?? 0));
  const topics = groupsOf(entries, byWelcome, (entry) => entry.topics);
  const total = Math.log(entries.length + 1);
  return {
    entries,
    places: new Map(entries.map(({ id }, place) => [id, place])),
    people: groupsOf(entries, byWelcome, (entry) => entry.people),
    topics,
    kinds: groupsOf(entries, byWelcome, (entry) => [entry.kind]),
    welcome,
    rarity: Float64Array.from(topics.groups, ({ all }) => 1 - Math.log(all.length) / total),
    times: 0,
    seen: new Int32Array(entries.length),
    found: new Map(),
  };
}

interface Near {
  place: number;
  score: number;
}

function nearness(
  { people, topics, kinds, rarity, welcome }: Kinship,
  one: number,
  other: number,
): number {
  const glad = welcome[other] ?? 0;
  let sharedTopics = 0;
  let rare = 0;
  for (const topic of topics.of[other] ?? []) {
    if (!topics.of[one]?.includes(topic)) continue;
    sharedTopics++;
    rare += rarity[topic] ?? 0;
  }
  let sharedPeople = 0;
  for (const person of people.of[other] ?? []) {
    if (people.of[one]?.includes(person)) sharedPeople++;
  }
  if (sharedPeople > 0) return PERSON + sharedPeople + Math.min(rare, 1) / 2 + glad;
  if (sharedTopics > 0) return TOPIC + Math.min(RARITY * rare, MOST_BY_RARITY) + glad;
  return (kinds.of[one]?.[0] === kinds.of[other]?.[0] ? KIND : 0) + glad;
}

function reasonFor(
  { people, topics, rarity }: Kinship,
  one: number,
  other: number,
  kind: Kind,
): Reason {
  const person = people.of[one]?.find((each) => people.of[other]?.includes(each));
  const by = person === undefined ? undefined : people.groups[person];
  if (by) return { by: 'person', of: by.key };
  const [topic] = (topics.of[one] ?? [])
    .filter((each) => topics.of[other]?.includes(each))
    .sort((a, b) => (rarity[b] ?? 0) - (rarity[a] ?? 0));
  const on = topic === undefined ? undefined : topics.groups[topic];
  return on ? { by: 'topic', of: on.key } : { by: 'kind', of: kind };
}

/** Keeps the best, best first; of equals those that came first. */
function keep(best: Near[], place: number, score: number): void {
  const last = best[MAX_KIN - 1];
  if (last && last.score >= score) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < score) at--;
  best.splice(at, 0, { place, score });
  if (best.length > MAX_KIN) best.pop();
}
