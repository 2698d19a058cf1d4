import { type Kind, kinds } from '../entries/kinds.ts';
import type { Words } from '../words/words.ts';
import { askGroups, eventGroups, type Group, type Item, ofKind, plainGroup } from './groups.ts';
import { type ListPage, paginate } from './paginate.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { kindsOfTopic } from './topic-kinds.ts';

/** A list of the site. */
export interface List {
  path: string;
  /** How many items a page holds. */
  size: number;
  /** The path of a feed of just this. */
  feed?: string;
  groups(site: Site): Group[];
}

/** The name of a list: the first segment of its path. */
export type ListId = keyof Words['lists'];

const ENTRIES_ON_A_PAGE = 20;
const PEOPLE_ON_A_PAGE = 60;
const TOPICS_ON_A_PAGE = 500;

/** The one table of the lists, in the order in which readers are shown the way to them. */
export const lists: Record<ListId, List> = {
  digests: {
    path: paths.digests,
    size: ENTRIES_ON_A_PAGE,
    feed: paths.digestsFeed,
    groups: ({ digests }) => [{ items: digests.map((chosen) => ({ as: 'digest', chosen })) }],
  },
  asks: {
    path: paths.kind('ask'),
    size: ENTRIES_ON_A_PAGE,
    feed: paths.asksFeed,
    groups: askGroups,
  },
  wins: {
    path: paths.kind('win'),
    size: ENTRIES_ON_A_PAGE,
    groups: (site) => plainGroup(ofKind(site, 'win')),
  },
  offers: {
    path: paths.kind('offer'),
    size: ENTRIES_ON_A_PAGE,
    groups: (site) => plainGroup(ofKind(site, 'offer')),
  },
  events: {
    path: paths.kind('event'),
    size: ENTRIES_ON_A_PAGE,
    groups: eventGroups,
  },
  people: {
    path: paths.people,
    size: PEOPLE_ON_A_PAGE,
    groups: ({ people }) => [{ items: people.map((person) => ({ as: 'person', person })) }],
  },
  spotlights: {
    path: paths.kind('spotlight'),
    size: ENTRIES_ON_A_PAGE,
    groups: (site) => plainGroup(ofKind(site, 'spotlight')),
  },
  topics: {
    path: paths.topics,
    size: TOPICS_ON_A_PAGE,
    groups: ({ topics }) => [
      { items: [...topics].map(([topic, { length }]) => ({ as: 'topic', topic, count: length })) },
    ],
  },
};

/** All lists, in the order of the table. */
export const LISTS = Object.keys(lists) as ListId[];

/** An item of a list with the title it stands under. */
export interface Titled {
  title?: string;
  item: Item;
}

/** The pages of a list, which keep its groups together as far as they can. */
export function listPages(site: Site, id: ListId): ListPage<Titled>[] {
  const { groups, path, size } = lists[id];
  return paginate(flatten(groups(site)), path, size);
}

/** The pages of one topic. */
export function topicPages(site: Site, topic: string): ListPage<Titled>[] {
  const entries = site.topics.get(topic) ?? [];
  return paginate(flatten(plainGroup(entries)), paths.topic(topic), ENTRIES_ON_A_PAGE);
}

/** The pages of one topic's entries of one kind, in the groups of the kind's own list. */
export function topicKindPages(site: Site, topic: string, kind: Kind): ListPage<Titled>[] {
  const entries = [...(kindsOfTopic(site, topic).get(kind) ?? [])];
  const { groups, size } = lists[kinds[kind].list];
  return paginate(flatten(groups({ ...site, entries })), paths.topicKind(topic, kind), size);
}

/** What follows a list's path in the address of one of its pages; undefined for the first. */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

function flatten(groups: Group[]): Titled[] {
  return groups.flatMap(({ title, items }) =>
    items.map((item) => ({ item, ...(title !== undefined && { title }) })),
  );
}
