import type { Digest } from '../digest/digest.ts';
import type { Entry } from '../entries/entry.ts';
import type { Source } from '../fields/source.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import type { Page } from '../newsletter/page.ts';
import type { Person } from '../people/person.ts';
import type { Contact } from '../private/contact.ts';
import { formatPath, type Path } from '../problems/path.ts';
import { type Reading, SETTINGS } from '../read/parse.ts';

/** A text that is meant for others, and where it is written. */
export interface Passage {
  text: string;
  /** Below the content folder. */
  file: string;
  /** The line, from 1, of a line of the text, from 0. */
  line(below: number): number;
  /** `body` is the Markdown below the fields. */
  field: string;
}

/** What is meant for others, and so no secret. */
export interface Shared {
  /** What contacts let be public, of whatever kind. */
  allowed: readonly string[];
  /** Fields whose very sense is an address that others write to. */
  addresses: readonly string[];
  /** Titles, headlines, names of people, what they offer and look for: each a whole text. */
  fields: readonly string[];
  passages: readonly Passage[];
}

/** All that goes to the same readers. */
export interface Told {
  newsletter: Newsletter;
  entries: readonly Entry[];
  people: readonly Person[];
  pages: readonly Page[];
  digests: readonly Digest[];
}

/** What is meant for others of what is told, and of what contacts let be public. */
export function sharedOf(
  told: Told,
  contacts: readonly Contact[],
  reading: Pick<Reading, 'lineOf' | 'bodyLineOf'>,
): Shared {
  const { newsletter, entries, people, pages, digests } = told;
  const { contact, editor, submit, title, tagline } = newsletter;
  const own = [contact, editor.email, submit?.email].filter((text) => text !== undefined);
  const sources: Source[] = [...entries, ...people, ...pages, ...digests];
  return {
    allowed: contacts.flatMap((each) => each.public),
    addresses: [...own, ...entries.flatMap(answersOf), ...people.flatMap(linksOf)],
    fields: [
      ...[...entries, ...pages, ...digests].map((each) => each.title),
      ...people.flatMap(({ name, headline = '', can_help_with: offers, looking_for: needs }) => [
        name,
        headline,
        ...offers,
        ...needs,
      ]),
    ],
    passages: [
      ...Object.entries({ title, tagline, editor: editor.name }).map(
        ([field, text]): Passage => ({
          text,
          file: SETTINGS,
          line: () => reading.lineOf(SETTINGS, [field]),
          field,
        }),
      ),
      ...sources.flatMap((source) => passagesOf(source, reading)),
    ],
  };
}

/** The body and each text among the fields. */
function passagesOf(
  source: Source,
  { lineOf, bodyLineOf }: Pick<Reading, 'lineOf' | 'bodyLineOf'>,
): Passage[] {
  const { file, body } = source;
  const found: Passage[] = [
    { text: body, file, line: (below) => bodyLineOf(file) + below, field: 'body' },
  ];
  const walk = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      found.push({ text: value, file, line: () => lineOf(file, path), field: formatPath(path) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) walk(each, [...path, name]);
    }
  };
  for (const [name, value] of Object.entries(source)) {
    if (!BESIDES.has(name)) walk(value, [name]);
  }
  return found;
}

/** What a source has besides its fields. */
const BESIDES = new Set(['body', 'file', 'id']);

function answersOf(entry: Entry): string[] {
  const fields = [
    entry.link,
    entry.kind === 'ask' ? entry.respond : undefined,
    entry.kind === 'event' ? entry.online : undefined,
  ];
  return fields.filter((field) => typeof field === 'string');
}

function linksOf({ links, feed }: Person): string[] {
  return [...links.map(({ url }) => url), ...(feed === undefined ? [] : [feed])];
}
