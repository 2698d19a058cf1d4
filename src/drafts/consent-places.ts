import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { askState } from '../entries/ask-state.ts';
import { type Entry, isPersonId } from '../entries/entry.ts';
import { paths } from '../site/paths.ts';

/** Where an entry is published, with the address of every page, list and feed. */
export function placesOf(circle: Circle, entry: Entry, friend: Friend): string {
  if (entry.audience === 'email') {
    return 'It would go into the letters that I send by mail, and nowhere else: not on the site, and not into its feeds.';
  }
  const { addresses, newsletter } = circle;
  const at = (title: string, ...all: string[]) => `- ${title}: ${all.join(', ')}`;
  const isOpenAsk = entry.kind === 'ask' && askState(entry, circle.today) === 'open';
  const feeds = [
    paths.rss,
    paths.atom,
    paths.json,
    ...[...new Set([...entry.people, ...(friend.shared ? [] : [friend.id])])].map(paths.personFeed),
    ...entry.topics.map(paths.topicFeed),
    ...(isOpenAsk ? [paths.asksFeed] : []),
    ...(entry.kind === 'event' ? [paths.events] : []),
  ];
  const rows = [
    at('a page of its own', paths.entry(entry.id)),
    ...ownPage(entry, friend).map((title) => at(title, paths.person(friend.id))),
    ...othersIn(entry, friend).map((id) => at('a page of another whom it names', paths.person(id))),
    at('lists', paths.kind(entry.kind), ...entry.topics.map(paths.topic), ...peopleList(friend)),
    at('the front page, while it is new', paths.home),
    at('feeds', ...feeds),
    at('the letters, which also stay on the web', paths.digests),
  ];
  return `It would be on the site of ${newsletter.title}, where anybody can read it, and in the letters that I send by mail. These are the places, all below ${addresses.absolute('')}:\n\n${rows.join('\n')}`;
}

/** Whoever is named gets a page; it does not list what they only passed on. */
function ownPage(entry: Entry, { id, shared }: Friend): string[] {
  if (!shared) return ['a page about you, which would be new'];
  return pagesOf(entry).includes(id) ? ['your page'] : [];
}

function othersIn(entry: Entry, { id }: Friend): string[] {
  return pagesOf(entry).filter((other) => other !== id);
}

/** The people whose pages list an entry. */
function pagesOf(entry: Entry): string[] {
  const helpers = entry.kind === 'ask' ? entry.helped_by.filter(isPersonId) : [];
  return [...new Set([...entry.people, ...helpers])];
}

/** The list of people gets a line more where somebody had no page. */
function peopleList({ shared }: Friend): string[] {
  return shared ? [] : [paths.people];
}
