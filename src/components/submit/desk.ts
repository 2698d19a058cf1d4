import '../../fields/no-compiling.ts';
import type { SubmitSettings } from '../../site/submit-view.ts';
import { answersWay, githubWay, type Way } from '../../submissions/exits.ts';
import { faultWords } from '../../submissions/fault-words.ts';
import type { Field, Values } from '../../submissions/fields.ts';
import { readSubmission, type SubmissionFault } from '../../submissions/submission.ts';
import { plural } from '../../words/plural.ts';
import { previewOf } from './preview.ts';

/** What is wrong with an answer, in words. */
export interface Said {
  field: Field;
  /** The question. */
  label: string;
  said: string;
}

/** Answers that stand in for those that are still to come. */
const STAND_INS: Values = {
  kind: 'win',
  about: 'me',
  name: 'x',
  title: 'x',
  body: 'x',
  consent: 'yes',
  sender: 'x',
  email: 'ada@example.org',
};

/** What is wrong with the answers; with those to some questions, whatever the others say. */
export function check(settings: SubmitSettings, values: Values, only?: readonly Field[]): Said[] {
  const { email, hasEndpoint, words } = settings;
  const needsEmail = hasEndpoint || email !== undefined;
  const later = Object.entries(STAND_INS).filter(([field]) => !only?.includes(field as Field));
  const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const all = only ? { ...Object.fromEntries(later), ...Object.fromEntries(given) } : values;
  return readSubmission(all, { needsEmail })
    .faults.filter(({ field }) => !only || only.includes(field))
    .map((fault) => ({
      field: fault.field,
      label: words.questions[fault.field],
      said: sentence(settings, fault),
    }));
}

/** The ways out that the answers take. */
export function waysOf(
  { email, github, subject }: SubmitSettings,
  values: Values,
): { mail?: Way; github?: Way } {
  return {
    ...(email && { mail: answersWay(email, subject, values) }),
    ...(github && { github: githubWay(github, values) }),
  };
}

/** How the news will look. Answers that cannot be taken are left out of it. */
export function show(settings: SubmitSettings, values: Values): DocumentFragment {
  const fields = Object.keys(values) as Field[];
  const wrong = new Set(check(settings, values, fields).map(({ field }) => field));
  const right = Object.entries(values).filter(([field]) => !wrong.has(field as Field));
  return previewOf(settings, { kind: 'win', ...Object.fromEntries(right) });
}

function sentence({ words, wordsLanguage }: SubmitSettings, fault: SubmissionFault): string {
  const long = plural(wordsLanguage, words.long);
  return faultWords({ submit: { faults: { ...words.faults, long } } }, fault);
}
