import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import { type Entry, type EntryOf, isPersonId } from '../entries/entry.ts';
import { topicWords } from '../fields/topic.ts';
import { toText } from '../markdown/text.ts';
import { compareText } from '../order.ts';
import { type Word, wordsIn } from './words.ts';

/** What a line of somebody's file is. */
export type Origin =
  | 'offer'
  | 'offered'
  | 'topic'
  | 'beat'
  | 'headline'
  | 'role'
  | 'biography'
  | 'helped'
  | 'need'
  | 'asked';

/** The origins whose lines are entries: long, so that one word of them meets many a text by chance. */
export const ENTRIES: ReadonlySet<Origin> = new Set(['asked', 'offered', 'helped']);

/** Something that is known of a friend, as written, and its words. */
export interface Line {
  friend: Friend;
  origin: Origin;
  /** As in the file; of an entry, its title. */
  text: string;
  words: readonly Word[];
  isPublic: boolean;
}

/**
 * What a friend's files say, and the entries of theirs that are open on a day. Their own name is
 * no word of it.
 * @param wordsOf {@link wordsIn}, or one that remembers
 */
export function linesOf(friend: Friend, entries: EntriesOf, wordsOf = wordsIn): Line[] {
  const { person, contact, shared } = friend;
  const names = new Set(wordsIn(friend.name).map(({ key }) => key));
  const line = (origin: Origin, text: string, isPublic: boolean, more?: string): Line => {
    const all = wordsOf(more === undefined ? text : `${text}\n\n${more}`);
    const words = all.some(({ key }) => names.has(key))
      ? all.filter(({ key }) => !names.has(key))
      : all;
    return { friend, origin, text, words, isPublic };
  };
  const isPublic = shared !== undefined;
  // What a reporter writes about is nothing that they can do.
  const isBeat = (topic: string) =>
    !person?.topics.includes(topic) && !contact?.topics.includes(topic);
  const lines = [
    ...friend.offers.map((text) => line('offer', text, shared?.offers.includes(text) ?? false)),
    ...friend.needs.map((text) => line('need', text, shared?.needs.includes(text) ?? false)),
    ...friend.topics.map((topic) => ({
      ...line(
        isBeat(topic) ? 'beat' : 'topic',
        topicWords(topic),
        shared?.topics.includes(topic) ?? false,
      ),
      text: topic,
    })),
  ];
  if (person?.headline) lines.push(line('headline', person.headline, isPublic));
  if (contact?.role) lines.push(line('role', contact.role, false));
  if (person?.body.trim()) lines.push(line('biography', toText(person.body), isPublic));
  const of = ({ entry, isPublic }: Known<Entry>, origin: Origin) =>
    line(origin, entry.title, isPublic, entry.summary);
  lines.push(
    ...(entries.offers.get(friend.id) ?? []).map((known) => of(known, 'offered')),
    ...(entries.asks.get(friend.id) ?? []).map((known) => of(known, 'asked')),
    ...(entries.helped.get(friend.id) ?? []).map((known) => of(known, 'helped')),
  );
  return lines.filter(({ words }) => words.length > 0);
}

/** Does a line have at most so many words that are not of everyday? Then one stands for the whole. */
export function isShort(
  { isCommon }: { isCommon(key: string): boolean },
  { words }: Pick<Line, 'words'>,
  most: number,
): boolean {
  return words.filter(({ key }) => !isCommon(key)).length <= most;
}

/** An entry, and whether the site shows it. */
interface Known<T extends Entry> {
  entry: T;
  isPublic: boolean;
}

/** The entries that say what friends need and give, by the ids of friends. */
export interface EntriesOf {
  /** What they offer, not over. */
  offers: ReadonlyMap<string, Known<EntryOf<'offer'>>[]>;
  /** What they ask for, open. */
  asks: ReadonlyMap<string, Known<EntryOf<'ask'>>[]>;
  /** The asks they helped with. */
  helped: ReadonlyMap<string, Known<EntryOf<'ask'>>[]>;
}

/** Sorts the entries that are no drafts and not ahead of the day by those whom they tell of. */
export function entriesOf({ entries, gated, today }: Circle): EntriesOf {
  const onSite = new Set(gated.site.map(({ id }) => id));
  const offers = new Map<string, Known<EntryOf<'offer'>>[]>();
  const asks = new Map<string, Known<EntryOf<'ask'>>[]>();
  const helped = new Map<string, Known<EntryOf<'ask'>>[]>();
  const inOrder = [...entries.values()].sort((a, b) => compareText(a.id, b.id));
  for (const entry of inOrder) {
    if (entry.draft || entry.date > today) continue;
    const isPublic = onSite.has(entry.id);
    if (entry.kind === 'offer' && !isOver(entry, today)) {
      for (const id of entry.people) add(offers, id, { entry, isPublic });
    }
    if (entry.kind !== 'ask') continue;
    for (const id of entry.helped_by.filter(isPersonId)) add(helped, id, { entry, isPublic });
    if (askState(entry, today) !== 'open') continue;
    for (const id of entry.people) add(asks, id, { entry, isPublic });
  }
  return { offers, asks, helped };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
