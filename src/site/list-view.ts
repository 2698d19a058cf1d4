import { type DigestCard, digestCard } from './digest-view.ts';
import { type EntryCard, entryCard } from './entry-card.ts';
import { type Face, faceOf } from './face.ts';
import type { PageHead } from './frame-view.ts';
import type { Item } from './groups.ts';
import { type ListId, lists, type Titled } from './lists.ts';
import type { ListPage } from './paginate.ts';
import { paths } from './paths.ts';
import { type PersonCard, personCard } from './person-view.ts';
import type { Site } from './site.ts';

/** One thing in a list, as it is printed. */
export type ItemView =
  | { as: 'entry' | 'quiet'; entry: EntryCard }
  | { as: 'person'; person: PersonCard; face: Face }
  | { as: 'topic'; topic: string; href: string; count: string }
  | { as: 'digest'; digest: DigestCard };

/** One page of a list. */
export interface ListView {
  head: PageHead;
  title: string;
  about?: string;
  /** What to say where there is nothing. */
  none: string;
  groups: { title?: string; items: ItemView[] }[];
  pager?: Pager;
  /** A feed of just this. */
  feed?: { title: string; href: string };
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
  return pageView(site, page, { title, about, none, ...(feed && { feed, feedTitle: title }) });
}

/** Prepares a page of a topic's entries. */
export function topicView(site: Site, topic: string, page: ListPage<Titled>): ListView {
  const { topics } = site.words.lists;
  const feed = paths.topicFeed(topic);
  return pageView(site, page, {
    title: topic,
    none: topics.none,
    feed,
    feedTitle: site.words.topic.follow(topic),
  });
}

interface Heading {
  title: string;
  about?: string;
  none: string;
  feed?: string;
  feedTitle?: string;
}

function pageView(site: Site, page: ListPage<Titled>, heading: Heading): ListView {
  const { words, addresses, newsletter } = site;
  const { title, about, none, feed, feedTitle = title } = heading;
  const { number, total, newer, older, path } = page;
  const place = words.list.page(number, total);
  return {
    head: {
      path,
      title: number === 1 ? title : `${title}, ${place}`,
      description: about ?? `${title}: ${newsletter.tagline}`,
      ...(feed && { feed: { title: feedTitle, path: feed } }),
    },
    title,
    ...(about !== undefined && { about }),
    none,
    groups: regroup(site, page.items),
    ...(total > 1 && {
      pager: {
        place,
        ...(newer && { previous: addresses.local(newer) }),
        ...(older && { next: addresses.local(older) }),
      },
    }),
    ...(feed && { feed: { title: feedTitle, href: addresses.local(feed) } }),
  };
}

/** Puts neighbours of one title under it. */
function regroup(site: Site, items: readonly Titled[]): ListView['groups'] {
  const groups: ListView['groups'] = [];
  for (const { title, item } of items) {
    const last = groups.at(-1);
    const shown = itemView(site, item);
    if (last && last.title === title) last.items.push(shown);
    else groups.push({ items: [shown], ...(title !== undefined && { title }) });
  }
  return groups;
}

function itemView(site: Site, item: Item): ItemView {
  switch (item.as) {
    case 'entry':
    case 'quiet':
      return { as: item.as, entry: entryCard(site, item.entry) };
    case 'person': {
      const { person } = item;
      return { as: 'person', person: personCard(site, person), face: faceOf(site, person.id) };
    }
    case 'topic': {
      const { topic, count } = item;
      const href = site.addresses.local(paths.topic(topic));
      return { as: 'topic', topic, href, count: site.words.list.count(count) };
    }
    case 'digest':
      return { as: 'digest', digest: digestCard(site, item.chosen) };
  }
}
