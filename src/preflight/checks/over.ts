import { askState } from '../../entries/ask-state.ts';
import { isOver, lastDayOf } from '../../entries/ends.ts';
import type { Check, Evidence } from '../evidence.ts';
import { heldIn, openAsks } from '../held.ts';
import { atField, finding } from '../place.ts';

/** Asks that the letter shows as open, and that are so no more. */
export const askPast: Check = {
  name: 'ask-past',
  about: 'An ask that the letter shows as open has been met or withdrawn, or its day has passed',
  find(evidence) {
    const { chosen, reading, today } = evidence;
    return openAsks(chosen).flatMap((ask) => {
      const state = askState(ask, today);
      if (state === 'open') return [];
      const { field, words } = ENDS[state];
      const message = `the letter shows this ask as open, but ${words} ${ask[field]}`;
      return [finding(atField(reading, ask, [field]), message, remedy(evidence, ask.id))];
    });
  },
};

const ENDS = {
  met: { field: 'met_on', words: 'it was met on' },
  withdrawn: { field: 'withdrawn_on', words: 'it was withdrawn on' },
  expired: { field: 'by', words: 'it was needed by' },
} as const;

/** Events that nobody can go to any more. */
export const eventOver: Check = {
  name: 'event-over',
  about: 'An event of the letter is over',
  find(evidence) {
    const { chosen, reading, today } = evidence;
    return heldIn(chosen).flatMap((entry) => {
      if (entry.kind !== 'event' || !isOver(entry, today)) return [];
      const field = entry.ends === undefined ? 'starts' : 'ends';
      const message = `the event was over on ${lastDayOf(entry)}`;
      return [finding(atField(reading, entry, [field]), message, remedy(evidence, entry.id))];
    });
  },
};

/** Offers that hold no more. */
export const offerOver: Check = {
  name: 'offer-over',
  about: 'An offer of the letter held until a day that has passed',
  find(evidence) {
    const { chosen, reading, today } = evidence;
    return heldIn(chosen).flatMap((entry) => {
      if (entry.kind !== 'offer' || !isOver(entry, today)) return [];
      const message = `the offer held until ${entry.until}`;
      return [finding(atField(reading, entry, ['until']), message, remedy(evidence, entry.id))];
    });
  },
};

/** As of today, the digest itself would leave it out. */
function remedy({ today }: Evidence, id: string): string {
  return `leave it out with skip: [${id}] in the digest, or give the digest the date ${today}`;
}
