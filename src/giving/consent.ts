import type { Circle } from '../circle/circle.ts';
import { type Consent, consentsOf, isOpen } from '../circle/consents.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { firstDayOf, isDue } from '../gate/gate.ts';
import { compareText } from '../order.ts';

/** An entry that is kept back until people whom it names agree. */
export interface Awaited {
  entry: Entry;
  /** Everybody who has not agreed: waiting, or having said no. */
  people: Consent[];
  /** The day before which it would not appear anyway. */
  notBefore?: Day;
}

/** What waits for consent and for nothing else but its day, oldest first. */
export function awaitingConsent(circle: Circle): Awaited[] {
  return [...circle.entries.values()]
    .filter(({ draft }) => !draft)
    .flatMap((entry): Awaited[] => {
      const all = consentsOf(circle, entry);
      const isKnown = all.length === peopleNamed(entry).length;
      if (!isKnown || all.some(({ standing }) => standing === 'never')) return [];
      const people = all.filter(isOpen);
      if (people.length === 0) return [];
      return [
        { entry, people, ...(!isDue(entry, circle.today) && { notBefore: firstDayOf(entry) }) },
      ];
    })
    .toSorted(
      (a, b) => compareText(a.entry.date, b.entry.date) || compareText(a.entry.id, b.entry.id),
    );
}
