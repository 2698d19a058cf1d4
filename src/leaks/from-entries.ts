import { type Entry, isPersonId, peopleNamed } from '../entries/entry.ts';
import { toText } from '../markdown/text.ts';
import type { Person } from '../people/person.ts';
import type { Reading } from '../read/parse.ts';
import type { Origin, Secret } from './secret.ts';
import { addressesIn, isFullName, isLong, phonesIn, sentencesOf } from './sentences.ts';

type Known = Pick<Reading, 'entries' | 'people' | 'lineOf' | 'bodyLineOf'>;

/** The secrets of entries that go into the email only: what they say, and whom they alone name. */
export function secretsOfEntries(reading: Known): Secret[] {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  return reading.entries
    .filter(({ audience }) => audience === 'email')
    .flatMap((entry) => secretsOfEntry(entry, reading, people));
}

function secretsOfEntry(
  entry: Entry,
  { lineOf, bodyLineOf }: Known,
  people: ReadonlyMap<string, Person>,
): Secret[] {
  const { file, title, summary, image, link, body } = entry;
  const at = (field: string): Origin => ({ file, field, line: () => lineOf(file, [field]) });
  const inBody = (text: string): Origin => ({
    file,
    field: 'body',
    line: () => bodyLineOf(file) + lineIn(body, text),
  });
  const texts: [string, string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ['image', image?.alt],
    ['link', link],
    ...ownTexts(entry),
  ];
  const said = texts.flatMap(([field, text]): [Origin, string][] =>
    text === undefined ? [] : [[at(field), text]],
  );
  const helpers = entry.kind === 'ask' ? entry.helped_by.filter((name) => !isPersonId(name)) : [];
  const names = peopleNamed(entry).flatMap((id) => people.get(id)?.name ?? []);
  return [
    ...said.filter(([, text]) => isLong(text)).map(([origin, text]) => told(origin, text)),
    ...[...sentencesOf(toText(body)), ...sentencesOf(body)].map((text) => told(inBody(text), text)),
    ...[...said, [inBody(''), body] as const].flatMap(([origin, text]) => [
      ...addressesIn(text).map((each): Secret => ({ kind: 'e-mail address', text: each, origin })),
      ...phonesIn(text).map((each): Secret => ({ kind: 'phone number', text: each, origin })),
    ]),
    ...named(names, at('people')),
    ...named(helpers, at('helped_by')),
  ];
}

/** The line of a body, from 0, on which a text begins. */
function lineIn(body: string, text: string): number {
  const words = text.split(' ').slice(0, 3).join(' ');
  return Math.max(
    0,
    body.split('\n').findIndex((line) => line.includes(words) && line.trim() !== ''),
  );
}

function told(origin: Origin, text: string): Secret {
  return { kind: 'email-only text', text, origin, unless: 'words' };
}

function named(names: readonly string[], origin: Origin): Secret[] {
  return names
    .filter(isFullName)
    .map((text): Secret => ({ kind: 'name', text, origin, unless: 'words' }));
}

function ownTexts(entry: Entry): [string, string | undefined][] {
  if (entry.kind === 'ask') return [['respond', entry.respond]];
  if (entry.kind !== 'event') return [];
  return [
    ['place', entry.place],
    ['online', typeof entry.online === 'string' ? entry.online : undefined],
  ];
}
