import type { Circle } from '../circle/circle.ts';
import { isEditor } from '../circle/editor.ts';
import type { Friend } from '../circle/friend.ts';
import { dayInWords } from '../drafts/promise-day.ts';
import { askState } from '../entries/ask-state.ts';
import { isOver, lastDayOf } from '../entries/ends.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { Match } from '../matching/reason.ts';
import { whoWouldCare } from '../matching/who-would-care.ts';

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

/** An entry as the gate let it pass, or why it must not be passed on now, as a sentence. */
export type Forwardable = { entry: EmailEntry } | { refused: string };

/** May an entry be passed on now? */
export function forwardable({ gated, today }: Circle, { id, title }: Entry): Forwardable {
  const entry = gated.email.find((each) => each.id === id);
  if (!entry) {
    const reason = gated.withheld.find((each) => each.id === id)?.reason ?? 'it is withheld';
    return { refused: `“${title}” cannot be passed on: ${reason}.` };
  }
  const end = whyEnded(entry, today);
  return end === undefined ? { entry } : { refused: `“${title}” ${end}` };
}

function whyEnded(entry: EmailEntry, today: Day): string | undefined {
  if (entry.kind === 'ask') {
    const state = askState(entry, today);
    return state === 'open' ? undefined : `is no longer open: it is ${state}.`;
  }
  const last = lastDayOf(entry);
  if (last === undefined || !isOver(entry, today)) return undefined;
  const day = dayInWords(last, today);
  return entry.kind === 'event' ? `has been over since ${day}.` : `held until ${day}.`;
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
      (isEditor(circle, friend) ? `${friend.name} is the editor.` : undefined) ??
      (!chosen && friend.cadence === 'never'
        ? `${friend.name} is never written to by plan (cadence: never).`
        : undefined);
    if (why) leftOut.push({ friend, why });
    return why === undefined;
  });
  const shown = chosen ? matches : matches.slice(0, most);
  return { matches: shown, leftOut, more: matches.length - shown.length };
}

/** Why somebody gets no note about an entry, as a sentence: it names them, or they were told of it. */
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
