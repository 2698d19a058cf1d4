import type { Friend } from '../circle/friend.ts';
import { quote } from '../fields/fault.ts';
import { isId } from '../fields/id.ts';
import { nameKey } from '../names/names.ts';
import { idLike } from '../names/new-id.ts';
import type { Person } from '../people/person.ts';
import type { About } from './about.ts';
import type { Desk } from './desk.ts';
import { cut } from './evidence.ts';
import type { Sender } from './sender.ts';

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
 * @param other the name that came in of a friend whom it is about
 * @param choice what the editor says: an id, of somebody who is known or for somebody new; a public name
 * @param taken ids of files of people that are there besides
 */
export function whomOf(
  about: About,
  { sender, other }: { sender: Sender; other: string | undefined },
  { person: choice, name: called }: { person?: string; name?: string },
  desk: Desk,
  taken: ReadonlySet<string>,
): Whom | string {
  const { friends } = desk.circle;
  const friend = choice === undefined ? about.friend : friends.get(choice);
  const name = called === undefined ? nameFor(about, sender, other, choice) : cut(called, 120);
  if (friend?.person && called !== undefined && nameKey(called) !== nameKey(friend.person.name)) {
    return `${friend.id} has a file already, under the name ${friend.person.name}: leave the name out, or give somebody new another id.`;
  }
  if (friend) return known(friend, name);
  if (choice === undefined && about.candidates.length > 0 && about.proposed === undefined) {
    return `${about.said.at(-1) ?? 'Several people have this name.'} Give the id of the one who is meant.`;
  }
  const id = choice ?? about.proposed?.id;
  if (id === undefined) {
    return 'Nothing says whom it is about: give the id of somebody you know (--person), or the name of somebody new (--name).';
  }
  if (!isId(id) || id.includes('/') || id.length > LONGEST) {
    return `${quote(id)} is not an id of a person; use at most ${LONGEST} small letters a to z, digits and hyphens.`;
  }
  if (name === '') return namelessWords(id);
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

/**
 * The name under which what came in speaks of the one whom an entry will be about; empty where it
 * names nobody, or somebody else than the editor says.
 */
function nameFor(
  about: About,
  sender: Sender,
  other: string | undefined,
  choice: string | undefined,
): string {
  if (choice !== undefined && about.friend && about.friend.id !== choice) return '';
  if (about.isSender === false) return cut(other ?? '', 120);
  const isSender = about.isSender ?? (choice !== undefined && sender.friend?.id === choice);
  return isSender ? cut(sender.name, 120) : '';
}

function namelessWords(id: string): string {
  return `Nothing that came in says under which name ${id} is to be public: say it (--name "…"), or, where the sender writes of themselves, say so (--about me).`;
}

function known(friend: Friend, name: string): Whom | string {
  const { id, person } = friend;
  if (person) return { id, name: person.name, friend, said: [] };
  // What the editor calls them in the contacts is the editor's alone.
  if (name === '') return namelessWords(id);
  return {
    id,
    name,
    friend,
    fields: { name, consent: 'ask' },
    said: [`${name} gets a file on the public side, people/${id}.md, with consent: ask.`],
  };
}
