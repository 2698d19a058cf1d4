import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import type { ANSWERS, LogItem } from '../private/log.ts';
import type { Circle } from './circle.ts';
import type { Friend } from './friend.ts';

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

/** The consents of all whom an entry names and who have a file on the public side. */
export function consentsOf(circle: Circle, entry: Entry): Consent[] {
  return peopleNamed(entry).flatMap((id) => {
    const friend = circle.friends.get(id);
    if (!friend?.person) return [];
    const last = lastWord(circle.log, id, entry.id);
    return [{ friend, standing: standingOf(friend, entry, last), ...(last && { last }) }];
  });
}

/** Has somebody neither agreed nor ruled it out for good? */
export function isOpen({ standing }: Consent): boolean {
  return standing === 'waiting' || standing === 'declined';
}

/** Is an entry free to be published as far as this person goes? */
export function hasAgreed({ standing }: Consent): boolean {
  return standing === 'always' || standing === 'agreed';
}

/** Has somebody still to be asked: is it open, and does no question wait for an answer? */
export function isUnasked({ standing, last }: Consent): boolean {
  return standing === 'waiting' && last?.answer !== 'asked';
}

/** Did somebody last say that they do not want to be named at all? A question after it changes nothing. */
export function refusesAll(log: readonly LogItem[], of: string): boolean {
  const item = log.findLast(
    ({ consent }) =>
      consent?.of === of && consent.entry === undefined && consent.answer !== 'asked',
  );
  return isNo(item?.consent);
}

/** What was last said about an entry, or about everything. */
function lastWord(log: readonly LogItem[], of: string, entry: string): Word | undefined {
  const item = log.findLast(
    ({ consent }) => consent?.of === of && (consent.entry === undefined || consent.entry === entry),
  );
  return item?.consent && { date: item.date, answer: item.consent.answer };
}

function standingOf({ id, person }: Friend, entry: Entry, last: Word | undefined): Standing {
  if (person?.consent === 'always' || person?.consent === 'never') return person.consent;
  if (entry.consented.includes(id)) return 'agreed';
  return isNo(last) ? 'declined' : 'waiting';
}

function isNo(word: Pick<Word, 'answer'> | undefined): boolean {
  return word?.answer === 'no' || word?.answer === 'withdrawn';
}
