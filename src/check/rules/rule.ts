import type { Day } from '../../fields/day.ts';
import type { Fault } from '../../fields/fault.ts';
import type { Gated } from '../../gate/gate.ts';
import type { Measured } from '../../pictures/measured.ts';
import { formatPath, type Path } from '../../problems/path.ts';
import type { Problem, Severity } from '../../problems/problem.ts';
import type { Reading, Written } from '../../read/parse.ts';
import type { Addresses } from '../../site/addresses.ts';

/** Everything that a rule may look at. */
export interface Evidence {
  reading: Reading;
  /** All files of the content folder but the private ones, by path below it. */
  files: ReadonlySet<string>;
  /** The pictures of the content folder that are named somewhere; a fault where one is unreadable. */
  pictures: ReadonlyMap<string, Measured | Fault>;
  /** Paths from the site's root: `all` that the content could ever make, and those `shown` now. */
  ownPaths: { all: ReadonlySet<string>; shown: ReadonlySet<string> };
  addresses: Addresses;
  /** The bytes as HTML of each letter that may be too long and has not gone out, by its digest's id. */
  letterSizes: ReadonlyMap<string, number>;
  /** What is kept of digests that went out, by their id: nobody has checked its form. */
  snapshots: ReadonlyMap<string, unknown>;
  gated: Gated;
  today: Day;
}

/** Looks for one sort of mistake. */
export type Rule = (evidence: Evidence) => Problem[];

/** A problem of a field; its line is looked up. A missing field has line 1. */
export function fieldProblem(
  reading: Reading,
  written: Pick<Written, 'file'>,
  path: Path,
  fault: Fault,
  severity: Severity = 'error',
): Problem {
  const { file } = written;
  return { file, line: reading.lineOf(file, path), field: formatPath(path), ...fault, severity };
}

/** A problem of the text below the fields, on a line (from 1) of that text. */
export function bodyProblem(
  reading: Reading,
  { file }: Pick<Written, 'file'>,
  line: number,
  fault: Fault,
  severity: Severity = 'error',
): Problem {
  return { file, line: reading.bodyLineOf(file) + line - 1, field: 'body', ...fault, severity };
}

/** The texts in a field that should be a text or a list of texts, whatever it is. */
export function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}
