import type { CmsConfig, Collection, Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { adminConfig } from '../../src/admin/config.ts';
import { formOf, longestOf } from '../../src/admin/form.ts';
import { widgetOf } from '../../src/admin/widget.ts';
import { digestSchema } from '../../src/digest/digest.ts';
import { KINDS, kinds } from '../../src/entries/kinds.ts';
import { mailbox } from '../../src/fields/address.ts';
import { day, dayOrMoment } from '../../src/fields/day.ts';
import { id, slug } from '../../src/fields/id.ts';
import { line, paragraph } from '../../src/fields/text.ts';
import { language, timezone } from '../../src/fields/zone.ts';
import { newsletterSchema } from '../../src/newsletter/newsletter.ts';
import { pageSchema } from '../../src/newsletter/page.ts';
import { personSchema } from '../../src/people/person.ts';

const settings = {
  title: 'Test Letter',
  tagline: 'What happened',
  url: 'https://letter.example.org/news',
  language: 'en',
  timezone: 'Etc/UTC',
  editor: { name: 'Edda' },
  contact: 'mailto:edda@example.org',
  admin: true,
};

function configOf(more: Record<string, unknown> = {}): CmsConfig {
  return adminConfig(newsletterSchema.parse({ ...settings, ...more }), '/news/favicon.svg');
}

function collection(name: string): Collection {
  const all = (configOf().collections ?? []) as Collection[];
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
}

function fieldsOf(name: string): Field[] {
  const found = collection(name);
  return 'files' in found ? (found.files[0]?.fields ?? []) : found.fields;
}

/** The names of all fields, `image.alt` for one in a group, and whether each must be filled in. */
function namesOf(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const below = (field as { fields?: Field[] }).fields ?? [];
    return [prefix + field.name, ...namesOf(below, `${prefix}${field.name}.`)];
  });
}

function shapeNames(schema: z.ZodType, prefix = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return shapeNames(schema.unwrap() as z.ZodType, prefix);
  }
  if (schema instanceof z.ZodArray) return shapeNames(schema.element as z.ZodType, prefix);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => [
    prefix + name,
    ...shapeNames(field as z.ZodType, `${prefix}${name}.`),
  ]);
}

const SCHEMAS: readonly (readonly [collection: string, schema: z.ZodObject])[] = [
  ...KINDS.map((kind) => [`${kind}-entries`, kinds[kind].schema] as const),
  ['people', personSchema],
  ['digests', digestSchema],
  ['pages', pageSchema],
  ['settings', newsletterSchema],
];

describe('the CMS', () => {
  it.for(SCHEMAS)('has an input for every field of %s, and no other', ([name, schema]) => {
    const shown = namesOf(fieldsOf(name)).filter((each) => each !== 'body');
    expect(shown.sort()).toEqual(shapeNames(schema).sort());
  });

  it.for(SCHEMAS)('asks for what must be there in %s, and for nothing else', ([name, schema]) => {
    for (const field of fieldsOf(name).filter(
      (each) => each.widget !== 'hidden' && each.name !== 'body',
    )) {
      const own = schema.shape[field.name] as z.ZodType | undefined;
      const required = own ? !own.safeParse(undefined).success : false;
      expect([field.name, (field as { required?: boolean }).required]).toEqual([
        field.name,
        required,
      ]);
    }
  });

  it('says below an input what the schema says of the field', () => {
    const [title] = fieldsOf('win-entries').filter(({ name }) => name === 'title');
    expect(title).toMatchObject({ label: 'Title', maxlength: 200 });
    expect(title).toHaveProperty('hint', kinds.win.schema.shape.title.description);
  });

  it('offers people by name and writes their ids', () => {
    for (const name of ['people', 'via', 'consented']) {
      expect(fieldsOf('ask-entries').find((field) => field.name === name)).toMatchObject({
        widget: 'relation',
        collection: 'people',
        value_field: '{{slug}}',
      });
    }
  });

  it('keeps days as texts, and pictures beside the content', () => {
    expect(fieldsOf('offer-entries').find(({ name }) => name === 'until')).toMatchObject({
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
    });
    expect(collection('win-entries')).toMatchObject({
      folder: 'content/entries',
      media_folder: '/content/pictures',
      public_folder: '../../pictures',
    });
  });

  it('works in the repository of the settings, where every change is a pull request first', () => {
    const config = configOf({ submit: { github: 'joana/letter' } });
    expect(config.publish_mode).toBe('editorial_workflow');
    expect(config.backend).toEqual({
      name: 'github',
      repo: 'joana/letter',
      auth_methods: ['token'],
      open_authoring: true,
      auth_scope: 'public_repo',
    });
  });

  it('works on a folder of this machine where no repository is named', () => {
    const config = configOf();
    expect(config.publish_mode).toBeUndefined();
    expect(config.backend).not.toHaveProperty('open_authoring');
  });
});

describe('the input of a field', () => {
  it('appears by itself for a field that is new in a schema', () => {
    const field = line('a name', '"Ada"', 40).optional().describe('Who baked the cake.');
    expect(widgetOf('baked_by', field)).toMatchObject({
      name: 'baked_by',
      label: 'Baked by',
      hint: 'Who baked the cake.',
      required: false,
      widget: 'string',
      maxlength: 40,
    });
  });

  it.for([
    ['words', line('a name', '"Ada"')],
    ['paragraph', paragraph('a text', '"Ada"')],
    ['day', day],
    ['moment', dayOrMoment],
    ['zone', timezone],
    ['language', language],
    ['mailbox', mailbox],
    ['id', id],
    ['slug', slug],
    ['repository', newsletterSchema.shape.submit.unwrap().shape.github.unwrap()],
    ['colour', newsletterSchema.shape.theme.unwrap().shape.accent.unwrap()],
    ['address', newsletterSchema.shape.url],
    ['address', kinds.win.schema.shape.link.unwrap()],
    ['other', z.string().length(3)],
  ] as const)('knows %s by what the schema takes', ([form, schema]) => {
    expect(formOf(schema)).toBe(form);
  });

  it('knows the longest text to the character', () => {
    expect(longestOf(line('a name', '"Ada"', 81))).toBe(81);
    expect(longestOf(line('a name', '"Ada"'))).toBeUndefined();
  });
});
