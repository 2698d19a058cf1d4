import type { Words } from '../words/words.ts';
import type { Field } from './fields.ts';
import { lengthOf, type SubmissionFault } from './submission.ts';

/** What is wrong with an answer and what to do, as a sentence for the friend who gave it. */
export function faultWords(
  { submit: { faults } }: { submit: Pick<Words['submit'], 'faults'> },
  { field, code }: SubmissionFault,
): string {
  if (code === 'long') return faults.long(lengthOf(field));
  return code === 'form' ? faults[formOf(field)] : faults[code];
}

function formOf(field: Field): 'address' | 'mailbox' | 'day' {
  if (field === 'email') return 'mailbox';
  return field === 'link' || field === 'online' ? 'address' : 'day';
}
