import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Promised } from '../read/parse-private.ts';
import { type Draft, draft } from './draft.ts';
import { dayInWords } from './promise-day.ts';
import { asSentence } from './promise-sentence.ts';

/** A subject longer than this is cut off in most lists of mails. */
const LONGEST_SUBJECT = 60;

/** Says that a promise is kept, and owns up to a delay. */
export function keptDraft(circle: Circle, promised: Promised): Draft {
  const done = isLate(circle, promised)
    ? 'It is done now, later than I said. I am sorry that you had to wait.'
    : 'It is done.';
  return mail(circle, promised, subjectOf('Done', promised), [
    `${reminder(circle, promised)} ${done}`,
    'If anything is missing, or if you meant something else, tell me and I will put it right.',
  ]);
}

/** Says that a promise cannot be kept, early or late. */
export function notKeptDraft(circle: Circle, promised: Promised): Draft {
  const honest = isLate(circle, promised)
    ? 'I did not manage it, and I should have told you before now. I am sorry.'
    : 'I will not manage it. I am sorry, and I would rather tell you now than leave you waiting.';
  return mail(circle, promised, subjectOf('What I promised you', promised), [
    `${reminder(circle, promised)} ${honest}`,
    'If you still need it, tell me, and I will think with you about who else could help. If it has been settled meanwhile, there is no need to answer.',
  ]);
}

/** Confirms that a promise is no longer needed. */
export function releasedDraft(circle: Circle, promised: Promised): Draft {
  return mail(circle, promised, subjectOf('No longer needed', promised), [
    `${reminder(circle, promised)} Thank you for telling me that you no longer need it; I have taken it off my list.`,
    'If that changes, say so; otherwise there is no need to answer.',
  ]);
}

function mail(
  circle: Circle,
  { to }: Promised,
  subject: string,
  paragraphs: readonly string[],
): Draft {
  const nobody: Friend = {
    id: to,
    name: to,
    firstName: to,
    topics: [],
    needs: [],
    offers: [],
    emails: [],
  };
  return draft(circle, [circle.friends.get(to) ?? nobody], subject, paragraphs);
}

/** When, what and until when. */
function reminder({ today }: Circle, { what, due, made }: Promised): string {
  const when = made && made < today ? `On ${dayInWords(made, today)} I` : 'I';
  const until = `by ${dayInWords(due, today)}`;
  const words = woven(what);
  return words
    ? `${when} promised ${words}, ${until}.`
    : `${when} promised you something ${until}: ${asSentence(what)}`;
}

/**
 * What was promised as the end of “I promised …”, where it begins as a thing (`the address`) or as
 * an act (`to ask her`); undefined where the words of the file have to stand apart.
 */
function woven(what: string): string | undefined {
  const words = what.replace(/[.\s]+$/, '');
  if (/[.?!:;…]/.test(words)) return undefined;
  if (/^to \p{Ll}/iu.test(words)) return lowered(words);
  return THING.test(words) ? `you ${lowered(words)}` : undefined;
}

const THING = /^(?:the|a|an|my|our|some|one|two|three|four|five|six|seven|eight|nine|ten|\d+) \S/i;

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function isLate({ today }: Circle, { due, closed }: Promised): boolean {
  return due < (closed ?? today);
}

function subjectOf(outcome: string, { what }: Promised): string {
  const subject = `${outcome}: ${what.replace(/[.\s]+$/, '')}`;
  return [...subject].length <= LONGEST_SUBJECT ? subject : 'What I promised you';
}
