import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { simple } from '../phrases/phrases.ts';
import { EMPTY_SUBJECTS } from '../phrases/subjects.ts';
import { finding } from '../place.ts';
import { atSubject, subjectOf } from '../subject.ts';

/** Mail programs on telephones show about so many characters of a subject, and cut the rest. */
const LONGEST = 60;

const graphemes = new Intl.Segmenter();

/** A subject that says nothing. */
export const subjectMissing: Check = {
  name: 'subject-missing',
  about: 'The subject says nothing: no words, only a date or the id, or a stopgap like "Untitled"',
  find(evidence) {
    const subject = subjectOf(evidence.digest);
    const { language } = evidence.newsletter;
    const reason = emptiness(subject, evidence.digest.id, language);
    if (!reason) return [];
    const message = `the subject ${quote(subject)} ${reason}`;
    return [finding(atSubject(evidence), message, 'say in a few words what the letter tells')];
  },
};

/** A subject of which readers see only the beginning. */
export const subjectLong: Check = {
  name: 'subject-long',
  about: `The subject has more than ${LONGEST} characters`,
  find(evidence) {
    const length = [...graphemes.segment(subjectOf(evidence.digest))].length;
    if (length <= LONGEST) return [];
    const message = `the subject has ${length} characters, and many mail programs show only ${LONGEST}`;
    const shorter = `shorten it by ${length - LONGEST}`;
    const fix =
      evidence.digest.subject === undefined
        ? `${shorter}, or write a shorter subject and keep the title`
        : shorter;
    return [finding(atSubject(evidence), message, fix)];
  },
};

function emptiness(subject: string, id: string, language: string): string | undefined {
  if (!/\p{L}/u.test(subject)) return 'has no words';
  if (subject.trim() === id) return 'is only the id of the digest';
  const bare = simple(subject).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (EMPTY_SUBJECTS.has(bare.replace(NUMBER, ''))) return 'says nothing';
  return isDate(bare, language) ? 'is only a date' : undefined;
}

/** The number of an issue, behind other words. */
const NUMBER = /[\s,:–-]+(?:(?:no|nr|num|issue|number)\.? ?)?#? ?\d+$/;

/** Numbers, and besides them only names of months and days and the small words between. */
function isDate(text: string, language: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const names = new Set([...SMALL, ...calendarNames(language), ...calendarNames('en')]);
  return /\p{N}/u.test(text) && words.every((word) => names.has(word));
}

/** Behind the numbers of days and between the parts of dates, in the languages of the kit's tables. */
const SMALL = 'st nd rd th of the der den am de del d di do le du el la en er e i van'.split(' ');

function calendarNames(language: string): string[] {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, day + 1));
  const format = (moments: number[], options: Intl.DateTimeFormatOptions) => {
    const { format: show } = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return moments.flatMap((moment) => simple(show(moment)).match(/\p{L}+/gu) ?? []);
  };
  return (['long', 'short'] as const).flatMap((length) => [
    ...format(months, { month: length }),
    ...format(months, { year: 'numeric', month: length, day: 'numeric' }),
    ...format(days, { weekday: length }),
  ]);
}
