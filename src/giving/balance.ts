import { Temporal } from 'temporal-polyfill';
import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { type AskState, askState } from '../entries/ask-state.ts';
import type { Entry } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { introductionsIn } from './introductions.ts';

/** How far back a balance looks. */
const YEARS = 2;

/** Something that somebody asked for, and what became of it. */
export interface Asked {
  id: string;
  title: string;
  date: Day;
  state: AskState;
}

/** The ways to have helped. */
export type Help = 'met an ask' | 'passed on news' | 'offered' | 'introduced';

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
  const helped = helpIn(circle, entries, since);
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

function helpIn(circle: Circle, entries: readonly Entry[], since: Day): Map<string, Helped[]> {
  const found = new Map<string, Helped[]>();
  const note = (who: string | undefined, help: Helped) => {
    if (who !== undefined && help.date >= since) add(found, who, help);
  };
  for (const entry of entries) {
    const { id, title: what, date, people, via } = entry;
    if (via && !people.includes(via)) note(via, { how: 'passed on news', what, id, date });
    if (entry.kind === 'offer') {
      for (const person of new Set(people)) note(person, { how: 'offered', what, id, date });
    }
    if (entry.kind === 'ask' && entry.met_on && askState(entry, circle.today) === 'met') {
      const helpers = new Set(entry.helped_by.map((helper) => idOf(circle, helper)));
      for (const helper of helpers) {
        note(helper, { how: 'met an ask', what, id, date: entry.met_on });
      }
    }
  }
  for (const [who, help] of broughtTogether(circle)) note(who, help);
  return found;
}

/** The introductions that friends made possible: between others, and of others to the editor. */
function broughtTogether(circle: Circle): [who: string, help: Helped][] {
  const { friends } = circle;
  const nameOf = (id: string) => friends.get(id)?.name ?? id;
  const between = introductionsIn(circle).flatMap(({ between: two, state }): [string, Helped][] => {
    const { made, through, since: date } = state;
    if (!made || through === undefined || date === undefined) return [];
    return [[through, { how: 'introduced', what: two.map(nameOf).join(' and '), date }]];
  });
  const toEditor = [...friends.values()].flatMap(({ name, contact }): [string, Helped][] => {
    const { introduced_by: who, met_on: date } = contact ?? {};
    return who && date ? [[who, { how: 'introduced', what: `${name} and you`, date }]] : [];
  });
  return [...between, ...toEditor];
}

/** The friend whom `helped_by` names by id, or by a name that only they have. */
function idOf({ friends }: Circle, helper: string): string | undefined {
  if (friends.has(helper)) return helper;
  const small = helper.toLowerCase();
  const all = [...friends.values()].filter(({ name }) => name.toLowerCase() === small);
  return all.length === 1 ? all[0]?.id : undefined;
}

function add<T>(all: Map<string, T[]>, key: string, item: T): void {
  const known = all.get(key);
  if (known) known.push(item);
  else all.set(key, [item]);
}

function oldestFirst(a: { date: string }, b: { date: string }): number {
  return compareText(a.date, b.date);
}
