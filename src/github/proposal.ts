import type { Day } from '../fields/day.ts';
import { bodyFaults } from '../inbox/body-problems.ts';
import { readBackProblems } from '../inbox/read-back.ts';
import { mixedWords } from '../names/look-alikes.ts';
import { idLike, newEntryId, takenIds } from '../names/new-id.ts';
import type { Person } from '../people/person.ts';
import { cleanValues } from '../submissions/clean-values.ts';
import { FIELDS, type Field, type Values } from '../submissions/fields.ts';
import { readIssue } from '../submissions/issue.ts';
import { entryFields, readSubmission, type Submission } from '../submissions/submission.ts';
import { LANGUAGES } from '../words/words.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { fileOf } from '../writing/place.ts';
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
 * who is new a file comes along that says `ask`. Where somebody may always be named, but nothing
 * shows that the news, or the wish to be named with it, is theirs, the entry is a draft; likewise where
 * the sender says that they should be asked first.
 */
export function proposalFor(issue: Issue, known: Known): Proposal {
  const read = readIssue(issue.text, known.language);
  if (!read) return { answer: { say: 'blank', choose: issue.choose } };
  const { values, removed } = cleanValues(withTitle(read, issue.title));
  const { submission, faults } = readSubmission(values, { needsEmail: false });
  const all = inOrder([...faults, ...letterFaults(values), ...textFaults(submission)]);
  if (!submission || all.length > 0) return { answer: { say: 'mend', faults: all } };
  if (submission.consent === 'no') return { answer: { say: 'unnamed' } };
  const called = calledIn(submission);
  const whom = whomNamed(called, known.people, known.taken.people);
  if (whom.is === 'withheld') return { answer: { say: 'withheld' } };
  const news = newsOf(issue, { submission, removed, called, whom }, known);
  return news
    ? { answer: { say: 'ready' }, news }
    : { answer: { say: 'mend', faults: UNREADABLE } };
}

function calledIn({ about, name, sender }: Submission): string {
  return about === 'friend' && name ? name : sender;
}

/** A text that would be read as something else. */
const UNREADABLE: readonly IssueFault[] = [{ field: 'body', code: 'unclear' }];

/** The news with its files; undefined where they would be read again as something else. */
function newsOf(
  { number }: Issue,
  read: Pick<News, 'submission' | 'removed' | 'called' | 'whom'>,
  known: Known,
): News | undefined {
  const { submission, whom } = read;
  const person = whom.is === 'known' ? whom.people[0] : undefined;
  const about = person?.id ?? (whom.is === 'new' ? whom.id : '');
  const via = viaOf(submission, about, known);
  const isDraft =
    (whom.is === 'known' && whom.people.length > 1) ||
    (person?.consent === 'always' && isDoubtful(submission, via));
  const place = { date: known.day, people: [about], ...(via?.person && { via: via.person.id }) };
  const fields = { ...entryFields(submission, place), ...(isDraft && { draft: true }) };
  const id = entryId(submission.title, number, known);
  if (readBackProblems(fields, submission.body).length > 0) return undefined;
  const files = [{ file: fileOf('entry', id), text: markdownFile(fields, submission.body) }];
  if (whom.is === 'new') {
    const text = markdownFile({ name: whom.name, consent: 'ask' }, '');
    files.push({ file: fileOf('person', whom.id), text });
  }
  return { ...read, files, via, isDraft };
}

/** Is more claimed in the name of people than that a friend of theirs has news of them? */
function isDoubtful({ about, consent }: Submission, via: News['via']): boolean {
  return about === 'me' || consent === 'ask' || via?.person?.consent === 'always';
}

/** The number of the issue makes it another than that of any other issue. */
function entryId(title: string, number: number, { day, taken }: Known): string {
  const wanted = `${newEntryId(title, day, takenIds([])).id}-${number}`;
  const known = takenIds(taken.entries);
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!known.ids.has(id) && idLike(id, known) === undefined) return id;
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

/** In the order of the questions, each once. */
function inOrder(faults: readonly IssueFault[]): IssueFault[] {
  const codes = (field: Field) =>
    new Set(faults.flatMap((fault) => (fault.field === field ? [fault.code] : [])));
  return FIELDS.flatMap((field) => [...codes(field)].map((code) => ({ field, code })));
}

/** Letters that pass for others in names. */
function letterFaults(values: Values): IssueFault[] {
  return (['name', 'sender'] as const).flatMap((field): IssueFault[] =>
    mixedWords(values[field] ?? '').length > 0 ? [{ field, code: 'alphabets' }] : [],
  );
}

/** What keeps the text from being that of an entry. */
function textFaults(submission: Submission | undefined): IssueFault[] {
  const faults = submission ? bodyFaults(submission.body) : [];
  return faults.map(({ code }) => ({ field: 'body', code }));
}
