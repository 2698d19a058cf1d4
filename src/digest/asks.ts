import { askState } from '../entries/ask-state.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { type ChosenDigest, MAX_SHOWINGS } from './choose.ts';

/**
 * The open asks that a digest shows for the last time: they have been in as many as an ask may be,
 * and unless somebody answers now, they leave unanswered.
 * @param chosen all digests up to that one, oldest first
 */
export function leavingAsks<E extends EmailEntry>(chosen: readonly ChosenDigest<E>[]): E[] {
  const last = chosen.at(-1);
  if (!last) return [];
  const shownIn = (id: string) =>
    chosen.filter((each) => asksOf(each).some((ask) => ask.id === id));
  return asksOf(last).filter((ask) => shownIn(ask.id).length >= MAX_SHOWINGS);
}

function asksOf<E extends EmailEntry>({ digest, sections }: ChosenDigest<E>): E[] {
  return sections
    .filter(({ id }) => id === 'asks' || id === 'still-needed')
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'ask' && askState(entry, digest.date) === 'open');
}
