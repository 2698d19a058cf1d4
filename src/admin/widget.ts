import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { type Form, formOf, longestOf, takes } from './form.ts';

/** Collections whose entries the others name by id. */
export const PEOPLE = 'people';
export const ALL_ENTRIES = 'entries';

/** Fields that hold ids, and what of. */
const NAMED: Readonly<Record<string, string>> = {
  people: PEOPLE,
  via: PEOPLE,
  consented: PEOPLE,
  pick: ALL_ENTRIES,
  skip: ALL_ENTRIES,
};

/** Fields that hold the path of a picture. */
const PICTURES: readonly string[] = ['src', 'photo'];

/** What the editor's browser asks of a text before the schema itself is asked. */
const PATTERNS: Partial<Record<Form, [pattern: string, message: string]>> = {
  moment: [
    '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?$',
    'Write it as 2026-09-01 or 2026-09-01T18:00.',
  ],
  zone: ['^[A-Za-z][A-Za-z0-9_+/-]*$', 'Write its IANA name, such as Europe/Lisbon.'],
  address: ['^(https?://|mailto:)\\S+$', 'Give the whole address, such as https://example.org/.'],
  mailbox: ['^[^\\s@]+@[^\\s@]+$', 'Write it as ada@example.org.'],
  colour: ['^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$', 'Write it as #9a3412.'],
  repository: ['^[\\w.-]+/[\\w.-]+$', 'Write it as owner/repo.'],
  id: ['^[a-z0-9-]+(/[a-z0-9-]+)*$', 'Use small letters a to z, digits and hyphens.'],
  slug: ['^[a-z0-9-]+$', 'Use small letters a to z, digits and hyphens.'],
  language: ['^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', 'Write it by BCP 47, such as en or pt-BR.'],
};

/** Of a field that takes `true` as well; `mended` makes it one of a text. */
const YES_OR_ADDRESS: [string, string] = [
  '^(true|false|https?://\\S+)$',
  'Give the whole address, such as https://example.org/room, or write true.',
];

/**
 * The input of a field in the CMS, from the field's schema: what it is called, what is said below
 * it, whether it must be filled in, and what it takes. A field whose schema has a default need not
 * be filled in, and the default is not written. What is on unless a file says otherwise is left to the file.
 */
export function widgetOf(name: string, schema: z.ZodType): Field {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodLiteral) return { name, widget: 'hidden', default: bare.value };
  // The CMS knows no third state: it would write one that was left out as false.
  if (schema.safeParse(undefined).data === true) return { name, widget: 'hidden' };
  const hint = schema.description ?? bare.description;
  return {
    name,
    label: labelOf(name),
    ...(hint !== undefined && { hint }),
    required: !takes(schema, undefined),
    ...inputOf(name, bare),
  } as Field;
}

/** The inputs of all fields of a schema, in its order; one that is always the same is not shown, and first. */
export function widgetsOf(schema: z.ZodObject): Field[] {
  const fields = Object.entries(schema.shape).map(([name, field]) =>
    widgetOf(name, field as z.ZodType),
  );
  const isHidden = ({ widget }: Field) => Number(widget === 'hidden');
  return fields.toSorted((a, b) => isHidden(b) - isHidden(a));
}

/** `met_on` as the label of an input: Met on. */
export function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inputOf(name: string, schema: z.ZodType): Record<string, unknown> {
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: schema.options };
  if (schema instanceof z.ZodNumber) return numberInput(schema);
  if (schema instanceof z.ZodRecord) return { widget: 'keyvalue' };
  if (schema instanceof z.ZodObject) return { widget: 'object', fields: widgetsOf(schema) };
  if (schema instanceof z.ZodArray) return listInput(name, schema);
  return textInput(name, schema);
}

function numberInput({ minValue, maxValue }: z.ZodNumber): Record<string, unknown> {
  return {
    widget: 'number',
    value_type: 'int',
    ...(minValue !== null && minValue > Number.MIN_SAFE_INTEGER && { min: minValue }),
    ...(maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER && { max: maxValue }),
  };
}

function listInput(name: string, schema: z.ZodArray): Record<string, unknown> {
  const item = bareOf(schema.element as z.ZodType);
  const label = labelOf(name);
  const least = takes(schema, []) ? {} : { min: 1 };
  const collection = NAMED[name];
  if (collection !== undefined) return { ...choiceOf(collection), multiple: true, ...least };
  if (item instanceof z.ZodObject) return { widget: 'list', ...least, fields: widgetsOf(item) };
  if (item instanceof z.ZodEnum) {
    return { widget: 'list', ...least, field: { name: 'item', label, ...inputOf('item', item) } };
  }
  const { pattern } = textInput('item', item);
  return { widget: 'list', ...least, ...(pattern !== undefined && { pattern }) };
}

function textInput(name: string, schema: z.ZodType): Record<string, unknown> {
  const collection = NAMED[name];
  if (collection !== undefined) return choiceOf(collection);
  if (PICTURES.includes(name)) return { widget: 'image', choose_url: false };
  const form = formOf(schema);
  if (form === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const pattern = takes(schema, true) ? YES_OR_ADDRESS : PATTERNS[form];
  const longest = form === 'words' || form === 'paragraph' ? longestOf(schema) : undefined;
  return {
    widget: form === 'paragraph' ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(pattern && { pattern }),
    ...(longest !== undefined && { maxlength: longest }),
  };
}

/** Other files are chosen by their names or titles; their ids are written. */
function choiceOf(collection: string): Record<string, unknown> {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [collection === PEOPLE ? 'name' : 'title'],
    dropdown_threshold: 0,
  };
}

/** A schema without what makes it optional. */
function bareOf(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bareOf(schema.unwrap() as z.ZodType)
    : schema;
}
