import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { inRow } from '../circle/in-row.ts';
import type { Entry, EntryOf } from '../entries/entry.ts';
import { dayOf } from '../fields/day.ts';
import { topicWords } from '../fields/topic.ts';
import type { Pair, Said, Thread } from '../matching/thread.ts';
import { paths } from '../site/paths.ts';
import { nameless } from './introduction-standing.ts';
import { dayInWords } from './promise-day.ts';

/** A need and the offer that meets it. */
type Need = Thread & { sort: 'need' };

/**
 * May a mail to somebody else name this friend as one end of a thread? Only where the site tells
 * of the friend, and of that which makes the thread.
 */
export function mayBeNamed(thread: Thread | undefined, { id, shared }: Friend): boolean {
  if (!thread || !shared) return false;
  switch (thread.sort) {
    case 'need':
      return endOf(thread, id).isPublic;
    case 'topic':
      return thread.isPublic || shared.topics.includes(thread.topic);
    case 'place':
      return thread.isPublic || shared.location === thread.place;
    case 'event': {
      const { people, topics } = thread.event;
      return people.includes(id) || topics.some((topic) => shared.topics.includes(topic));
    }
  }
}

/**
 * The thread as told to one of the two. Of the other it tells what is public; where the thread
 * rests on something private of theirs, it names nobody and keeps to the reader's own words.
 */
export function threadFor(circle: Circle, pair: Pair, reader: Friend): string {
  const other = otherOf(pair, reader);
  const thread = strongest(pair);
  if (mayBeNamed(thread, other)) {
    return `I thought of you and ${other.name}. ${threadWords(circle, pair, reader)}`;
  }
  const who = nameless(other);
  switch (thread?.sort) {
    case 'need':
      return thread.need.who.id === reader.id
        ? `${needWords(circle, thread, 'You')}, and ${who} may be able to help.`
        : `${offerWords(circle, thread, 'You')}, and ${who} could use help of that kind.`;
    case 'topic':
      return `You care about ${topicWords(thread.topic)}, and so does ${who}.`;
    case 'place':
      return `You are in ${thread.place}, and so is ${who}.`;
    case 'event':
      return `${eventWords(circle, thread.event)} made me think of you, and of ${who}.`;
    default:
      return `I thought of you and ${who}.`;
  }
}

/**
 * The thread in a sentence, both ends of it; empty where the files know of none any more.
 * @param reader the one of the two who is told as `you`; without, both are named
 */
export function threadWords(circle: Circle, pair: Pair, reader?: Friend): string {
  const thread = strongest(pair);
  switch (thread?.sort) {
    case 'need': {
      const { need, offer } = thread;
      const isYours = need.who.id === reader?.id;
      const needs = needWords(circle, thread, isYours ? 'You' : need.who.firstName);
      const isGiver = offer.who.id === reader?.id;
      return `${needs}, and ${offerWords(circle, thread, isGiver ? 'you' : offer.who.firstName)}.`;
    }
    case 'topic':
      return `You both care about ${list(topicsTold(pair, thread))}.`;
    case 'place':
      return `You are both in ${thread.place}.`;
    case 'event':
      return `${eventWords(circle, thread.event)} could be a good occasion to meet.`;
    default:
      return '';
  }
}

/** The thread that the mails tell of; undefined where the files know of none any more. */
export function strongest({ threads }: Pair): Thread | undefined {
  return threads[0];
}

/** The other one of the two. */
export function otherOf({ a, b }: Pair, { id }: Friend): Friend {
  return a.id === id ? b : a;
}

/** What a friend needs or gives in this thread and has said to the editor alone. */
export function confided(thread: Thread | undefined, { id }: Friend): Said | undefined {
  if (thread?.sort !== 'need') return undefined;
  const said = endOf(thread, id);
  return said.isPublic ? undefined : said;
}

/** What somebody needs as a clause, such as `you are looking for “seed keepers”`. */
export function needWords(circle: Circle, { need }: Need, who: string): string {
  const isYou = who.toLowerCase() === 'you';
  if (isYou && entrySaying(circle, need, 'ask')) return `${who}r ask “${need.what}” is open`;
  return entrySaying(circle, need, 'ask')
    ? `${who} has an open ask, “${need.what}”`
    : `${who} ${isYou ? 'are' : 'is'} looking for “${need.what}”`;
}

/** What somebody gives as a clause, such as `Ana helps with “grant letters”`. */
export function offerWords(circle: Circle, { offer }: Need, who: string): string {
  const isYou = who.toLowerCase() === 'you';
  return entrySaying(circle, offer, 'offer')
    ? `${who} ${isYou ? 'have' : 'has'} an open offer, “${offer.what}”`
    : `${who} ${isYou ? 'help' : 'helps'} with “${offer.what}”`;
}

/** The page of the ask, offer or event from which a friend's end of the thread comes. */
export function pageOf(circle: Circle, thread: Thread, { id }: Friend): string | undefined {
  const entry = entryOf(circle, thread, id);
  return entry && circle.addresses.absolute(paths.entry(entry.id));
}

function entryOf(circle: Circle, thread: Thread, id: string): Entry | undefined {
  const { site } = circle.gated;
  if (thread.sort === 'event') return site.find((entry) => entry.id === thread.event.id);
  if (thread.sort !== 'need') return undefined;
  const kind = thread.need.who.id === id ? 'ask' : 'offer';
  const entry = entrySaying(circle, endOf(thread, id), kind);
  return site.find((each) => each.id === entry?.id);
}

function endOf({ need, offer }: Need, id: string): Said {
  return need.who.id === id ? need : offer;
}

/** The entry whose title a need or an offer is. */
function entrySaying({ gated }: Circle, { who, what }: Said, kind: Entry['kind']) {
  return gated.email.find(
    (entry) => entry.kind === kind && entry.title === what && entry.people.includes(who.id),
  );
}

/** The topic of a thread, and up to two others that the site tells of both. */
function topicsTold({ threads }: Pair, { topic }: Thread & { sort: 'topic' }): string[] {
  const others = threads.flatMap((each) =>
    each.sort === 'topic' && each.isPublic && each.topic !== topic ? [each.topic] : [],
  );
  return [topic, ...others].slice(0, 3).map(topicWords);
}

function eventWords({ today }: Circle, { title, starts }: EntryOf<'event'>): string {
  return `“${title}” (${dayInWords(dayOf(starts), today)})`;
}

function list(words: readonly string[]): string {
  return inRow(words);
}
