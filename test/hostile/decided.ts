import { type Acceptance, accept } from '../../src/inbox/acceptance.ts';
import { type Desk, deskOf } from '../../src/inbox/desk.ts';
import { type DeskItem, deskItem } from '../../src/inbox/desk-item.ts';
import { openInbox } from '../../src/read/inbox.ts';
import { type Arrival, cameIn } from './arrivals.ts';
import { WORLD } from './world.ts';

/** What came in, and what the desk made of it. */
export interface Decided extends Arrival {
  seen: DeskItem;
  acceptance?: Acceptance;
  problems: readonly string[];
}

/**
 * Lets everything in, and accepts what can be, each under an id of its own; the editor vouches for
 * the yes of all.
 * @param file of the inbox
 */
export function decideAll(
  all: readonly Arrival[],
  file: string,
): { desk: Desk; decided: Decided[] } {
  const came = cameIn(all);
  const inbox = openInbox(file);
  inbox.addAll(came.map(({ incoming }) => incoming));
  const items = inbox.list();
  inbox.close();
  const desk = deskOf({ circle: WORLD, items });
  const taken = { entries: new Set<string>(), people: new Set<string>() };
  const decided = items.map((item, at): Decided => {
    const arrival = came[at];
    if (!arrival) throw new Error('more came out than went in');
    const seen = deskItem(item, desk);
    const choices = { consent: true, evidence: 'told me' };
    const first = accept(seen, desk, choices, taken);
    const isTaken = first.problems.some((problem) => problem.includes('already'));
    const { acceptance, problems } = isTaken
      ? accept(seen, desk, { ...choices, person: `guest-${at}` }, taken)
      : first;
    if (!acceptance) return { ...arrival, seen, problems };
    taken.entries.add(acceptance.entry.id);
    if (acceptance.person) taken.people.add(acceptance.person.id);
    return { ...arrival, seen, acceptance, problems };
  });
  return { desk, decided };
}
