import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import { type Draft, draft } from './draft.ts';
import { ownWords, titled } from './news-answer.ts';

/** News about which something is still to be known. */
export interface NewsAsked {
  title: string;
  /** What is missing, each as a question. */
  questions: readonly string[];
  /** What the editor asks in their own words. */
  question?: string;
}

/** Asks somebody for what their news lacks; undefined where there is nothing to ask. */
export function newsAskedBackDraft(
  circle: Circle,
  friend: Friend,
  { title, questions, question }: NewsAsked,
): Draft | undefined {
  const own = ownWords(question);
  if (own === undefined && questions.length === 0) return undefined;
  const what = titled(title);
  const few = questions.length + (own === undefined ? 0 : 1) === 1;
  const list =
    questions.length === 1 ? questions[0] : questions.map((each) => `- ${each}`).join('\n');
  return draft(circle, [friend], `A question about ${what}`, [
    `Thank you for ${what}. I would like to take it into ${circle.newsletter.title}, and before I can, ${few ? 'I need to know one thing' : 'there are a few things I need to know'}.`,
    own,
    list,
    'You need not fill in the form again: a reply to this mail is enough.',
  ]);
}
