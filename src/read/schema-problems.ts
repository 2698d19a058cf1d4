import { z } from 'zod';
import { isKind, KINDS, kinds } from '../entries/kinds.ts';
import { quote, unpackFault } from '../fields/fault.ts';
import { nearest } from '../problems/nearest.ts';
import { formatPath, type Path } from '../problems/path.ts';
import type { Problem } from '../problems/problem.ts';

/**
 * What a schema finds wrong with the fields of a file. An entry whose `kind` is not known is
 * checked for the fields that all kinds share, so that nothing is found one run later.
 */
export function schemaProblems(
  file: string,
  schema: z.ZodType,
  fields: Record<string, unknown>,
  lineOf: (path: Path) => number,
): Problem[] {
  const shape = schemaFor(schema, fields);
  const issues = [...issuesOf(schema, fields)];
  if (shape !== schema && !isKind(fields.kind)) issues.push(...issuesOf(shape, fields));
  const typos = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => misspelt(shape, fields, [...(issue.path as Path), key]))
      : [],
  );
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path as Path;
    if (typos.includes(formatPath(path)) && !has(fields, path)) return [];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(file, shape, fields, [...path, key], lineOf));
    }
    const fault = unpackFault(issue.message) ?? {
      message: issue.message,
      fix: 'correct the value',
    };
    const name = path.findLast((step) => typeof step === 'string');
    if (fault.message === 'is missing' && name) fault.fix = withName(fault.fix, name);
    return [
      {
        file,
        line: lineOf(path),
        field: formatPath(path) || 'frontmatter',
        ...fault,
        severity: 'error',
      },
    ];
  });
}

/** An example as a line that can be pasted. */
function withName(fix: string, name: string): string {
  return fix.includes(`${name}:`) ? fix : fix.replace('for example ', `for example ${name}: `);
}

function issuesOf(schema: z.ZodType, fields: unknown): z.core.$ZodIssue[] {
  return (schema.safeParse(fields).error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return [lastOfUnion(issue)];
    return issue.code === 'invalid_key' ? ofKey(issue) : [issue];
  });
}

/** Of a name in a group of one's own names, such as a topic: what its own rule says. */
function ofKey({ path, issues }: z.core.$ZodIssueInvalidKey): z.core.$ZodIssue[] {
  return issues.map((issue) => ({ ...issue, path }));
}

/** Of a union's branches, the one that got furthest speaks: its own words are the clearest. */
function lastOfUnion(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const own = issue.errors.flat().find((each) => each.code === 'custom');
  return own ? { ...own, path: [...issue.path, ...own.path] } : issue;
}

/** For an entry, the schema of its kind, or one of all kinds' fields where the kind is unknown. */
function schemaFor(schema: z.ZodType, fields: Record<string, unknown>): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  if (isKind(fields.kind)) return kinds[fields.kind].schema;
  const common = kinds.win.schema.shape;
  const others = Object.assign({}, ...KINDS.map((kind) => kinds[kind].schema.shape));
  const optional = Object.entries(others).map(([name, field]) =>
    Object.hasOwn(common, name) ? [name, field] : [name, (field as z.ZodType).optional()],
  );
  return z.strictObject({ ...Object.fromEntries(optional), kind: z.any().optional() });
}

function unknownField(
  file: string,
  schema: z.ZodType,
  fields: Record<string, unknown>,
  path: Path,
  lineOf: (path: Path) => number,
): Problem {
  const name = String(path.at(-1));
  const owners = KINDS.filter((kind) => Object.hasOwn(kinds[kind].schema.shape, name));
  const listed = fieldNames(schema, path.slice(0, -1));
  const meant = nearest(name, listed);
  const isEntry = isKind(fields.kind);
  const found =
    isEntry && path.length === 1 && owners.length > 0
      ? {
          message: `an entry of the kind ${fields.kind} has no field ${name}`,
          fix: `remove it, or write kind: ${owners.join(' or ')}`,
        }
      : {
          message: `there is no field ${quote(name)} here`,
          fix: meant ? `did you mean ${meant}?` : `remove it; the fields are ${listed.join(', ')}`,
        };
  return { file, line: lineOf(path), field: formatPath(path), ...found, severity: 'error' };
}

/** The path of the field that somebody meant with an unknown name, where it is not there already. */
function misspelt(schema: z.ZodType, fields: unknown, path: Path): string | undefined {
  const meant = nearest(String(path.at(-1)), fieldNames(schema, path.slice(0, -1)));
  const right = meant === undefined ? undefined : [...path.slice(0, -1), meant];
  return right && !has(fields, right) ? formatPath(right) : undefined;
}

/** The names of the fields that a schema lists at a path. */
function fieldNames(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  for (const step of [...path, undefined]) {
    at = unwrap(at);
    if (step === undefined) break;
    if (at instanceof z.ZodObject) at = at.shape[step];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
}

function has(fields: unknown, path: Path): boolean {
  let at = fields;
  for (const step of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return true;
}
