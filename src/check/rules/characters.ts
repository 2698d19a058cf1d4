import { codePoint, findInvisible } from '../../fields/characters.ts';
import type { Path } from '../../problems/path.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Reading, SETTINGS, type Written } from '../../read/parse.ts';
import { bodyProblem, fieldProblem, type Rule } from './rule.ts';

/** Invisible characters that hide or reorder text. */
export const characters: Rule = ({ reading }) => [
  ...inFields(reading, SETTINGS, reading.newsletter),
  ...reading.written.flatMap((written) => [
    ...inFields(reading, written.file, written.fields),
    ...inBody(reading, written),
  ]),
];

/** More marks on one letter than any writing has: they climb over the lines around it. */
const STACKED = /\p{M}{5}/u;

function faultIn(text: string) {
  const found = findInvisible(text);
  if (found) return fault(found);
  if (!STACKED.test(text)) return undefined;
  const fix = 'leave at most four of them';
  return { message: 'stacks marks on a letter, which cover the lines around it', fix };
}

function inFields(reading: Reading, file: string, fields: unknown): Problem[] {
  return textsWithin(fields, []).flatMap(({ path, text }) => {
    const found = faultIn(text);
    return found ? [fieldProblem(reading, { file }, path, found, 'warning')] : [];
  });
}

function inBody(reading: Reading, written: Written): Problem[] {
  if (!faultIn(written.body)) return [];
  return written.body.split('\n').flatMap((text, index) => {
    const found = faultIn(text);
    return found ? [bodyProblem(reading, written, index + 1, found, 'warning')] : [];
  });
}

function fault(character: string) {
  return {
    message: `holds the invisible character ${codePoint(character)}, which can hide or reorder text`,
    fix: 'delete it, unless the writing needs it',
  };
}

function textsWithin(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    textsWithin(each, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
