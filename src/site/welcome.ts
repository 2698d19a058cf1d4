import { askState } from '../entries/ask-state.ts';
import { isOver } from '../entries/ends.ts';
import type { Day } from '../fields/day.ts';
import type { PublicEntry } from '../gate/gate.ts';

/** Days after which news is half as fresh. */
const HALF_FRESH = 90;

/**
 * How glad readers may be of an entry on a day, from 0 to 1. Who can still help or come is told
 * first, then what is fresh; what is over comes last. It is of use for ordering only.
 */
export function welcomeOf(entry: PublicEntry, today: Day): number {
  const age = Math.max(0, (Date.parse(today) - Date.parse(entry.date)) / 86_400_000);
  const fresh = 1 / (1 + age / HALF_FRESH);
  switch (standing(entry, today)) {
    case 'open':
      return 0.6 + 0.4 * fresh;
    case 'over':
      return 0.2 * fresh;
    case 'told':
      return 0.6 * fresh;
  }
}

function standing(entry: PublicEntry, today: Day): 'open' | 'over' | 'told' {
  if (isOver(entry, today)) return 'over';
  if (entry.kind === 'event') return 'open';
  return entry.kind === 'ask' && askState(entry, today) === 'open' ? 'open' : 'told';
}
