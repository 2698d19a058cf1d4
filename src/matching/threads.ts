import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { EntryOf } from '../entries/entry.ts';
import { addDays, dayOf } from '../fields/day.ts';
import { compareText } from '../order.ts';
import { type Acquaintance, acquaintanceOf, type Known } from './acquaintance.ts';
import { isShort, type Line, type Origin } from './lines.ts';
import { lineSays, quoted } from './phrases.ts';
import type { Match } from './reason.ts';
import type { Said, Thread } from './thread.ts';
import { whoWouldCare } from './who-would-care.ts';

/** The origins of lines that say a need. */
export const NEEDS: ReadonlySet<Origin> = new Set(['need', 'asked']);

/** The origins of lines that say what is given. */
export const OFFERS: ReadonlySet<Origin> = new Set(['offer', 'offered']);

/** A thread, and what it counts for in the order of threads and pairs. */
export interface WeighedThread {
  thread: Thread;
  weight: number;
}

/**
 * What two friends have in common, the strongest first: a need of one that the other's offer meets,
 * topics, a town, and public events to come. The same for both orders of the two.
 */
export function threadsBetween(circle: Circle, a: Friend, b: Friend): Thread[] {
  return weighedThreads(circle, a, b).map(({ thread }) => thread);
}

/** The same, with what each counts for. */
export function weighedThreads(circle: Circle, a: Friend, b: Friend): WeighedThread[] {
  const acquaintance = acquaintanceOf(circle);
  const [first, second] = [a, b]
    .sort((one, other) => compareText(one.id, other.id))
    .map(({ id }) => acquaintance.known.get(id));
  if (!first || !second || first === second) return [];
  return [
    ...needThreads(acquaintance, first, second),
    ...needThreads(acquaintance, second, first),
    ...topicThreads(acquaintance, first, second),
    ...placeThreads(acquaintance, first, second),
    ...eventThreads(circle, first.friend, second.friend),
  ].sort(
    (one, other) => other.weight - one.weight || compareText(one.thread.text, other.thread.text),
  );
}

/**
 * How much an offer meets a need, by the rarity of the words that both say; 0: not at all. One word
 * is enough where the need or the offer is short, or the giver is where the need is;
 * there a word of everyday will do.
 * @param isThere is the giver in the town that the need names?
 */
function meeting(acquaintance: Acquaintance, need: Line, offer: Line, isThere: boolean): number {
  const { rarity, isCommon } = acquaintance;
  const shared = need.words.filter(
    ({ key }) =>
      (isThere || !isCommon(key)) &&
      rarity(key) >= RARE_ENOUGH &&
      offer.words.some((word) => word.key === key),
  );
  const isOne = isThere || isShort(acquaintance, need, 4) || isShort(acquaintance, offer, 4);
  if (shared.length === 0 || (shared.length === 1 && !isOne)) return 0;
  return shared.reduce((all, { key }) => all + rarity(key), 0);
}

function isWantedWhere({ places }: Acquaintance, need: Line, { at: { town } }: Known): boolean {
  return town !== undefined && places.inText(need.text).towns.some(({ key }) => key === town.key);
}

/** A word of a lesser rarity joins no need to an offer. */
const RARE_ENOUGH = 0.3;

function needThreads(acquaintance: Acquaintance, needy: Known, giver: Known): WeighedThread[] {
  const needs = needy.lines.filter(({ origin }) => NEEDS.has(origin));
  const offers = giver.lines.filter(({ origin }) => OFFERS.has(origin));
  return needs.flatMap((need) =>
    offers.flatMap((offer) => {
      const weight = meeting(acquaintance, need, offer, isWantedWhere(acquaintance, need, giver));
      if (weight === 0) return [];
      const words = need.words.filter(({ key }) => offer.words.some((word) => word.key === key));
      const theirs = words.flatMap(({ key }) => offer.words.find((word) => word.key === key) ?? []);
      const both = quoted(words);
      const other = quoted(theirs);
      const isSame = both.toLowerCase() === other.toLowerCase();
      const common = isSame ? `both say ${both}` : `one says ${both}, the other ${other}`;
      const text = `${lineSays(need)}; ${lineSays(offer)}: ${common}`;
      const thread: Thread = { sort: 'need', text, need: said(need), offer: said(offer) };
      return [{ thread, weight: 1 + weight }];
    }),
  );
}

function said({ friend: who, text: what, isPublic }: Line): Said {
  return { who, what, isPublic };
}

function topicThreads({ topics, rarityOf }: Acquaintance, a: Known, b: Known): WeighedThread[] {
  return a.friend.topics
    .filter((topic) => b.friend.topics.includes(topic))
    .map((topic) => {
      const isPublic = [a, b].every(({ friend }) => friend.shared?.topics.includes(topic) ?? false);
      const text = `Both ${names(a, b)} care about “${topic}”`;
      const weight = rarityOf(topics.get(topic)?.length ?? 0);
      return { thread: { sort: 'topic', text, topic, isPublic }, weight };
    });
}

function placeThreads(
  { places, towns, rarityOf }: Acquaintance,
  a: Known,
  b: Known,
): WeighedThread[] {
  const town = a.at.town;
  if (!town || town.key !== b.at.town?.key) return [];
  const isPublic = [a, b].every(
    ({ friend: { shared } }) =>
      shared?.location !== undefined && places.locate(shared.location).town?.key === town.key,
  );
  const text = `Both ${names(a, b)} are in ${town.shown}`;
  const weight = 0.8 * rarityOf(towns.get(town.key)?.length ?? 0);
  return [{ thread: { sort: 'place', text, place: town.shown, isPublic }, weight }];
}

function names(a: Known, b: Known): string {
  return `${a.friend.firstName} and ${b.friend.firstName}`;
}

/** Two mails and two answers take so many days before two people can agree to meet. */
const AHEAD = 7;

/** An event to come, on the site, and who would care for it. */
interface Upcoming {
  event: EntryOf<'event'>;
  matches: ReadonlyMap<string, Match>;
}

const upcoming = new WeakMap<Circle, Upcoming[]>();

function upcomingEvents(circle: Circle): Upcoming[] {
  const soonest = addDays(circle.today, AHEAD);
  const found =
    upcoming.get(circle) ??
    circle.gated.site
      .flatMap((entry) => (entry.kind === 'event' ? [entry] : []))
      .filter(({ starts }) => dayOf(starts) >= soonest)
      .map((event) => ({
        event,
        matches: new Map(whoWouldCare(circle, event).map((match) => [match.friend.id, match])),
      }));
  upcoming.set(circle, found);
  return found;
}

function eventThreads(circle: Circle, a: Friend, b: Friend): WeighedThread[] {
  return upcomingEvents(circle).flatMap(({ event, matches }) => {
    const parts = [a, b].map((friend) => ({
      friend,
      match: matches.get(friend.id),
      isOwn: event.people.includes(friend.id),
    }));
    const [one, other] = parts;
    if (!one || !other || parts.every(({ isOwn }) => isOwn)) return [];
    if (!parts.every(({ match, isOwn }) => match || isOwn)) return [];
    const why = parts
      .map(({ friend, match }) => match?.reasons[0]?.text ?? `it is ${friend.firstName}’s own`)
      .join('; ');
    const text = `Both could meet at “${event.title}” on ${dayOf(event.starts)}: ${why}`;
    return [{ thread: { sort: 'event', text, event }, weight: 0.5 }];
  });
}
