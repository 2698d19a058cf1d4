import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { type AskState, askState } from '../entries/ask-state.ts';
import type { Entry } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { type Deed, deedsIn, type Help } from './deeds.ts';

/** How far back a balance looks. */
const YEARS = 2;

/** Something that somebody asked for, and what became of it. */
export interface Asked {
  id: string;
  title: string;
  date: Day;
  state: AskState;
}

/** One time that somebody helped. */
export interface Helped {
  how: Help;
  /** Of an introduction the names of those it brought together, else the title of the entry. */
  what: string;
  /** The entry; an introduction has none. */
  id?: string;
  /** When; of an introduction in a contact's file it can be a month or a year. */
  date: string;
}

/** What somebody asked for and how they helped, oldest first. It says nothing of what they are worth. */
export interface Balance {
  friend: Friend;
  asked: Asked[];
  helped: Helped[];
}

/** The first day that a balance looks at. */
export function balanceSince(today: Day): Day {
  return Temporal.PlainDate.from(today).subtract({ years: YEARS }).toString();
}

/** Everybody who asked or helped within the last two years, by name. Drafts do not count. */
export function balancesOf(circle: Circle): Balance[] {
  const since = balanceSince(circle.today);
  const { compare } = new Intl.Collator(circle.newsletter.language);
  const entries = [...circle.entries.values()].filter(
    ({ draft, date }) => !draft && date <= circle.today,
  );
  const helped = helpIn(circle, since);
  const asks = askedIn(circle, entries, since);
  return [...circle.friends.values()]
    .map((friend) => ({
      friend,
      asked: (asks.get(friend.id) ?? []).sort(oldestFirst),
      helped: (helped.get(friend.id) ?? []).sort(oldestFirst),
    }))
    .filter((each) => each.asked.length > 0 || each.helped.length > 0)
    .sort((a, b) => compare(a.friend.name, b.friend.name) || compareText(a.friend.id, b.friend.id));
}

function askedIn({ today }: Circle, entries: readonly Entry[], since: Day): Map<string, Asked[]> {
  const found = new Map<string, Asked[]>();
  for (const entry of entries) {
    if (entry.kind !== 'ask' || entry.date < since) continue;
    const { id, title, date } = entry;
    const asked = { id, title, date, state: askState(entry, today) };
    for (const person of new Set(entry.people)) add(found, person, asked);
  }
  return found;
}

function helpIn(circle: Circle, since: Day): Map<string, Helped[]> {
  const found = new Map<string, Helped[]>();
  for (const deed of deedsIn(circle)) {
    if (deed.date >= since) add(found, deed.who, helpedBy(circle, deed));
  }
  return found;
}

function helpedBy({ friends }: Circle, deed: Deed): Helped {
  const { how, date } = deed;
  if (how !== 'introduced') return { how, what: deed.entry.title, id: deed.entry.id, date };
  const names = deed.met.map((id) => friends.get(id)?.name ?? id);
  return { how, what: [...names, ...(names.length === 1 ? ['you'] : [])].join(' and '), date };
}

function add<T>(all: Map<string, T[]>, key: string, item: T): void {
  const known = all.get(key);
  if (known) known.push(item);
  else all.set(key, [item]);
}

function oldestFirst(a: { date: string }, b: { date: string }): number {
  return compareText(a.date, b.date);
}
