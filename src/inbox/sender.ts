import type { Friend } from '../circle/friend.ts';
import { oneOfRow } from '../circle/in-row.ts';
import { cleanLine } from '../fields/clean.ts';
import { quote } from '../fields/fault.ts';
import { skeleton } from '../names/look-alikes.ts';
import { nameKey } from '../names/names.ts';
import { addressKey } from '../recipients/recipient.ts';
import type { InboxItem } from '../submissions/item.ts';
import type { Desk } from './desk.ts';

/**
 * How a sender is known. `address`: the door itself knows the address, and it is a friend's;
 * `feed`: it stands in a friend's feed; `typed`: it gives a friend's address, which nobody checked, or
 * which is in doubt; `name`: only the name is a friend's.
 */
export type Known = 'address' | 'feed' | 'typed' | 'name' | 'unknown';

/** Who sent something, as honestly as one can tell. */
export interface Sender {
  /** As they call themselves: as it came, so show it through `visible`. */
  name: string;
  /** Where an answer would go. */
  email?: string;
  known: Known;
  /** Whose address, feed or name it is. */
  friend?: Friend;
  /** For the editor: what this rests on, as sentences. */
  said: string[];
}

/** Who sent it: what they say of themselves, held against what the door knows. */
export function senderOf(
  { door, from: come, doubt, values }: Pick<InboxItem, 'door' | 'from' | 'doubt' | 'values'>,
  desk: Desk,
): Sender {
  // Whoever passed a mail on did not write it.
  const from = doubt === 'forwarded' ? {} : come;
  const name = values.sender?.trim() || from.name?.trim() || '';
  const typed = values.email?.trim() || undefined;
  if (door === 'feed') return ofFeed(name, from, desk);
  const said = doubt === 'forwarded' ? [forwardedWords(come, desk)] : [];
  const email = typed ?? from.email;
  const sender = (known: Known, friend?: Friend): Sender => ({
    name,
    ...(email !== undefined && { email }),
    known,
    ...(friend && { friend }),
    said,
  });
  if (from.email && typed && addressKey(from.email) !== addressKey(typed)) {
    said.push(
      `The mail came from ${quote(from.email)}, and asks to be answered at ${quote(typed)}: these are two addresses.`,
    );
  }
  const byDoor = friendAt(from.email, name, desk);
  if (byDoor.friend) {
    const { friend } = byDoor;
    const isTheirs = byAddress(typed, desk).includes(friend.id);
    const other = otherName(name, friend);
    const isAnothers = typed !== undefined && !isTheirs && other.length > 0;
    said.push(
      doubt === 'refused'
        ? `It says that it comes from an address of ${friend.name}, which is doubtful: take nothing in it for theirs before they have told you so.`
        : `The mail came from an address of ${friend.name}. Who sends a mail can forge that; if anything is odd, ask back.`,
      ...other,
      ...(isAnothers
        ? [
            `Both the name and the address in it are others: ${friend.name} may not have written it.`,
          ]
        : []),
    );
    return {
      ...sender(doubt === 'refused' || isAnothers ? 'typed' : 'address', friend),
      // Where a forged mail asks to be answered, no answer goes.
      ...(from.email !== undefined && !isTheirs && { email: from.email }),
    };
  }
  if (byDoor.several.length > 0) said.push(severalWords(byDoor.several));
  const byForm = friendAt(typed, name, desk);
  if (byForm.friend) {
    said.push(
      `They give an address of ${byForm.friend.name}, and nothing shows that it is theirs: anybody can type an address into a form. An answer to it reaches ${byForm.friend.firstName}.`,
    );
    said.push(...otherName(name, byForm.friend));
    return sender('typed', byForm.friend);
  }
  if (byForm.several.length > 0) said.push(severalWords(byForm.several));
  for (const address of new Set([from.email, typed])) {
    const like = address && nearAddress(address, desk);
    if (like)
      said.push(
        `${quote(address)} looks like ${like.email}, the address of ${like.friend.name}, and is another.`,
      );
  }
  const [friend, ...others] = desk.names.named(name);
  if (friend && others.length === 0) {
    const where =
      friend.emails.length > 0
        ? 'the address is none that you have of them'
        : 'you have no address of theirs to compare';
    said.push(`They say to be ${friend.name}. That is not proven: ${where}.`);
    return sender('name', friend);
  }
  if (friend) {
    said.push(
      `${others.length + 1} people you know have this name: ${oneOfRow([friend, ...others].map(({ id }) => id))}.`,
    );
  } else if (name !== '') {
    said.push(
      ...likeNames(name, desk),
      'You do not know them yet: neither the name nor the address is in your files.',
    );
  } else said.push('They gave no name.');
  return sender('unknown');
}

