import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { atDigest, finding } from '../place.ts';
import { atSubject, sameSubject, subjectOf } from '../subject.ts';

/** Within so many letters no subject comes twice: for a weekly one, about a quarter of a year. */
const LETTERS = 12;

/** A digest whose pages are not there yet. */
export const dateAhead: Check = {
  name: 'date-ahead',
  about: 'The date of the digest is ahead, so that its links lead nowhere yet',
  find(evidence) {
    const { digest, today } = evidence;
    if (digest.date <= today) return [];
    const message = `the date ${digest.date} is ahead (today is ${today}), and until then the site does not show what the letter leads to`;
    const fix = `wait for the day, or write date: ${today}`;
    return [finding(atDigest(evidence, 'date'), message, fix)];
  },
};

/** Two digests of one day. */
export const dateRepeated: Check = {
  name: 'date-repeated',
  about: 'Another digest has the same date',
  find(evidence) {
    const { digest, reading } = evidence;
    const other = reading.digests.find(({ id, date }) => id !== digest.id && date === digest.date);
    if (!other) return [];
    const message = `${other.file} has the same date`;
    return [finding(atDigest(evidence, 'date'), message, 'give each digest a day of its own')];
  },
};

/** A subject that readers have had. */
export const subjectRepeated: Check = {
  name: 'subject-repeated',
  about: `One of the ${LETTERS} letters before had the same subject`,
  find(evidence) {
    const { digest, upTo } = evidence;
    const subject = subjectOf(digest);
    const earlier = upTo
      .slice(0, -1)
      .slice(-LETTERS)
      .findLast((each) => sameSubject(subjectOf(each.digest)) === sameSubject(subject));
    if (!earlier) return [];
    const message = `the letter of ${earlier.digest.date} had the subject ${quote(subject)} too`;
    return [finding(atSubject(evidence), message, 'say what is new in this one')];
  },
};
