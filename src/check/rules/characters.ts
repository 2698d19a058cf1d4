import { codePoint, findInvisible } from '../../fields/characters.ts';
import type { Path } from '../../read/yaml.ts';
import type { Problem } from '../problem.ts';
import { bodyProblem, fieldProblem, type Rule } from './rule.ts';

/** Invisible characters that hide or reorder text. */
export const characters: Rule = ({ reading }) =>
  reading.written.flatMap((written): Problem[] => {
    const inFields = textsWithin(written.fields, []).flatMap(({ path, text }): Problem[] => {
      const found = findInvisible(text);
      return found ? [fieldProblem(reading, written, path, fault(found), 'warning')] : [];
    });
    if (!findInvisible(written.body)) return inFields;
    const inBody = written.body.split('\n').flatMap((text, index): Problem[] => {
      const found = findInvisible(text);
      return found ? [bodyProblem(reading, written, index + 1, fault(found), 'warning')] : [];
    });
    return [...inFields, ...inBody];
  });

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
