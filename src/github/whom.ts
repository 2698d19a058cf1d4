import { createHash } from 'node:crypto';
import { skeleton } from '../names/look-alikes.ts';
import { formsOf, nameKey } from '../names/names.ts';
import { newPersonId, takenIds } from '../names/new-id.ts';
import type { Person } from '../people/person.ts';
import { slipOf } from '../problems/nearest.ts';

/**
 * Whom a name means. `known`: all who have it, one nearly always. `new`: nobody has it, with those of
 * a name like it. `withheld`: it is, or may be, somebody who never wants to be named, or it only looks
 * like the name of somebody; then a person must look at it.
 */
export type Whom =
  | { is: 'known'; people: [Person, ...Person[]] }
  | { is: 'new'; id: string; name: string; alike: Person[] }
  | { is: 'withheld' };

/**
 * Finds out whom a name means. It is compared without case, accents and signs, in any writing.
 * @param taken ids of people's files, right or wrong
 */
export function whomNamed(
  name: string,
  people: readonly Person[],
  taken: ReadonlySet<string>,
): Whom {
  const own = folded(name);
  const known = people.filter((person) => namesOf(person).some((each) => folded(each) === own));
  if (known.some(({ consent }) => consent === 'never')) return { is: 'withheld' };
  const [first, ...others] = known;
  if (first) return { is: 'known', people: [first, ...others] };
  const looks = skeleton(name);
  const isLook = (person: Person) => namesOf(person).some((each) => skeleton(each) === looks);
  if (looks !== '' && people.some(isLook)) {
    return { is: 'withheld' };
  }
  const alike = people.filter((person) =>
    namesOf(person).some((each) => isAlike(own, folded(each))),
  );
  if (alike.some(({ consent }) => consent === 'never')) return { is: 'withheld' };
  return { is: 'new', id: idFor(name, taken), name, alike };
}

/** The whole name, and each by which one is called: `Jun Takeda (武田純)` has three. */
function namesOf({ name }: Person): string[] {
  return [name, ...formsOf(name)];
}

/** A name without case, accents and signs; of one that has no letters, all of it. */
function folded(name: string): string {
  return nameKey(name) || name.trim();
}

/** One name is a slip of the other, or all words of one stand in the other. */
function isAlike(a: string, b: string): boolean {
  if (slipOf(a, [b]) !== undefined) return true;
  const [few = [], many = []] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  return few.every((word) => many.includes(word));
}

/**
 * The id of somebody new: the same for the same name, so that two pull requests that bring the same
 * person agree. Where the id would lose something of the name, or is not free, it has a mark.
 */
function idFor(name: string, taken: ReadonlySet<string>): string {
  const own = folded(name);
  const { id } = newPersonId(name, takenIds([]));
  if (id.replaceAll('-', ' ') === own && newPersonId(name, takenIds(taken)).id === id) return id;
  return `${id}-${createHash('sha256').update(own).digest('hex').slice(0, 8)}`;
}
