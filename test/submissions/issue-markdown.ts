import type { Kind } from '../../src/entries/kinds.ts';
import type { Field, Values } from '../../src/submissions/fields.ts';
import { issueQuestions } from '../../src/submissions/issue-forms.ts';
import { en } from '../../src/words/en.ts';
import type { Words } from '../../src/words/words.ts';

/** What a friend chose and typed in the form of a kind, as GitHub writes it into the issue. */
export function issueMarkdown(
  kind: Kind,
  values: Values,
  { submit }: Pick<Words, 'submit'> = en,
): string {
  const options: Partial<Record<Field, Record<string, string>>> = submit.options;
  return issueQuestions(kind)
    .map((field) => {
      const value = { ...values, kind }[field];
      const shown = value === undefined || value === '' ? undefined : value;
      const said = shown && (options[field]?.[shown] ?? shown);
      return `### ${submit.questions[field].label}\n\n${said ?? '_No response_'}`;
    })
    .join('\n\n');
}

/** Good answers about oneself. */
export const ANSWERS = {
  about: 'me',
  title: 'Amina opens the school garden',
  body: 'Four hundred children eat from it.\n\nIt has *bees* too.',
  consent: 'yes',
  sender: 'Amina Diallo',
} as const satisfies Values;
