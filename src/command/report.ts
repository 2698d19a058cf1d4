import type { Withheld } from '../gate/gate.ts';
import { count } from '../problems/count.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import type { Inspection } from './inspect.ts';

/** What `check --json` prints. */
export interface Report {
  problems: Problem[];
  withheld: Withheld[];
}

/**
 * The findings of an inspection, their files named from where the editor stands.
 * @param shownFolder the content folder as the editor would type it
 */
export function reportOf({ problems, gated }: Inspection, shownFolder: string): Report {
  return {
    problems: problems.map(({ file, line, field, message, fix, severity }) => ({
      file: shownFile(shownFolder, file),
      line,
      field,
      message,
      fix,
      severity,
    })),
    withheld: gated.withheld,
  };
}

/** A file below the content folder as the editor would type it; without a file the folder. */
export function shownFile(shownFolder: string, file: string): string {
  const folder = shownFolder.replace(/\/+$/, '');
  return file === '' ? folder : `${folder}/${file}`;
}

/** Does anything stop a build? */
export function hasErrors({ problems }: Report): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The report in words: errors first, then warnings, then what is withheld. */
export function formatReport({ problems, withheld }: Report): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const blocks = [
    block(count(errors.length, 'error'), errors.map(formatProblem)),
    block(count(warnings.length, 'warning'), warnings.map(formatProblem)),
    block(
      `${count(withheld.length, 'entry', 'entries')} withheld from the site`,
      withheld.map(({ id, reason }) => `${id}: ${reason}`),
    ),
  ];
  return blocks.filter((text) => text !== '').join('\n\n');
}

/** What to tell somebody whose content folder is missing or empty. */
export function howToBegin(shownFolder: string): string {
  return `There is no newsletter in ${shownFolder} yet. To begin, write ${shownFolder}/newsletter.yaml:

  title: Friends Doing Good Things
  tagline: What good people did, and what they need
  url: https://friends.example.org
  language: en
  timezone: Europe/Lisbon
  editor: {name: Your Name}
  contact: mailto:you@example.org

then a friend, ${shownFolder}/people/ada-lovelace.md:

  ---
  name: Ada Lovelace
  consent: always
  ---

and their news, ${shownFolder}/entries/first-program.md:

  ---
  title: Ada has written a program
  date: 2026-11-21
  kind: win
  people: [ada-lovelace]
  ---

  It computes Bernoulli numbers, and it is the first of its kind.

Or point CONTENT_DIR at a folder that has these.`;
}

function block(title: string, lines: string[]): string {
  return lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n') : '';
}
