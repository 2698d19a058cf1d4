import { type Friend, firstNameIn } from '../circle/friend.ts';
import type { Pair, Said, Thread } from '../matching/thread.ts';

/**
 * A friend by the name that the site gives; a fuller one or a pet name is the editor's alone. What
 * the editor calls them stays where it is a part of that name.
 */
export function told(friend: Friend): Friend {
  const { person, firstName } = friend;
  if (!person) return friend;
  const { name } = person;
  return { ...friend, name, firstName: name.includes(firstName) ? firstName : firstNameIn(name) };
}

/** Two people by the names that the site gives. */
export function toldPair({ a, b, threads }: Pair): Pair {
  const said = (each: Said): Said => ({ ...each, who: told(each.who) });
  return {
    a: told(a),
    b: told(b),
    threads: threads.map(
      (thread): Thread =>
        thread.sort === 'need'
          ? { ...thread, need: said(thread.need), offer: said(thread.offer) }
          : thread,
    ),
  };
}
