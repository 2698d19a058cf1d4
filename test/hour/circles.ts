import { type Circle, circleOf } from '../../src/circle/circle.ts';
import type { Friend } from '../../src/circle/friend.ts';
import { digestSchema } from '../../src/digest/digest.ts';
import { type Entry, entrySchema } from '../../src/entries/entry.ts';
import { newsletterSchema } from '../../src/newsletter/newsletter.ts';
import { personSchema } from '../../src/people/person.ts';
import { parsePrivate } from '../../src/read/parse-private.ts';

type Fields = Record<string, unknown>;

/** What a circle of a test is made of: fields as in the files, by id. */
export interface Given {
  people?: Record<string, Fields>;
  contacts?: Record<string, Fields>;
  entries?: Record<string, Fields>;
  digests?: Record<string, Fields>;
  log?: readonly object[];
  promised?: readonly object[];
  editor?: string;
  today?: string;
}

/** The day as of which circles of tests are, unless they say another. */
export const TODAY = '2026-11-22';

/** A circle of files that were never written. */
export function circle(given: Given): Circle {
  const { people = {}, contacts = {}, entries = {}, digests = {}, log = [] } = given;
  const texts = Object.entries(contacts).map(([id, fields]): [string, unknown] => [
    `private/people/${id}.yaml`,
    fields,
  ]);
  const files = [
    ...texts,
    ['private/log.yaml', log] as const,
    ['private/promises.yaml', { promised: given.promised ?? [] }] as const,
  ];
  const side = parsePrivate(files.map(([file, value]) => ({ file, text: JSON.stringify(value) })));
  if (side.problems.length > 0) throw new Error(JSON.stringify(side.problems));
  return circleOf({
    newsletter: newsletterSchema.parse({
      title: 'Test Letter',
      tagline: 'What happened',
      url: 'https://letter.example.org',
      language: 'en',
      timezone: 'Etc/UTC',
      editor: { name: given.editor ?? 'Edda Holm' },
      contact: 'mailto:edda@example.org',
    }),
    people: Object.entries(people).map(([id, { body = '', ...fields }]) => ({
      ...personSchema.parse({ name: nameOf(id), consent: 'always', ...fields }),
      id,
      file: `people/${id}.md`,
      body: String(body),
    })),
    entries: Object.entries(entries).map(([id, given]): Entry => {
      const { body = 'Some news.', ...fields } = given;
      const all = {
        title: `News ${id}`,
        date: '2026-09-01',
        kind: 'win',
        people: ['ada'],
        ...fields,
      };
      return { ...entrySchema.parse(all), id, file: `entries/${id}.md`, body: String(body) };
    }),
    digests: Object.entries(digests).map(([id, fields]) => ({
      ...digestSchema.parse({ title: `Letter ${id}`, date: id, ...fields }),
      id,
      file: `digests/${id}.md`,
      body: '',
    })),
    side,
    today: given.today ?? TODAY,
  });
}

/** A friend of a circle. */
export function friendOf({ friends }: Circle, id: string): Friend {
  const friend = friends.get(id);
  if (!friend) throw new Error(`there is no friend ${id}`);
  return friend;
}

function nameOf(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)} Example`;
}
