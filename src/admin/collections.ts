import type { Collection, EntryCollection, Field } from '@sveltia/cms';
import { digestSchema } from '../digest/digest.ts';
import { KINDS, type Kind, kinds } from '../entries/kinds.ts';
import { newsletterSchema } from '../newsletter/newsletter.ts';
import { pageSchema } from '../newsletter/page.ts';
import { personSchema } from '../people/person.ts';
import { ALL_ENTRIES, labelOf, PEOPLE, widgetOf, widgetsOf } from './widget.ts';

/**
 * The text below the fields, as it is written: the CMS's other way, which looks like the page, loses
 * footnotes and breaks lines anew.
 */
const BODY: Field = {
  name: 'body',
  label: 'Text',
  hint: 'Markdown.',
  widget: 'markdown',
  required: false,
  modes: ['raw'],
};

const SLUG: [string, string] = ['^[a-z0-9-]+$', 'Use small letters a to z, digits and hyphens.'];

/** The year of an entry's date, which is the folder it is written into. */
const YEAR = "{{date | date('YYYY')}}";

/** What is edited: one collection for each kind of entry, then people, digests, pages and the settings. */
export function collectionsOf(folder: string): Collection[] {
  return [
    ...KINDS.map((kind) => kindCollection(folder, kind)),
    allEntries(folder),
    {
      ...entryCollection(folder, 'people', PEOPLE, 'People', 'Person', 'group'),
      identifier_field: 'name',
      slug: slugFrom('{{name}}'),
      sortable_fields: { fields: ['name'], default: { field: 'name' } },
      fields: [...widgetsOf(personSchema), BODY],
    },
    {
      ...entryCollection(folder, 'digests', 'digests', 'Digests', 'Digest', 'mail'),
      slug: slugFrom("{{date | date('YYYY-MM-DD')}}"),
      sortable_fields: newestFirst,
      fields: [...widgetsOf(digestSchema).map(today), BODY],
    },
    {
      ...entryCollection(folder, 'pages', 'pages', 'Pages', 'Page', 'article'),
      slug: slugFrom('{{title}}'),
      fields: [...widgetsOf(pageSchema), { ...BODY, required: true }],
    },
    {
      name: 'settings',
      label: 'Settings',
      icon: 'settings',
      files: [
        {
          name: 'newsletter',
          label: 'Newsletter',
          file: `${folder}/newsletter.yaml`,
          format: 'yaml',
          fields: widgetsOf(newsletterSchema),
        },
      ],
    },
  ];
}

const newestFirst = {
  fields: ['date', 'title'],
  default: { field: 'date', direction: 'descending' as const },
};

const ICONS: Record<Kind, string> = {
  win: 'trophy',
  ask: 'help',
  offer: 'redeem',
  event: 'event',
  spotlight: 'person_celebrate',
};

function kindCollection(folder: string, kind: Kind): EntryCollection {
  const { title, schema } = kinds[kind];
  return {
    ...entryCollection(folder, 'entries', `${kind}-entries`, title, labelOf(kind), ICONS[kind]),
    path: `${YEAR}/{{slug}}`,
    public_folder: '../../pictures',
    slug: slugFrom('{{title}}'),
    filter: { field: 'kind', value: kind },
    sortable_fields: newestFirst,
    fields: [...widgetsOf(schema).map(today), { ...BODY, required: true }],
  };
}

/** All entries, whatever their kind, to be named by id in a digest; not shown by itself. */
function allEntries(folder: string): EntryCollection {
  return {
    ...entryCollection(folder, 'entries', ALL_ENTRIES, 'Entries', 'Entry', 'list'),
    hide: true,
    create: false,
    nested: { subfolders: false },
    fields: [widgetOf('title', kinds.win.schema.shape.title)],
  };
}

function entryCollection(
  folder: string,
  below: string,
  name: string,
  label: string,
  label_singular: string,
  icon: string,
) {
  return {
    name,
    label,
    label_singular,
    icon,
    folder: `${folder}/${below}`,
    media_folder: `/${folder}/pictures`,
    public_folder: '../pictures',
    thumbnail: false,
  };
}

/** A file's name is proposed from a field, and may be changed while the file is new. */
function slugFrom(template: string) {
  return {
    template,
    editable: ['create' as const],
    pattern: SLUG,
    hint: 'The name of the file, which becomes part of its address.',
  };
}

/** A new file is of today. */
function today(field: Field): Field {
  return field.name === 'date' ? ({ ...field, default: '{{now}}' } as Field) : field;
}
