import type { PublicEntry } from '../gate/gate.ts';
import { type DigestCard, digestCard } from './digest-view.ts';
import { ofKind, openAsks, upcomingEvents } from './groups.ts';
import { paths } from './paths.ts';
import { type EntryItem, entryItem } from './print/entry-item.ts';
import type { Site } from './site.ts';

/** The front page. */
export interface HomeView {
  /** The newest letter. */
  digest?: DigestCard;
  /** None empty. */
  parts: HomePart[];
}

/** A few entries, and the way to all of them. */
export interface HomePart {
  id: string;
  title: string;
  entries: EntryItem[];
  all: { title: string; href: string };
}

const MAX_ASKS = 5;
const MAX_WINS = 6;
const MAX_EVENTS = 3;

/** Prepares the front page: the newest letter, then what is needed, what was done, what comes. */
export function homeView(site: Site): HomeView {
  const { home } = site.words;
  const newest = site.digests.at(0);
  const part = (id: string, title: string, entries: PublicEntry[], all: HomePart['all']) => ({
    id,
    title,
    entries: entries.map((entry) => entryItem(site, entry, { level: 3 })),
    all: { title: all.title, href: site.addresses.local(all.href) },
  });
  const asks = openAsks(site).slice(0, MAX_ASKS);
  const wins = ofKind(site, 'win').slice(0, MAX_WINS);
  const events = upcomingEvents(site).slice(0, MAX_EVENTS);
  const parts = [
    part('asks', home.asks, asks, { title: home.allAsks, href: paths.kind('ask') }),
    part('wins', home.wins, wins, { title: home.allWins, href: paths.kind('win') }),
    part('events', home.events, events, { title: home.allEvents, href: paths.kind('event') }),
  ];
  return {
    ...(newest && { digest: digestCard(site, newest) }),
    parts: parts.filter(({ entries }) => entries.length > 0),
  };
}
