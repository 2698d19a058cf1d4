import type { Friend } from '../circle/friend.ts';
import { isId } from '../fields/id.ts';
import type { Person } from '../people/person.ts';
import type { About } from './about.ts';
import type { Desk } from './desk.ts';
import { idLike } from './new-id.ts';

/** The one an entry will be about, and the file that they still need. */
export interface Whom {
  id: string;
  name: string;
  friend?: Friend;
  /** The fields of a new file; undefined where they have one. */
  fields?: Pick<Person, 'name' | 'consent'>;
  said: string[];
}

/**
 * Whom an entry will be about: as the editor says, or as it was matched; or why that is not clear.
 * @param submitted their name as it came in; empty where there is none
 * @param choice an id: of somebody who is known, or for somebody new
 * @param taken ids of files of people that are there besides
 */
export function whomOf(
  about: About,
  submitted: string,
  choice: string | undefined,
  desk: Desk,
  taken: ReadonlySet<string>,
): Whom | string {
  const { friends } = desk.circle;
  const friend = choice === undefined ? about.friend : friends.get(choice);
  if (friend) return known(friend, submitted);
  const name = submitted || undefined;
  if (choice === undefined && about.candidates.length > 0 && about.proposed === undefined) {
    return `${about.said.at(-1) ?? 'Several people have this name.'} Give the id of the one who is meant.`;
  }
  const id = choice ?? about.proposed?.id;
  if (id === undefined || name === undefined) {
    return 'Nothing says whom it is about: give the id of somebody who has a file, or correct the name.';
  }
  if (!isId(id) || id.includes('/') || id.length > LONGEST) {
    return `The id ${JSON.stringify(id)} cannot be one of a person: use at most ${LONGEST} small letters a to z, digits and hyphens.`;
  }
  if (taken.has(id))
    return `There is a file people/${id}.md already, with problems: mend it, or choose another id.`;
  const like = idLike(id, desk.people);
  return {
    id,
    name,
    fields: { name, consent: 'ask' },
    said: [
      `${name} gets a file, people/${id}.md, with consent: ask.`,
      ...(like === undefined ? [] : [`One can take the id ${id} for ${like}: look twice.`]),
    ],
  };
}

/** Longer names of files are too long for some disks with what is added to them. */
const LONGEST = 100;

function known(friend: Friend, submitted: string): Whom {
  const { id, person } = friend;
  if (person) return { id, name: person.name, friend, said: [] };
  // What the editor calls them in the contacts is the editor's alone.
  const name = submitted || friend.name;
  return {
    id,
    name,
    friend,
    fields: { name, consent: 'ask' },
    said: [`${name} gets a file on the public side, people/${id}.md, with consent: ask.`],
  };
}
