import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { simple } from '../phrases/phrases.ts';
import { REPLY_MARKS, SPAM_PHRASES, URGENT } from '../phrases/spam.ts';
import { finding } from '../place.ts';
import { atSubject, subjectOf } from '../subject.ts';

/** A subject that shouts. */
export const subjectCapitals: Check = {
  name: 'subject-capitals',
  about: 'The subject shouts in capitals',
  find(evidence) {
    const subject = subjectOf(evidence.digest);
    if (!isShouted(subject)) return [];
    const message = `the subject ${quote(subject)} is in capitals, which reads as shouting`;
    return [
      finding(atSubject(evidence), message, 'write it in small letters, as you would say it'),
    ];
  },
};

/** A subject that filters and readers take for spam. */
export const subjectSpam: Check = {
  name: 'subject-spam',
  about: 'The subject holds what spam filters look for: a phrase, "!!", "$$$", a false "Re:"',
  find(evidence) {
    const subject = subjectOf(evidence.digest);
    const found = spamIn(subject);
    if (!found) return [];
    const message = `spam filters look for ${quote(found)} in a subject`;
    return [finding(atSubject(evidence), message, 'say it in other words')];
  },
};

/** Acronyms of four letters and more that are read as words: no shouting. */
const ACRONYMS = new Set(
  `NASA UNESCO UNICEF NATO CERN OECD OPEC ASEAN FIFA UEFA YMCA YWCA OXFAM UNHCR FOSDEM ICANN IEEE
  HTML HTTP HTTPS JSON YAML ASCII WCAG WWII AIDS COVID LGBT LGBTQ LGBTQIA LGBTIQ STEM STEAM IKEA
  RSPB RNLI NAACP ACLU MIDI TEDX ISBN RSVP FOSS NGOS`.split(/\s+/),
);

function isShouted(subject: string): boolean {
  const words = subject.match(/[\p{L}\p{M}]+/gu) ?? [];
  const cased = words.filter((word) => word.toLowerCase() !== word.toUpperCase());
  const capitals = cased.filter((word) => word === word.toUpperCase());
  const letters = (list: string[]) => list.reduce((sum, { length }) => sum + length, 0);
  const loud = capitals.filter((word) => word.length >= 4 && !ACRONYMS.has(word));
  if (loud.length >= 2) return true;
  if (loud.length === 1) return letters(capitals) * 4 > letters(cased) * 3;
  const isAll = cased.length >= 2 && capitals.length === cased.length && letters(cased) >= 4;
  return isAll && !cased.every((word) => ACRONYMS.has(word));
}

function spamIn(subject: string): string | undefined {
  const marks =
    /[!?！？¡¿]*(?:[!！¡][?？¿]*){2}/u.exec(subject)?.[0] ?? /[$€£]{2,}/.exec(subject)?.[0];
  if (marks) return marks;
  const text = simple(subject).replaceAll(' %', '%');
  const reply = REPLY.exec(text) ?? URGENT_START.exec(text);
  return reply?.[0].trim() ?? PHRASE.exec(text)?.[0];
}

const REPLY = new RegExp(`^\\[?(?:${REPLY_MARKS.join('|')})(?:\\[\\d+\\])? ?:`);
const URGENT_START = new RegExp(`^\\P{L}*(?:${URGENT.join('|')}) ?[!:]`, 'u');

/** Longer phrases first, so that a message names all of what was found. */
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SPAM_PHRASES.toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[ -]+/g, '[\\s-]+'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
