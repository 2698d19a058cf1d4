import type { Circle } from '../circle/circle.ts';
import type { EntryOf } from '../entries/entry.ts';
import { type Draft, draft } from './draft.ts';
import { dayInWords } from './promise-day.ts';

/** The numbers of digests that a sentence says in a word. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/**
 * Asks those who asked for something how it stands, since nobody seems to have met it.
 * @param showings how many digests have shown it
 */
export function unansweredDraft(circle: Circle, ask: EntryOf<'ask'>, showings: number): Draft {
  const { friends, newsletter, today } = circle;
  const askers = ask.people.flatMap((id) => friends.get(id) ?? []);
  const number = NUMBERS[showings] ?? String(showings);
  const until = ask.by ? ` It says that you need it by ${dayInWords(ask.by, today)}.` : '';
  return draft(circle, askers, `How is it going with “${ask.title.replace(/[.?!…]+$/u, '')}”?`, [
    `Your ask “${ask.title}” has been in ${number} issues of ${newsletter.title}, and I have not heard whether anybody came forward.${until}`,
    'Has help come meanwhile? Then I will gladly say so in the next issue. If it has not, I see two things I could do: change the wording together with you, or ask around among people I know. Would either be of use?',
    'If you no longer need it, tell me and I will take it out. One line is enough.',
  ]);
}
