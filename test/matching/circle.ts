import { type Circle, circleOf } from '../../src/circle/circle.ts';
import { type Entry, type EntryOf, entrySchema } from '../../src/entries/entry.ts';
import { newsletterSchema } from '../../src/newsletter/newsletter.ts';
import { type Person, personSchema } from '../../src/people/person.ts';
import { type Contact, contactSchema } from '../../src/private/contact.ts';
import { type LogItem, logItemSchema } from '../../src/private/log.ts';

/** What a circle of a test is made of: fields as in the files, by id. */
export interface Given {
  people?: Record<string, Record<string, unknown>>;
  contacts?: Record<string, Record<string, unknown>>;
  entries?: Record<string, Record<string, unknown>>;
  log?: Record<string, unknown>[];
  today?: string;
}

/** The day as of which circles of tests are, unless they say another. */
const TODAY = '2026-11-22';

/** A circle of files that were never written. */
export function circle({ people, contacts, entries, log, today = TODAY }: Given): Circle {
  return circleOf({
    newsletter: newsletterSchema.parse({
      title: 'Test Letter',
      tagline: 'What happened',
      url: 'https://letter.example.org',
      language: 'en',
      timezone: 'Etc/UTC',
      editor: { name: 'Edda' },
      contact: 'mailto:edda@example.org',
    }),
    people: Object.entries(people ?? {}).map(([id, fields]): Person => {
      const { body = '', ...rest } = fields;
      const person = personSchema.parse({ name: id, consent: 'always', ...rest });
      return { ...person, id, file: `people/${id}.md`, body: String(body) };
    }),
    entries: Object.entries(entries ?? {}).map(([id, fields]): Entry => {
      const { body = 'Some news.', ...rest } = fields;
      const given = { title: 'News', date: '2026-09-01', kind: 'win', people: ['ada'], ...rest };
      return {
        ...entrySchema.parse(given),
        id,
        file: `entries/${id}.md`,
        body: String(body),
      };
    }),
    digests: [],
    side: {
      contacts: Object.entries(contacts ?? {}).map(([id, fields]): Contact => {
        return { ...contactSchema.parse(fields), id, file: `private/people/${id}.yaml` };
      }),
      log: (log ?? []).map((item): LogItem => logItemSchema.parse(item)),
      promises: [],
    },
    today,
  });
}

/** An entry of a circle as one of its kind. */
export function entryOf<K extends Entry['kind']>(circle: Circle, id: string, kind: K): EntryOf<K> {
  const entry = circle.entries.get(id);
  if (entry?.kind !== kind) throw new Error(`there is no ${kind} ${id}`);
  return entry as EntryOf<K>;
}
