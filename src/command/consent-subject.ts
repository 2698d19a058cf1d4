import type { Circle } from '../circle/circle.ts';
import { type Consent, consentsOf } from '../circle/consents.ts';
import type { Friend } from '../circle/friend.ts';
import type { Entry } from '../entries/entry.ts';
import type { Person } from '../people/person.ts';
import { nearest } from '../problems/nearest.ts';
import { entryNamed, friendNamed } from './open-circle.ts';
import { WrongCall } from './verb.ts';

/** Somebody with a file on the public side. */
export type Named = Friend & { person: Person };

/** What a call about consent speaks of. */
export type Subject = { entry: Entry } | { friend: Named };

/** The entry or the person that a call means; `entries/` or `people/` in front tells them apart. */
export function subjectNamed(circle: Circle, said: string): Subject {
  const [, folder, rest = ''] = /^(entries|people)\/(.+)$/.exec(said) ?? [];
  if (folder === 'entries') return { entry: entryNamed(circle, rest) };
  if (folder === 'people') return { friend: named(friendNamed(circle, rest)) };
  const exactEntry = circle.entries.get(said);
  const exactFriend = circle.friends.get(said);
  const entry = exactEntry ?? (exactFriend ? undefined : attempt(() => entryNamed(circle, said)));
  const friend = exactFriend ?? (exactEntry ? undefined : attempt(() => friendNamed(circle, said)));
  if (entry && friend) {
    throw new WrongCall(
      `${said} is an entry and a person; say entries/${entry.id} or people/${friend.id}.`,
    );
  }
  if (friend) return { friend: named(friend) };
  if (entry) return { entry };
  const near = nearest(said, [...circle.entries.keys(), ...circle.friends.keys()]);
  const advice = near ? `did you mean ${near}?` : 'npm run consent lists what waits for consent.';
  throw new WrongCall(`There is neither an entry nor a person ${said}; ${advice}`);
}

/**
 * The person of an entry that a call means.
 * @param said what `--person` says; without it exactly one must come into question
 * @param verb such as `agrees`
 */
export function personOf(
  circle: Circle,
  entry: Entry,
  said: string | undefined,
  verb: string,
  comesIntoQuestion: (consent: Consent) => boolean,
): Consent & { friend: Named } {
  const all = consentsOf(circle, entry);
  const ids = all.map(({ friend }) => friend.id).join(', ');
  if (said !== undefined) {
    const { id } = friendNamed(circle, said.replace(/^people\//, ''));
    const found = all.find(({ friend }) => friend.id === id);
    if (found) return withPerson(found);
    throw new WrongCall(`“${entry.title}” does not name ${id}; it names ${ids}.`);
  }
  const possible = all.filter(comesIntoQuestion);
  const [only] = possible.length > 0 ? possible : all;
  if (only && (possible.length === 1 || all.length === 1)) return withPerson(only);
  const names = (possible.length > 0 ? possible : all).map(({ friend }) => friend.id).join(', ');
  throw new WrongCall(`Who ${verb}? Add --person with one of those it could be: ${names}.`);
}

function withPerson(consent: Consent): Consent & { friend: Named } {
  return { ...consent, friend: named(consent.friend) };
}

function named(friend: Friend): Named {
  const { person, id, name } = friend;
  if (person) return { ...friend, person };
  throw new WrongCall(
    `${name} has no file people/${id}.md, so nothing is published about them and there is nothing to consent to.`,
  );
}

function attempt<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof WrongCall) return undefined;
    throw error;
  }
}
