import type { Field } from '../submissions/fields.ts';
import { lengthOf, type SubmissionFault } from '../submissions/submission.ts';

/** What the editor calls the answer to a question. */
const NAMES: Record<Field, string> = {
  kind: 'kind of news',
  about: 'person it is about',
  name: 'name of the friend it is about',
  title: 'title',
  body: 'news itself',
  link: 'link',
  by: 'day by which it is needed',
  until: 'day until which it holds',
  starts: 'day on which it begins',
  starts_time: 'time at which it begins',
  ends: 'day on which it ends',
  ends_time: 'time at which it ends',
  place: 'place',
  online: 'address where one takes part',
  consent: 'answer about being named',
  credit: 'answer about being credited',
  sender: "sender's name",
  email: 'address for an answer',
};

/** What is missing or wrong in an answer, as a sentence for the editor. */
export function missingWords({ field, code }: SubmissionFault): string {
  const what = NAMES[field];
  switch (code) {
    case 'missing':
      return `The ${what} is missing.`;
    case 'long':
      return `The ${what} is longer than ${lengthOf(field)} characters.`;
    case 'control':
      return `The ${what} holds a control character.`;
    case 'choice':
      return `The ${what} is none of those there are.`;
    case 'form':
      return `The ${what} has not the form it needs.`;
    case 'order':
      return 'It ends before it begins.';
  }
}

/** What to ask the sender about an answer, as a sentence of a mail. */
export function questionFor({ field, code }: SubmissionFault): string {
  if (code === 'long')
    return `${SHORTER[field] ?? `The ${NAMES[field]} is too long`}: could you shorten it to ${lengthOf(field)} characters?`;
  if (code === 'order') return 'By what you wrote it ends before it begins. When is it really?';
  if (code === 'control') {
    return `The ${NAMES[field]} came through with a character that cannot be shown. Could you type it anew?`;
  }
  return QUESTIONS[field];
}

const SHORTER: Partial<Record<Field, string>> = {
  title: 'The line at the top is a little long',
  body: 'The text is longer than I have room for',
};

const QUESTIONS: Record<Field, string> = {
  kind: 'What kind of news is it: something good that was done, something that is needed, an offer, an event, or somebody worth meeting?',
  about: 'Whom is it about: you, or a friend of yours?',
  name: 'What is the friend called whom it is about?',
  title: 'How would you put it in one line?',
  body: 'Could you tell me the news itself in a few sentences?',
  link: 'Where can one read more? The address that came through is not whole.',
  by: 'By which day is it needed? The day that came through is none I could read.',
  until: 'Until which day does the offer hold? The day that came through is none I could read.',
  starts: 'On which day does it begin, and at what time?',
  starts_time: 'At what time does it begin?',
  ends: 'On which day does it end, and at what time?',
  ends_time: 'At what time does it end?',
  place: 'Where does it take place?',
  online: 'Where can one take part online? The address that came through is not whole.',
  consent: 'May I publish the name of the person it is about, and have they agreed?',
  credit: 'May I say that the news came from you?',
  sender: 'What is your name?',
  email: 'Where may I answer you?',
};
