import { faultWords } from '../submissions/fault-words.ts';
import { type Field, isField } from '../submissions/fields.ts';
import type { SubmissionFault } from '../submissions/submission.ts';
import type { Words } from '../words/words.ts';

/** What is wrong with an answer: as everywhere, or as only an issue's text can have it. */
export interface IssueFault {
  field: Field;
  code: SubmissionFault['code'] | keyof Words['issues']['faults'];
}

/** What a friend is told: nothing that somebody wrote stands in it. */
export type Answer =
  | { say: Exclude<keyof Words['issues']['answers'], 'mend' | 'again' | 'blank'> }
  | { say: 'blank'; choose: string }
  | { say: 'mend'; faults: readonly IssueFault[] };

/** The first line of the kit's own comments and pull requests, by which it finds them again. */
export const MARK = '<!-- friends-news -->';

/** The comment below an issue. */
export function commentFor(
  answer: Answer,
  words: Pick<Words, 'submit' | 'issues' | 'colon'>,
): string {
  return `${MARK}\n${textOf(answer, words)}\n`;
}

function textOf(answer: Answer, words: Pick<Words, 'submit' | 'issues' | 'colon'>): string {
  const { answers } = words.issues;
  if (answer.say === 'blank') return answers.blank(answer.choose);
  if (answer.say !== 'mend') return answers[answer.say];
  const rows = answer.faults.map(
    (fault) =>
      `- **${words.submit.questions[fault.field].label}**${words.colon}${sentence(words, fault)}`,
  );
  return [answers.mend(rows.length), rows.join('\n'), answers.again].join('\n\n');
}

function sentence(words: Pick<Words, 'submit' | 'issues'>, { field, code }: IssueFault): string {
  const own = words.issues.faults;
  return isOwn(code, own) ? own[code] : faultWords(words, { field, code });
}

function isOwn(
  code: IssueFault['code'],
  own: Words['issues']['faults'],
): code is keyof Words['issues']['faults'] {
  return Object.hasOwn(own, code);
}

/** What `check` finds in an entry, as a fault of the answer that it came from. */
export function faultFrom({ field, message }: { field: string; message: string }): IssueFault {
  const name = field.split(/[.[]/)[0] ?? '';
  if (isField(name) && name !== 'body') return { field: name, code: 'unclear' };
  if (/image|picture/.test(message)) return { field: 'body', code: 'picture' };
  if (message === 'the entry is empty') return { field: 'body', code: 'missing' };
  return { field: 'body', code: /address|link|page/.test(message) ? 'link' : 'unclear' };
}
