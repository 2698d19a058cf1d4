import type { ChosenDigest } from '../digest/choose.ts';
import { type AskState, askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import type { Kind } from '../entries/kinds.ts';
import type { PublicEntry, PublicPerson } from '../gate/gate.ts';
import { compareText } from '../order.ts';
import { metAsks } from './met-asks.ts';
import type { Site } from './site.ts';

/** One thing in a list. A quiet entry is shown by its title alone. */
export type Item =
  | { as: 'entry' | 'quiet'; entry: PublicEntry }
  | { as: 'person'; person: PublicPerson }
  | { as: 'topic'; topic: string; count: number }
  | { as: 'digest'; chosen: ChosenDigest<PublicEntry> };

/** A stretch of a list, under a title of its own where it has one. */
export interface Group {
  title?: string;
  items: Item[];
}

type Ask = Extract<PublicEntry, { kind: 'ask' }>;
type Event = Extract<PublicEntry, { kind: 'event' }>;

/** Entries in the order in which they come, under no title. */
export function plainGroup(entries: readonly PublicEntry[]): Group[] {
  return [{ items: entries.map((entry) => ({ as: 'entry', entry })) }];
}

/** The board: what is needed, nearest day first; then what was found; then what is over. */
export function askGroups(site: Site): Group[] {
  const { words } = site;
  const past = [...asksThatAre(site, 'withdrawn'), ...asksThatAre(site, 'expired')];
  return [
    { title: words.ask.openTitle, items: asItems('entry', openAsks(site)) },
    {
      title: words.ask.metTitle,
      items: asItems(
        'entry',
        metAsks(site).map(({ entry }) => entry),
      ),
    },
    { title: words.ask.pastTitle, items: asItems('quiet', past.sort(newest)) },
  ];
}

/** Upcoming events, soonest first; then past ones, newest first. */
export function eventGroups(site: Site): Group[] {
  const { words } = site;
  const past = ofKind(site, 'event').filter((event) => isOver(event, site.today));
  past.sort((a, b) => compareText(b.starts, a.starts) || compareText(a.id, b.id));
  return [
    { title: words.event.upcoming, items: asItems('entry', upcomingEvents(site)) },
    { title: words.event.past, items: asItems('entry', past) },
  ];
}

const open = new WeakMap<Site, readonly Ask[]>();

/** Open asks, nearest day first; those without a day after them, newest first. */
export function openAsks(site: Site): readonly Ask[] {
  const known = open.get(site) ?? asksThatAre(site, 'open').sort(soonest);
  open.set(site, known);
  return known;
}

/** Events that are not over, soonest first. */
export function upcomingEvents(site: Site): Event[] {
  return ofKind(site, 'event')
    .filter((event) => !isOver(event, site.today))
    .sort((a, b) => compareText(a.starts, b.starts) || compareText(a.id, b.id));
}

/** The entries of one kind, newest first. */
export function ofKind<K extends Kind>(site: Site, kind: K): Extract<PublicEntry, { kind: K }>[] {
  return site.entries.filter(
    (entry): entry is Extract<PublicEntry, { kind: K }> => entry.kind === kind,
  );
}

function asksThatAre(site: Site, state: AskState): Ask[] {
  return ofKind(site, 'ask').filter((ask) => askState(ask, site.today) === state);
}

function asItems(as: 'entry' | 'quiet', entries: readonly PublicEntry[]): Item[] {
  return entries.map((entry) => ({ as, entry }));
}

function soonest(a: Ask, b: Ask): number {
  return compareText(a.by ?? '9999', b.by ?? '9999') || newest(a, b);
}

function newest(a: PublicEntry, b: PublicEntry): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}
