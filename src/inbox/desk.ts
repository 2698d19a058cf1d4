import type { Circle } from '../circle/circle.ts';
import { peopleNamed } from '../entries/entry.ts';
import { type Day, dayAt, isDay } from '../fields/day.ts';
import { skeleton } from '../names/look-alikes.ts';
import { type NameIndex, namesOf } from '../names/names.ts';
import { type TakenIds, takenIds } from '../names/new-id.ts';
import { addressKey } from '../recipients/recipient.ts';
import type { InboxItem } from '../submissions/item.ts';
import { type Duplicate, duplicatesIn } from './duplicates.ts';

/** All that submissions are compared with, in order. Made once for many of them. */
export interface Desk {
  circle: Circle;
  items: readonly InboxItem[];
  names: NameIndex;
  /** Ids of friends by their addresses, see {@link addressKey}. */
  byAddress: ReadonlyMap<string, readonly string[]>;
  /** The ids of all friends. */
  people: TakenIds;
  /** Ids of friends by what their addresses look like, see {@link skeleton}. */
  addressesAlike: ReadonlyMap<string, string>;
  /** What each person has been in: entries by the ids of those they name. */
  entriesOf: ReadonlyMap<string, readonly string[]>;
  /** The days of the letters that told of each person, oldest first. */
  lettersOf: ReadonlyMap<string, readonly Day[]>;
  /** Items by what tells who sent them, see {@link senderKeys}. */
  sentBy: ReadonlyMap<string, readonly InboxItem[]>;
  /** Likely duplicates by the number of the item. */
  duplicates(number: number): readonly Duplicate[];
}

/** Puts everything in order that submissions are compared with. */
export function deskOf({ circle, items }: { circle: Circle; items: readonly InboxItem[] }): Desk {
  const byAddress = new Map<string, string[]>();
  const addressesAlike = new Map<string, string>();
  for (const { id, emails } of circle.friends.values()) {
    for (const email of new Set(emails.map(addressKey))) push(byAddress, email, id);
    for (const email of emails) addressesAlike.set(skeleton(email), id);
  }
  const entriesOf = new Map<string, string[]>();
  for (const entry of circle.entries.values()) {
    for (const id of peopleNamed(entry)) push(entriesOf, id, entry.id);
  }
  const lettersOf = new Map<string, Day[]>();
  for (const { digest, sections } of circle.digests) {
    if (!digest.sent) continue;
    const told = sections.flatMap(({ entries }) => entries.flatMap(({ people }) => people));
    for (const id of new Set(told)) push(lettersOf, id, digest.sent);
  }
  const sentBy = new Map<string, InboxItem[]>();
  for (const item of items) for (const key of senderKeys(item)) push(sentBy, key, item);
  let duplicates: Map<number, Duplicate[]> | undefined;
  return {
    circle,
    items,
    names: namesOf(circle.friends.values()),
    people: takenIds(circle.friends.keys()),
    byAddress,
    addressesAlike,
    entriesOf,
    lettersOf,
    sentBy,
    duplicates(number) {
      duplicates ??= duplicatesIn(circle, items);
      return duplicates.get(number) ?? [];
    },
  };
}

/** What tells that two submissions come from the same: the person of a feed, and addresses. */
export function senderKeys({ from, doubt, values }: InboxItem): string[] {
  // Whoever passed a mail on did not write it.
  const email = doubt === 'forwarded' ? undefined : from.email;
  const addresses = [email, values.email].flatMap((each) =>
    each?.includes('@') ? [addressKey(each)] : [],
  );
  return [...new Set([...(from.person ? [`person ${from.person}`] : []), ...addresses])];
}

/** The day on which something came in, by the newsletter's clock. */
export function dayOfItem({ at }: Pick<InboxItem, 'at'>, { newsletter, today }: Circle): Day {
  const moment = Date.parse(at);
  if (!Number.isNaN(moment)) return dayAt(moment, newsletter.timezone);
  const day = at.slice(0, 10);
  return isDay(day) ? day : today;
}

function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
