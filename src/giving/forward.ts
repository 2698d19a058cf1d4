import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { dayInWords } from '../drafts/promise-day.ts';
import { askState } from '../entries/ask-state.ts';
import { type Entry, type EntryOf, peopleNamed } from '../entries/entry.ts';
import { type Day, dayAt } from '../fields/day.ts';
import type { Match } from '../matching/reason.ts';
import { whoWouldCare } from '../matching/who-would-care.ts';
import { instantOf } from '../site/dates.ts';

/** Whom an entry goes to, and whom it does not. */
export interface Forwarding {
  /** Those whom it fits best first; chosen ones in the order they were named, without reasons unless it fits. */
  matches: readonly Match[];
  leftOut: readonly LeftOut[];
  /** How many more it fits. */
  more: number;
}

/** Somebody who gets no note, and why: a sentence for the editor. */
export interface LeftOut {
  friend: Friend;
  why: string;
}

/** Why an entry must not be passed on now, as a sentence; undefined where it may. */
export function whyNotTold({ gated, newsletter, today }: Circle, entry: Entry): string | undefined {
  const { id, title } = entry;
  if (!gated.email.some((each) => each.id === id)) {
    const reason = gated.withheld.find((each) => each.id === id)?.reason ?? 'it is withheld';
    return `“${title}” cannot be passed on: ${reason}.`;
  }
  switch (entry.kind) {
    case 'event': {
      const last = lastDay(entry, newsletter.timezone);
      return last < today
        ? `“${title}” has been over since ${dayInWords(last, today)}.`
        : undefined;
    }
    case 'offer':
      return entry.until && entry.until < today
        ? `“${title}” held until ${dayInWords(entry.until, today)}.`
        : undefined;
    case 'ask': {
      const state = askState(entry, today);
      return state === 'open' ? undefined : `“${title}” is no longer open: it is ${state}.`;
    }
    default:
      return undefined;
  }
}

/** The last day of an event where the newsletter is at home. */
function lastDay({ starts, ends, timezone }: EntryOf<'event'>, home: string): Day {
  const end = ends ?? starts;
  return end.includes('T') ? dayAt(instantOf(end, timezone ?? home).getTime(), home) : end;
}

/**
 * Whom an entry would benefit.
 * @param chosen those whom the editor chose; without, those whom it fits
 * @param most how many notes at most
 */
export function forwardingOf(
  circle: Circle,
  entry: Entry,
  { chosen, most }: { chosen?: readonly Friend[] | undefined; most: number },
): Forwarding {
  const fitting = whoWouldCare(circle, entry);
  const all = chosen
    ? chosen.map((friend) => ({
        friend,
        reasons: fitting.find((match) => match.friend.id === friend.id)?.reasons ?? [],
      }))
    : fitting;
  const leftOut: LeftOut[] = [];
  const matches = all.filter(({ friend }) => {
    const why =
      whyNotTo(circle, entry, friend) ??
      (!chosen && friend.cadence === 'never'
        ? `${friend.name} is never written to by plan (cadence: never).`
        : undefined);
    if (why) leftOut.push({ friend, why });
    return why === undefined;
  });
  const shown = chosen ? matches : matches.slice(0, most);
  return { matches: shown, leftOut, more: matches.length - shown.length };
}

/** Why somebody gets no note about an entry, as a sentence. */
export function whyNotTo(
  { log, today }: Circle,
  entry: Entry,
  { id, name }: Friend,
): string | undefined {
  if (peopleNamed(entry).includes(id)) return `${name} is named in it.`;
  const before = log.find(
    ({ forwarded }) => forwarded?.entry === entry.id && forwarded.to.includes(id),
  );
  return before && `${name} was sent it on ${dayInWords(before.date, today)}.`;
}
