import { KINDS, type Kind, kinds } from '../entries/kinds.ts';
import { type DigestCard, digestCard } from './digest-view.ts';
import { type Face, faceOf } from './face.ts';
import { type Filter, kindFilters, topicFilters, topicKindFilters } from './filters.ts';
import type { PageHead } from './frame-view.ts';
import type { Item } from './groups.ts';
import { type ListId, lists, type Titled } from './lists.ts';
import { allMet } from './met-asks.ts';
import { headTitle, type ListPage } from './paginate.ts';
import { paths } from './paths.ts';
import { type PersonCard, personCard } from './person-view.ts';
import { type EntryItem, entryItem } from './print/entry-item.ts';
import type { Site } from './site.ts';

/** One thing in a list, as it is printed. */
export type ItemView =
  | { as: 'entry' | 'quiet'; entry: EntryItem }
  | { as: 'person'; person: PersonCard; face: Face }
  | { as: 'topic'; name: string; href: string; count: string }
  | { as: 'digest'; digest: DigestCard };

/** One page of a list. */
export interface ListView {
  head: PageHead;
  title: string;
  about?: string;
  /** What to say where there is nothing. */
  none: string;
  filters: Filter[];
  groups: { title?: string; items: ItemView[] }[];
  pager?: Pager;
  /** A feed of just this. */
  feed?: { title: string; href: string };
  /** The way to more of the kind. */
  more?: { title: string; href: string };
}

/** The way to the pages before and after. */
export interface Pager {
  /** Such as `Page 2 of 5`. */
  place: string;
  previous?: string;
  next?: string;
}

/** Prepares a page of one of the site's lists. */
export function listView(site: Site, id: ListId, page: ListPage<Titled>): ListView {
  const { title, about, none } = site.words.lists[id];
  const { feed } = lists[id];
  const kind = KINDS.find((kind) => kinds[kind].list === id);
  return pageView(site, page, {
    title,
    about,
    none,
    filters: kind ? kindFilters(site, kind) : [],
    ...(feed && { feed, feedTitle: title }),
    ...(kind === 'ask' && { more: allMet(site) }),
  });
}

/** Prepares a page of a topic's entries. */
export function topicView(site: Site, topic: string, page: ListPage<Titled>): ListView {
  const { topics } = site.words.lists;
  const feed = paths.topicFeed(topic);
  const name = site.topicName(topic);
  return pageView(site, page, {
    title: name,
    none: topics.none,
    feed,
    feedTitle: site.words.topic.follow(name),
    filters: topicFilters(site, topic),
  });
}

/** Prepares a page of a topic's entries of one kind. */
export function topicKindView(
  site: Site,
  topic: string,
  kind: Kind,
  page: ListPage<Titled>,
): ListView {
  const { words } = site;
  const name = site.topicName(topic);
  return pageView(site, page, {
    title: words.filters.titles[kind](name),
    none: words.lists.topics.none,
    feed: paths.topicFeed(topic),
    feedTitle: words.topic.follow(name),
    filters: topicKindFilters(site, topic, kind),
  });
}

interface Heading {
  title: string;
  about?: string;
  none: string;
  filters: Filter[];
  feed?: string;
  feedTitle?: string;
  more?: { title: string; href: string };
}

function pageView(site: Site, page: ListPage<Titled>, heading: Heading): ListView {
  const { words, addresses, newsletter } = site;
  const { title, about, none, filters, feed, feedTitle = title, more } = heading;
  const { number, total, newer, older, path } = page;
  return {
    head: {
      path,
      title: headTitle(title, page, words),
      description: about ?? `${title}${words.colon}${newsletter.tagline}`,
      ...(feed && { feed: { title: feedTitle, path: feed } }),
    },
    title,
    ...(about !== undefined && { about }),
    none,
    filters,
    groups: regroup(site, page.items),
    ...(total > 1 && {
      pager: {
        place: words.list.page(number, total),
        ...(newer && { previous: addresses.local(newer) }),
        ...(older && { next: addresses.local(older) }),
      },
    }),
    ...(feed && { feed: { title: feedTitle, href: addresses.local(feed) } }),
    ...(more && { more }),
  };
}

/** Puts neighbours of one title under it. */
function regroup(site: Site, items: readonly Titled[]): ListView['groups'] {
  const groups: ListView['groups'] = [];
  for (const { title, item } of items) {
    const last = groups.at(-1);
    const shown = itemView(site, item, title === undefined ? 2 : 3);
    if (last && last.title === title) last.items.push(shown);
    else groups.push({ items: [shown], ...(title !== undefined && { title }) });
  }
  return groups;
}

function itemView(site: Site, item: Item, level: 2 | 3): ItemView {
  switch (item.as) {
    case 'entry':
    case 'quiet':
      return {
        as: item.as,
        entry: entryItem(site, item.entry, { level, isQuiet: item.as === 'quiet' }),
      };
    case 'person': {
      const { person } = item;
      return { as: 'person', person: personCard(site, person), face: faceOf(site, person.id) };
    }
    case 'topic': {
      const { topic, count } = item;
      const href = site.addresses.local(paths.topic(topic));
      const name = site.topicName(topic);
      return { as: 'topic', name, href, count: site.words.list.count(count) };
    }
    case 'digest':
      return { as: 'digest', digest: digestCard(site, item.chosen) };
  }
}
