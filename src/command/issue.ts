import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt } from '../fields/day.ts';
import { type Answer, commentFor, faultFrom } from '../github/answer.ts';
import { type Issue, readEvent } from '../github/event.ts';
import { branchOf, type NewFile, type News, proposalFor } from '../github/proposal.ts';
import { type PullRequest, pullRequestFor } from '../github/pull-request.ts';
import type { Problem } from '../problems/problem.ts';
import type { Reading } from '../read/parse.ts';
import { wordsFor } from '../words/words.ts';
import { contentOf, inspectContent } from './kit.ts';
import { writeNewFile } from './new-file.ts';
import { formatReport, shownFile } from './report.ts';
import { WrongCall } from './verb.ts';

/** What became of an issue. */
export interface Told {
  number: number;
  branch: string;
  /** What the friend is told: `ready` where there is something to merge. */
  say: Answer['say'];
  /** The comment below the issue. */
  comment: string;
  /** The comment where the editor has changed the branch already. */
  busy: string;
  /** Only where there is something to merge. */
  pull?: PullRequest;
  /** New files, from where the editor stands. */
  files: string[];
}

/** Larger than GitHub makes the file of an event for an issue: its text has 65,536 characters at most. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Reads the issue in a file as GitHub gives it to workflows, writes the entry it makes into the
 * content folder, and says what to tell its author. Where the entry would not pass `check`, nothing
 * is written.
 */
export async function takeIssue(event: string): Promise<Told> {
  const issue = readEvent(readText(event));
  if (!issue)
    throw new WrongCall(`${event} tells of no issue; it wants the file GITHUB_EVENT_PATH.`);
  const { reading, report, today } = await inspectContent({ isBrief: true });
  const { newsletter } = reading;
  if (!newsletter) {
    throw new WrongCall(
      `The settings cannot be read, so nothing was done:\n${formatReport(report)}`,
    );
  }
  const { language, timezone } = newsletter;
  const opened = dayAt(issue.openedAt, timezone);
  const proposal = proposalFor(issue, {
    language,
    people: reading.people,
    taken: { entries: idsOf(reading, 'entries'), people: idsOf(reading, 'people') },
    day: opened < today ? opened : today,
  });
  const words = wordsFor(language);
  const told = (answer: Answer, rest: Partial<Told> = {}): Told => ({
    number: issue.number,
    branch: branchOf(issue),
    say: answer.say,
    comment: commentFor(answer, words),
    busy: commentFor({ say: 'busy' }, words),
    files: [],
    ...rest,
  });
  const { news, answer } = proposal;
  if (!news) return told(answer);
  const problems = await writeChecked(news.files);
  const faults = problems.filter(({ severity }) => severity === 'error').map(faultFrom);
  if (faults.length > 0) return told({ say: 'mend', faults: eachOnce(faults) });
  return told(answer, taken(issue, news, problems));
}

function taken(issue: Issue, news: News, warnings: readonly Problem[]): Partial<Told> {
  const { shown: folder } = contentOf(process.env);
  const shown = (file: string) => shownFile(folder, file);
  return {
    pull: pullRequestFor(issue, news, { shown, warnings }),
    files: news.files.map(({ file }) => shown(file)),
  };
}

/** Writes new files; takes them back where one has an error. Returns what `check` says of them. */
async function writeChecked(files: readonly NewFile[]): Promise<Problem[]> {
  const { folder } = contentOf(process.env);
  const written: string[] = [];
  const takeBack = () => {
    for (const path of written) rmSync(path, { force: true });
  };
  try {
    for (const { file, text } of files) {
      const path = join(folder, file);
      if (!writeNewFile(path, text)) throw new WrongCall(`Nothing was written: ${file} exists.`);
      written.push(path);
    }
    const { problems: all } = await inspectContent({ isBrief: true });
    const own = new Set(files.map(({ file }) => file));
    const problems = all.filter(({ file }) => own.has(file));
    if (problems.some(({ severity }) => severity === 'error')) takeBack();
    return problems;
  } catch (error) {
    takeBack();
    throw error;
  }
}

function idsOf({ written }: Reading, noun: 'entries' | 'people'): Set<string> {
  return new Set(written.filter((each) => each.noun === noun).map(({ id }) => id.toLowerCase()));
}

function eachOnce<T extends { field: string; code: string }>(faults: readonly T[]): T[] {
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.code}`, fault])).values()];
}

function readText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new WrongCall(`There is no file ${path}.`);
  if (found.size > LARGEST) throw new WrongCall(`${path} is too large to be an event of an issue.`);
  return readFileSync(path, 'utf8');
}

/** Makes the folder for `writeTold`, before anything else is written; one with files in it is refused. */
export function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new WrongCall(
      `Nothing was done: ${folder} is not empty. Give --out a folder of its own.`,
    );
  }
}

/**
 * Writes what a workflow needs into a folder, a file for each, so that no text of a stranger passes
 * through a shell: `number`, `branch`, `say`, `comment.md`, `busy.md`, `commit.txt`, and with
 * something to merge `files`, `title.txt` and `body.md`.
 */
export function writeTold(told: Told, folder: string): void {
  const { number, branch, say, comment, busy, files, pull } = told;
  const texts: Record<string, string> = {
    number: String(number),
    branch,
    say,
    'comment.md': comment,
    'busy.md': busy,
    'commit.txt': `Add the news of issue ${number}\n`,
    ...(pull && { files: files.join('\n'), 'title.txt': pull.title, 'body.md': pull.body }),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}
