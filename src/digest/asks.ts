import { askState } from '../entries/ask-state.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { type ChosenDigest, MAX_SHOWINGS } from './choose.ts';

/** Asks that leave the digests without an answer. */
export interface Unanswered<E extends EmailEntry> {
  /** Open still, but shown as often as an ask may be: this digest is the last that has them. */
  lastShown: E[];
  /** Their day passed between the digest before and this one. */
  expired: E[];
}

/**
 * The asks that leave with a digest, unanswered. Every other ask is open and will be shown again,
 * or was met or withdrawn.
 * @param chosen all digests up to that one, oldest first
 * @param entries that passed the gate on its date
 */
export function unansweredAsks<E extends EmailEntry>(
  chosen: readonly ChosenDigest<E>[],
  entries: readonly E[],
): Unanswered<E> {
  const last = chosen.at(-1);
  if (!last) return { lastShown: [], expired: [] };
  const { digest, since } = last;
  const showings = new Map<string, number>();
  for (const each of chosen) {
    for (const id of new Set(openAsks(each).map((ask) => ask.id))) {
      showings.set(id, (showings.get(id) ?? 0) + 1);
    }
  }
  return {
    lastShown: openAsks(last).filter(({ id }) => (showings.get(id) ?? 0) >= MAX_SHOWINGS),
    expired: entries.filter(
      (entry) =>
        entry.kind === 'ask' &&
        askState(entry, digest.date) === 'expired' &&
        (entry.by ?? '') >= since,
    ),
  };
}

function openAsks<E extends EmailEntry>({ digest, sections }: ChosenDigest<E>): E[] {
  return sections
    .filter(({ id }) => id === 'asks' || id === 'still-needed')
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'ask' && askState(entry, digest.date) === 'open');
}
