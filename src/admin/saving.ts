import type { z } from 'zod';
import { digestSchema } from '../digest/digest.ts';
import { entrySchema } from '../entries/entry.ts';
import { newsletterSchema } from '../newsletter/newsletter.ts';
import { pageSchema } from '../newsletter/page.ts';
import { personSchema } from '../people/person.ts';
import { schemaProblems } from '../read/schema-problems.ts';
import { PEOPLE } from './widget.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  [PEOPLE]: personSchema,
  digests: digestSchema,
  pages: pageSchema,
  settings: newsletterSchema,
};

/**
 * What the rules of the content find wrong with what the CMS is about to write, a sentence for
 * each. The text below the fields has no rules here.
 * @param collection the name of the CMS's collection
 * @param data its fields, of which those left empty are not written
 */
export function savingFaults(collection: string, data: Record<string, unknown>): string[] {
  const { body: _, ...fields } = filled(data) ?? {};
  const schema = SCHEMAS[collection] ?? entrySchema;
  return schemaProblems('', schema, fields, () => 1).map(
    ({ field, message, fix }) => `${field} ${message}: ${fix}.`,
  );
}

/**
 * The fields as they are to be written: an event that is `online` without an address says `true`,
 * which is no text; and what is off by itself is not written as `false`.
 */
export function mended(data: Record<string, unknown>): Record<string, unknown> {
  const { draft, admin, online, ...others } = data;
  return {
    ...others,
    ...(draft ? { draft } : {}),
    ...(admin ? { admin } : {}),
    ...(online !== undefined && { online: YES_OR_NO.get(online) ?? online }),
  };
}

const YES_OR_NO = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** The fields without those that are empty; undefined where none is left. */
function filled(data: object): Record<string, unknown> | undefined {
  const kept = Object.entries(data)
    .map(([name, value]) => [name, isGroup(value) ? filled(value) : value] as const)
    .filter(([, value]) => !isEmpty(value));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
