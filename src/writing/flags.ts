import { z } from 'zod';
import type { Noun } from '../content/content.ts';
import { digestSchema } from '../digest/digest.ts';
import { KINDS, kinds } from '../entries/kinds.ts';
import { personSchema } from '../people/person.ts';

/** How a field is given as a flag. */
export interface Flag {
  name: string;
  type: 'text' | 'list' | 'yes';
  /** What the field means, from its schema. */
  help: string;
}

/** The nouns that can be begun on the command line, as an editor says them. */
export const WRITABLE = {
  entry: 'entries',
  person: 'people',
  digest: 'digests',
} as const satisfies Record<string, Noun>;

/** The fields of each, of entries those of every kind. */
const SHAPES: Record<Writable, object[]> = {
  entry: KINDS.map((kind) => kinds[kind].schema.shape),
  person: [personSchema.shape],
  digest: [digestSchema.shape],
};

/** A noun as an editor says it. */
export type Writable = keyof typeof WRITABLE;

/** All flags of a noun, one for each of its fields; `image` takes two. */
export function flagsOf(what: Writable): Flag[] {
  const shapes = SHAPES[what];
  const fields = new Map<string, z.ZodType>(
    shapes.flatMap((shape) => Object.entries(shape as Record<string, z.ZodType>)),
  );
  return [...fields].flatMap(([name, field]) => flagsFor(name, field));
}

/** The fields that flags say, in the order of the schema. `kind` decides which an entry can have. */
export function fieldsFrom(
  what: Writable,
  values: Readonly<Record<string, string | boolean | undefined>>,
): Record<string, unknown> {
  const flags = flagsOf(what);
  const fields: Record<string, unknown> = {};
  for (const { name, type } of flags) {
    const value = values[name];
    if (value === undefined) continue;
    const [outer, inner] = name.split('-') as [string, string | undefined];
    const parsed = type === 'list' ? listOf(String(value)) : value === 'true' ? true : value;
    if (name === 'image') fields.image = { src: parsed, ...(fields.image as object) };
    else if (inner) fields[outer] = { ...(fields[outer] as object), [inner]: parsed };
    else fields[name] = parsed;
  }
  return fields;
}

function flagsFor(name: string, field: z.ZodType): Flag[] {
  const help = name === 'kind' ? `One of ${KINDS.join(', ')}.` : (field.description ?? '');
  const type = bare(field);
  if (name === 'image') {
    return [
      { name, type: 'text', help: 'A picture, relative to the new file.' },
      { name: 'image-alt', type: 'text', help: 'What the picture shows.' },
    ];
  }
  if (type instanceof z.ZodArray) {
    const isTexts = bare(type.element) instanceof z.ZodString;
    return isTexts ? [{ name, type: 'list', help: `${help} Apart by commas.` }] : [];
  }
  if (type instanceof z.ZodObject) return [];
  return [{ name, type: type instanceof z.ZodBoolean ? 'yes' : 'text', help }];
}

function bare(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? bare(field.unwrap())
    : field;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
