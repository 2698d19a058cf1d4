import type { Circle } from '../../circle/circle.ts';
import { isUnasked } from '../../circle/consents.ts';
import { inRow } from '../../circle/in-row.ts';
import { consentDraft } from '../../drafts/consent.ts';
import { askState } from '../../entries/ask-state.ts';
import { isOver, lastDayOf } from '../../entries/ends.ts';
import type { Entry } from '../../entries/entry.ts';
import type { Day } from '../../fields/day.ts';
import { awaitingConsent } from '../../giving/consent.ts';
import { compareText } from '../../order.ts';
import type { Found } from '../action.ts';

/**
 * Entries that only wait for a yes for which nobody has asked: those whose time runs out first,
 * then the newest. Nobody is asked about an entry that is over, or to which another said no.
 */
export function* consents(circle: Circle): Iterable<Found> {
  const { today } = circle;
  const endOf = (entry: Entry) => endFrom(entry, today);
  const waiting = awaitingConsent(circle)
    .filter(({ entry, notBefore }) => notBefore === undefined && !isOver(entry, today))
    .filter(({ people }) => people.every(({ standing }) => standing === 'waiting'))
    .sort(
      (a, b) =>
        compareText(endOf(a.entry) ?? '9999', endOf(b.entry) ?? '9999') ||
        compareText(b.entry.date, a.entry.date) ||
        compareText(a.entry.id, b.entry.id),
    );
  for (const { entry, people } of waiting) {
    const names = inRow(people.map(({ friend }) => friend.name));
    const end = endOf(entry);
    for (const { friend } of people.filter(isUnasked)) {
      yield {
        key: `consent ${entry.id} ${friend.id}`,
        with: [friend.id],
        what: `Ask ${friend.name} whether “${entry.title}” may be published`,
        reason: `It is withheld only until ${names} ${people.length === 1 ? 'agrees' : 'agree'}, and ${friend.firstName} has not been asked yet`,
        ...(end && { by: end }),
        draft: () => consentDraft(circle, entry, friend),
        notes: { consent: { of: friend.id, entry: entry.id, answer: 'asked' } },
      };
    }
  }
}

/** The last day on which it is of use to publish an entry; an ask that was met has none. */
function endFrom(entry: Entry, today: Day): Day | undefined {
  const isMet = entry.kind === 'ask' && askState(entry, today) === 'met';
  return isMet ? undefined : lastDayOf(entry);
}
