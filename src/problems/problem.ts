import type { Fault } from '../fields/fault.ts';
import { compareText } from '../order.ts';

/** An error stops `build`; a warning does not. */
export type Severity = 'error' | 'warning';

/** Something wrong in the editor's files. */
export interface Problem extends Fault {
  /** The path of the file below the content folder, with `/`. */
  file: string;
  /** Counted from 1; 1 where the field is missing. */
  line: number;
  /** The field to add or mend, such as `image.alt`; `body` is the text, `id` the file's name. */
  field: string;
  severity: Severity;
}

/** `file:line field: what is wrong; what to do` */
export function formatProblem({ file, line, field, message, fix }: Problem): string {
  return `${file}:${line} ${field}: ${message}; ${fix}`;
}

/** In the order of files and lines, each once. */
export function sortProblems(problems: Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.field, b.field) ||
      compareText(a.message, b.message),
  );
}
