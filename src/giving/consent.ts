import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { isDue } from '../gate/gate.ts';
import { compareText } from '../order.ts';
import type { ANSWERS } from '../private/log.ts';

/**
 * How somebody stands to an entry that names them: `always` and `never` are for all entries,
 * `agreed` for this one; `waiting` has not answered, `declined` last said no.
 */
export type Standing = 'always' | 'never' | 'agreed' | 'waiting' | 'declined';

/** The consent of somebody whom an entry names. */
export interface Consent {
  friend: Friend;
  standing: Standing;
  /** The last that the log knows of it. */
  last?: Word;
}

/** A question about being published, or its answer. */
interface Word {
  date: Day;
  answer: (typeof ANSWERS)[number];
}

/** An entry that is kept back until people whom it names agree. */
export interface Awaited {
  entry: Entry;
  /** Everybody who has not agreed: waiting, or having said no. */
  people: Consent[];
  /** The day before which it would not appear anyway. */
  notBefore?: Day;
}

/** The consents of all whom an entry names and who have a file on the public side. */
export function consentsOf(circle: Circle, entry: Entry): Consent[] {
  return peopleNamed(entry).flatMap((id) => {
    const friend = circle.friends.get(id);
    if (!friend?.person) return [];
    const last = lastWord(circle, id, entry.id);
    return [{ friend, standing: standingOf(friend, entry, last), ...(last && { last }) }];
  });
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
      const { date, embargo } = entry;
      const first = embargo && embargo > date ? embargo : date;
      return [{ entry, people, ...(!isDue(entry, circle.today) && { notBefore: first }) }];
    })
    .toSorted(
      (a, b) => compareText(a.entry.date, b.entry.date) || compareText(a.entry.id, b.entry.id),
    );
}

/** Has somebody neither agreed nor ruled it out for good? */
export function isOpen({ standing }: Consent): boolean {
  return standing === 'waiting' || standing === 'declined';
}

/** Is an entry free to be published as far as this person goes? */
export function hasAgreed({ standing }: Consent): boolean {
  return standing === 'always' || standing === 'agreed';
}

function standingOf({ id, person }: Friend, entry: Entry, last: Word | undefined): Standing {
  if (person?.consent === 'always' || person?.consent === 'never') return person.consent;
  if (entry.consented.includes(id)) return 'agreed';
  return last?.answer === 'no' || last?.answer === 'withdrawn' ? 'declined' : 'waiting';
}

/** What was last said about an entry, or about everything. */
function lastWord({ log }: Circle, of: string, entry: string): Word | undefined {
  const item = log.findLast(
    ({ consent }) => consent?.of === of && (consent.entry === undefined || consent.entry === entry),
  );
  return item?.consent && { date: item.date, answer: item.consent.answer };
}
