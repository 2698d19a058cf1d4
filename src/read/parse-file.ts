import type { z } from 'zod';
import type { Noun } from '../content/content.ts';
import { digestSchema } from '../digest/digest.ts';
import { entrySchema } from '../entries/entry.ts';
import type { Gist } from '../markdown/gist.ts';
import { pageSchema } from '../newsletter/page.ts';
import { personSchema } from '../people/person.ts';
import type { Problem } from '../problems/problem.ts';
import { parseFrontMatter } from './front-matter.ts';
import { schemaProblems } from './schema-problems.ts';

/** What one Markdown file holds, by its text and its noun alone. */
export interface ParsedFile {
  /** The fields as written; undefined where they cannot be read. */
  fields: Record<string, unknown> | undefined;
  /** What the noun's schema makes of them; undefined where they are not valid. */
  value: object | undefined;
  body: string;
  problems: Problem[];
  /** The gist of the body, where it is known already. */
  gist?: Gist;
}

/** The schema of each noun. */
const schemas = {
  people: personSchema,
  entries: entrySchema,
  digests: digestSchema,
  pages: pageSchema,
} as const satisfies Record<Noun, z.ZodType>;

/**
 * Reads a Markdown file.
 * @param file its path below the content folder, for its problems
 * @param isPrivate is it an entry for the email only?
 */
export function parseFile(
  { noun, file, isPrivate }: { noun: Noun; file: string; isPrivate: boolean },
  text: string,
): ParsedFile {
  const { data, body, faults, lineOf } = parseFrontMatter(text);
  const problems = faults.map((fault): Problem => ({ file, ...fault, severity: 'error' }));
  const fields = data && isPrivate ? forEmail(data) : data;
  if (!fields) return { fields, value: undefined, body, problems };
  const schema = schemas[noun];
  const { success, data: value } = schema.safeParse(fields);
  if (success) return { fields, value, body, problems };
  problems.push(...schemaProblems(file, schema, fields, lineOf));
  return { fields, value: undefined, body, problems };
}

/** A private entry goes into the email only; what was promised about it is not part of it. */
function forEmail({ promised: _, ...data }: Record<string, unknown>): Record<string, unknown> {
  return { ...data, audience: 'email' };
}