function forwardedWords({ name, email }: InboxItem['from'], desk: Desk): string {
  const { friend } = friendAt(email, name ?? '', desk);
  const whom = friend
    ? ` from an address of ${friend.name}`
    : email === undefined
      ? ''
      : ` from ${quote(email)}`;
  return `The mail was passed on to you${whom}. Whose words they are stands in it alone, and nothing proves it.`;
}

function ofFeed(name: string, from: InboxItem['from'], { circle }: Desk): Sender {
  const friend = from.person === undefined ? undefined : circle.friends.get(from.person);
  if (friend) {
    const said = [
      `It stands in the feed of ${friend.name}${from.url ? `, ${quote(from.url)}` : ''}. Nobody sent it to you.`,
    ];
    return { name: friend.name, known: 'feed', friend, said };
  }
  const said = ['It stands in a feed of somebody who has no file any more. Nobody sent it to you.'];
  return { name, known: 'unknown', said };
}

function byAddress(email: string | undefined, desk: Desk): readonly string[] {
  return email === undefined ? [] : (desk.byAddress.get(addressKey(email)) ?? []);
}

/** The friend with an address; of several who share it, the one of that name. */
function friendAt(
  email: string | undefined,
  name: string,
  desk: Desk,
): { friend?: Friend; several: Friend[] } {
  const ids = byAddress(email, desk);
  const friends = ids.flatMap((id) => desk.circle.friends.get(id) ?? []);
  const key = nameKey(name);
  const [friend, ...others] =
    friends.length > 1 ? friends.filter((each) => nameKey(each.name) === key) : friends;
  return friend && others.length === 0 ? { friend, several: [] } : { several: friends };
}

function severalWords(friends: readonly Friend[]): string {
  const ids = oneOfRow(friends.map(({ id }) => id));
  return `Several people you know share this address: ${ids}. Nothing tells which of them it is.`;
}

/** Says where somebody writes another name than that of the address. */
function otherName(name: string, friend: Friend): string[] {
  const names = [friend.name, friend.person?.name ?? friend.name];
  const first = nameKey(name).split(' ')[0];
  const isTheirs = names.some(
    (each) => nameKey(each) === nameKey(name) || nameKey(each).split(' ')[0] === first,
  );
  if (name === '' || isTheirs) return [];
  return [
    `They call themselves ${quote(cleanLine(name).text)}, and the address is that of ${friend.name}.`,
  ];
}

/** Friends whose name looks the same or nearly so, as sentences. */
export function likeNames(name: string, { names }: Desk): string[] {
  const alike = names.lookingLike(name);
  if (alike.length > 0) {
    const whom = oneOfRow(alike.map((friend) => `${friend.name} (${friend.id})`));
    return [`The name looks like that of ${whom}, and is written with other letters. Look twice.`];
  }
  const near = names.nearly(name);
  if (near.length === 0) return [];
  const whom = oneOfRow(near.slice(0, 3).map((friend) => `${friend.name} (${friend.id})`));
  return [`Did they mean ${whom}?`];
}

/** A friend's address that the eye takes for this one. */
function nearAddress(
  address: string,
  { addressesAlike, circle }: Desk,
): { email: string; friend: Friend } | undefined {
  const id = addressesAlike.get(skeleton(address));
  const friend = id === undefined ? undefined : circle.friends.get(id);
  const email = friend?.emails.find((each) => skeleton(each) === skeleton(address));
  return friend && email ? { email, friend } : undefined;
}
