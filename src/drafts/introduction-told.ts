import { told } from '../circle/friend.ts';
import type { Pair, Said, Thread } from '../matching/thread.ts';

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
