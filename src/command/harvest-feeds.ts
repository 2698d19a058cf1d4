import { feedName } from '../harvest/state.ts';
import type { Person } from '../people/person.ts';
import { nearest } from '../problems/nearest.ts';
import { WrongCall } from './verb.ts';

/** A feed that is to be read. */
export interface PersonsFeed {
  /** As the person's file says it. */
  address: string;
  /** Of several people with the same feed, the first by id. */
  owner: Person;
}

/** The feeds of people who may be named, each once; of those whom a call names, or of all. */
export function feedsOf(people: readonly Person[], named: readonly string[]): PersonsFeed[] {
  const wanted = named.length > 0 ? named.map((each) => personNamed(people, each)) : people;
  const feeds = new Map<string, PersonsFeed>();
  for (const owner of wanted) {
    const { feed, consent } = owner;
    if (feed === undefined || consent === 'never') continue;
    const name = feedName(feed);
    if (!feeds.has(name)) feeds.set(name, { address: feed, owner });
  }
  return [...feeds.values()];
}

function personNamed(people: readonly Person[], said: string): Person {
  const small = said.trim().toLowerCase();
  const person = people.find(({ id }) => id === small) ?? onlyOne(people, (name) => name === small);
  if (!person) {
    const near = nearest(
      small,
      people.map(({ id }) => id),
    );
    const advice = near
      ? `did you mean ${near}?`
      : 'an id is the name of a file in people/, without .md.';
    throw new WrongCall(`There is nobody with the id ${said}; ${advice}`);
  }
  if (person.consent === 'never') {
    throw new WrongCall(`${person.name} does not want to be named, so their feed is not read.`);
  }
  if (person.feed === undefined) {
    throw new WrongCall(`${person.name} has no feed; add feed: to ${person.file}.`);
  }
  return person;
}

function onlyOne(people: readonly Person[], fits: (name: string) => boolean): Person | undefined {
  const found = people.filter(({ name }) => fits(name.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}
