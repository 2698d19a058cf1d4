import type { Fault } from '../fields/fault.ts';
import { formatPath, type Path } from '../problems/path.ts';
import type { Reading } from '../read/parse.ts';
import type { Evidence, Finding } from './evidence.ts';

/** Where something stands in the content folder. */
export type Place = Pick<Finding, 'file' | 'line' | 'field'>;

/** The place of a field; line 1 where it is missing. */
export function atField(reading: Reading, { file }: { file: string }, path: Path): Place {
  return { file, line: reading.lineOf(file, path), field: formatPath(path) };
}

/** A line (from 1) of the text below the fields. */
export function atBody(reading: Reading, { file }: { file: string }, line: number): Place {
  return { file, line: reading.bodyLineOf(file) + line - 1, field: 'body' };
}

/** A field of the digest. */
export function atDigest({ reading, digest }: Evidence, field: string): Place {
  return atField(reading, digest, [field]);
}

/** A file as a whole. */
export function atFile({ file }: { file: string }): Place {
  return { file, line: 1, field: 'id' };
}

/** What is wrong at a place. */
export function finding(place: Place, message: string, fix: string): Finding {
  return { ...place, ...({ message, fix } satisfies Fault) };
}
