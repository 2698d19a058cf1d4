import { stringify } from 'yaml';
import { KINDS, type Kind } from '../entries/kinds.ts';
import type { Words } from '../words/words.ts';
import { FIELDS, type Field, isChoice, isOfFriend } from './fields.ts';
import { isFieldOf, isRequired } from './submission.ts';

/** The label of issues that are news from friends. GitHub gives it only where the repository has it. */
export const NEWS_LABEL = 'news';

/** A file for `.github/ISSUE_TEMPLATE/`. */
export interface FormFile {
  /** Its name in that folder. */
  name: string;
  text: string;
}

/** What the forms are made from. */
export interface FormTexts {
  words: Pick<Words, 'submit' | 'issues'>;
  /** The address of the site's own form, where there is one. */
  address?: string | undefined;
}

/** The name of the form for a kind, as `issues/new?template=` wants it. */
export function issueFormName(kind: Kind): string {
  return `${kind}.yml`;
}

/** The questions of the form for a kind, in order: the answer goes to the issue, so no mailbox is asked for. */
export function issueQuestions(kind: Kind): Field[] {
  return FIELDS.filter((field) => field !== 'email' && isFieldOf(field, kind));
}

/**
 * GitHub's issue forms, one for each kind, and the file for the page on which one is chosen. Their
 * questions have the ids of `FIELDS`, so that an address can fill them in.
 * The format: docs.github.com, "Syntax for issue forms".
 */
export function issueForms(texts: FormTexts): FormFile[] {
  return [
    ...KINDS.map((kind) => ({ name: issueFormName(kind), text: yaml(formOf(kind, texts)) })),
    { name: 'config.yml', text: yaml(chooserOf(texts)) },
  ];
}

function formOf(kind: Kind, { words, address }: FormTexts): object {
  const { issues, submit } = words;
  const intro = [issues.intro, ...(address ? [issues.elsewhere(address)] : [])];
  return {
    name: submit.options.kind[kind],
    description: issues.about[kind],
    title: issues.title,
    labels: [NEWS_LABEL],
    body: [
      { type: 'markdown', attributes: { value: intro.join('\n\n') } },
      ...issueQuestions(kind).map((field) => question(field, kind, words)),
    ],
  };
}

function chooserOf({ words: { issues }, address }: FormTexts): object {
  const link = address && { ...issues.chooser, url: address };
  return { blank_issues_enabled: false, ...(link && { contact_links: [link] }) };
}

function question(field: Field, kind: Kind, { submit, issues }: FormTexts['words']): object {
  const asked: { label: string; hint?: string } = submit.questions[field];
  const hint = isOfFriend(field) ? issues.onlyFriend : asked.hint;
  const options = field === 'kind' ? [submit.options.kind[kind]] : optionsOf(field, submit);
  return {
    type: options ? 'dropdown' : field === 'body' ? 'textarea' : 'input',
    id: field,
    attributes: {
      label: asked.label,
      ...(hint && { description: hint }),
      ...(EXAMPLES[field] && { placeholder: EXAMPLES[field] }),
      // A single choice, already made: so the text of the issue says which form it was.
      ...(options && { options, ...(field === 'kind' && { default: 0 }) }),
    },
    validations: { required: isRequired(field, kind) },
  };
}

/** What an answer looks like, in every language alike. */
const EXAMPLES: Partial<Record<Field, string>> = {
  link: 'https://example.org',
  by: '2026-12-01',
  until: '2026-12-01',
  starts: '2026-12-01',
  starts_time: '18:30',
  ends: '2026-12-01',
  ends_time: '20:00',
  online: 'https://example.org',
};

function optionsOf(field: Field, { options }: Words['submit']): string[] | undefined {
  return isChoice(field) ? Object.values(options[field]) : undefined;
}

/** All texts are quoted: GitHub reads YAML 1.1, in which a bare `Yes` is no text. */
function yaml(value: object): string {
  const text = stringify(value, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return `# Made by npm run issue-forms.\n${text}`;
}
