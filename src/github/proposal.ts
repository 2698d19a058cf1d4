import type { Day } from '../fields/day.ts';
import { clean } from '../inbox/hidden.ts';
import { mixedWords } from '../inbox/look-alikes.ts';
import type { Person } from '../people/person.ts';
import { FIELDS, type Field, type Values } from '../submissions/fields.ts';
import { readIssue } from '../submissions/issue.ts';
import { entryFields, readSubmission, type Submission } from '../submissions/submission.ts';
import { LANGUAGES } from '../words/words.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { fileOf, suggestId } from '../writing/place.ts';
import type { Answer, IssueFault } from './answer.ts';
import type { Issue } from './event.ts';
import { type Whom, whomNamed } from './whom.ts';

/** A file for the content folder that is not there yet. */
export interface NewFile {
  /** Its path below the content folder, with `/`. */
  file: string;
  text: string;
}

/** What is known where an issue comes in. */
export interface Known {
  /** The newsletter's language. */
  language: string;
  people: readonly Person[];
  /** Ids of all files of entries and people, right or wrong. */
  taken: { entries: ReadonlySet<string>; people: ReadonlySet<string> };
  /** The day of the entry. */
  day: Day;
}

/** News that an editor can take. */
export interface News {
  submission: Submission;
  /** The entry first; with it the file of a person who has none yet. */
  files: NewFile[];
  /** Characters that hide or reorder text, taken out of it, such as `U+202E`. */
  removed: string[];
  /** The name under which the one it is about was given, and whom it means. */
  called: string;
  whom: Exclude<Whom, { is: 'withheld' }>;
  /** Who passed it on, where they want to be named: in the entry, or with no file of their own. */
  via: { name: string; person?: Person } | undefined;
  /** Is the entry a draft, because merging it would publish what is not sure? */
  isDraft: boolean;
}

/** What becomes of an issue. Without news there is nothing to merge. */
export interface Proposal {
  answer: Answer;
  news?: News;
}

/** The branch of an issue; its number alone decides. */
export function branchOf({ number }: Pick<Issue, 'number'>): string {
  return `news/issue-${number}`;
}

/**
 * Turns an issue into a proposal for the editor, or into what its author has to mend.
 *
 * Nobody's consent is written down here: an account is no proof of who somebody is. News about
 * somebody whose consent is `ask` is withheld by the gate until the editor writes it; of somebody
 * who is new a file comes along that says `ask`; where somebody may always be named, but the sender
 * says that they should be asked first, the entry is a draft.
 */
export function proposalFor(issue: Issue, known: Known): Proposal {
  const read = readIssue(issue.text, known.language);
  if (!read) return { answer: { say: 'blank', choose: issue.choose } };
  const values = withTitle(read, issue.title);
  const { submission, faults } = readSubmission(values, { needsEmail: false });
  const all = inOrder([...faults, ...letterFaults(values)]);
  if (!submission || all.length > 0) return { answer: { say: 'mend', faults: all } };
  if (submission.consent === 'no') return { answer: { say: 'unnamed' } };
  const called = calledIn(submission);
  const whom = whomNamed(called, known.people, known.taken.people);
  if (whom.is === 'withheld') return { answer: { say: 'withheld' } };
  return { answer: { say: 'ready' }, news: newsOf(issue, submission, called, whom, known) };
}

function calledIn({ about, name, sender }: Submission): string {
  return about === 'friend' && name ? name : sender;
}

function newsOf(
  { number }: Issue,
  submission: Submission,
  called: string,
  whom: News['whom'],
  known: Known,
): News {
  const person = whom.is === 'known' ? whom.people[0] : undefined;
  const about = person?.id ?? (whom.is === 'new' ? whom.id : '');
  const via = viaOf(submission, about, known);
  const isDraft =
    (whom.is === 'known' && whom.people.length > 1) ||
    (submission.consent === 'ask' && person?.consent === 'always');
  const place = { date: known.day, people: [about], ...(via?.person && { via: via.person.id }) };
  const fields = { ...entryFields(submission, place), ...(isDraft && { draft: true }) };
  const id = entryId(submission.title, number, known);
  const { text: body, removed } = clean(submission.body);
  const files = [{ file: fileOf('entry', id), text: markdownFile(fields, body) }];
  if (whom.is === 'new') {
    const text = markdownFile({ name: whom.name, consent: 'ask' }, '');
    files.push({ file: fileOf('person', whom.id), text });
  }
  return { submission, files, removed, called, whom, via, isDraft };
}

/** The number of the issue makes it another than that of any other issue. */
function entryId(title: string, number: number, { day, taken }: Known): string {
  const wanted = `${suggestId('entry', { title, date: day }, new Set())}-${number}`;
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.entries.has(id)) return id;
  }
}

/** Who passed it on. Only a person with a file can be named; somebody who must not be is left out. */
function viaOf(submission: Submission, about: string, { people, taken }: Known): News['via'] {
  const { about: whose, credit, sender } = submission;
  if (whose !== 'friend' || credit !== 'yes') return undefined;
  const whom = whomNamed(sender, people, taken.people);
  if (whom.is === 'withheld') return undefined;
  const person = whom.is === 'known' && whom.people.length === 1 ? whom.people[0] : undefined;
  if (person?.id === about) return undefined;
  return { name: sender, ...(person && { person }) };
}

/** The title of the issue stands in for that of the news, where a friend wrote it there only. */
function withTitle(values: Values, title: string): Values {
  const isOwn = Object.values(LANGUAGES).every(({ issues }) => issues.title !== title.trim());
  return values.title || !isOwn ? values : { ...values, title: title.trim() };
}

/** In the order of the questions, of each the first. */
function inOrder(faults: readonly IssueFault[]): IssueFault[] {
  return FIELDS.flatMap((field) => faults.find((fault) => fault.field === field) ?? []);
}

/** Letters that hide, or pass for others, where they would name somebody or something. */
function letterFaults(values: Values): IssueFault[] {
  return LINES.flatMap((field): IssueFault[] => {
    const text = values[field] ?? '';
    if (clean(text).removed.length > 0) return [{ field, code: 'control' }];
    return WHO.includes(field) && mixedWords(text).length > 0 ? [{ field, code: 'alphabets' }] : [];
  });
}

const WHO: readonly Field[] = ['name', 'sender'];

/** All on one line that readers see. */
const LINES: readonly Field[] = [...WHO, 'title', 'place'];
