import { isPersonId, peopleNamed } from '../entries/entry.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { Evidence } from './evidence.ts';
import { heldIn } from './held.ts';
import { GAP } from './passage.ts';
import { atBody, atDigest, atField, type Place } from './place.ts';
import { proseOf } from './prose.ts';

/** A piece of text that the letter, or a page behind it, says in the editor's words. */
export interface Said {
  /** Without code and addresses: {@link GAP} stands for each. */
  text: string;
  /** What sort of text it is: `helper` a plain name that is thanked, `name` that of a person. */
  as: 'subject' | 'title' | 'summary' | 'body' | 'alt' | 'helper' | 'place' | 'name';
  /** Where a place in the text is written. */
  placeAt(offset: number): Place;
  /** Whose it is; none for what the digest says itself. */
  entry?: EmailEntry;
}

const known = new WeakMap<Evidence, Said[]>();

/** All that a digest says: subject, title, note, entries with their bodies, names of people. */
export function saidIn(evidence: Evidence): Said[] {
  const said = known.get(evidence) ?? collect(evidence);
  known.set(evidence, said);
  return said;
}

function collect(evidence: Evidence): Said[] {
  const { digest, chosen, reading } = evidence;
  const { subject, title } = digest;
  return [
    ...(subject === undefined
      ? []
      : [plain('subject', subject, () => atDigest(evidence, 'subject'))]),
    plain('title', title, () => atDigest(evidence, 'title')),
    ...bodyOf(evidence, digest),
    ...heldIn(chosen).flatMap((entry) =>
      [
        plain('title', entry.title, () => atField(reading, entry, ['title'])),
        ...(entry.summary === undefined
          ? []
          : [plain('summary', entry.summary, () => atField(reading, entry, ['summary']))]),
        ...bodyOf(evidence, entry),
        ...(entry.image
          ? [plain('alt', entry.image.alt, () => atField(reading, entry, ['image', 'alt']))]
          : []),
        ...factsOf(evidence, entry),
      ].map((each) => ({ ...each, entry })),
    ),
    ...namesIn(evidence),
  ];
}

/** What the fields of a kind say in the editor's words. */
function factsOf({ reading }: Evidence, entry: EmailEntry): Said[] {
  if (entry.kind === 'event' && entry.place !== undefined) {
    return [plain('place', entry.place, () => atField(reading, entry, ['place']))];
  }
  if (entry.kind !== 'ask') return [];
  return entry.helped_by.flatMap((helper, index) =>
    isPersonId(helper)
      ? []
      : [plain('helper', helper, () => atField(reading, entry, ['helped_by', index]))],
  );
}

/** The names of the people whom the entries name. */
function namesIn({ chosen, reading }: Evidence): Said[] {
  const ids = new Set(heldIn(chosen).flatMap(peopleNamed));
  return reading.people
    .filter(({ id }) => ids.has(id))
    .map((person) => plain('name', person.name, () => atField(reading, person, ['name'])));
}

const ADDRESS = /(?:https?:\/\/|mailto:|www\.)\S+|\S+@\S+\.\S+/gi;

function plain(as: Said['as'], text: string, place: () => Place): Said {
  return { as, text: text.replace(ADDRESS, GAP), placeAt: place };
}

function bodyOf({ reading }: Evidence, source: { file: string; body: string }): Said[] {
  const { passages, images } = proseOf(source);
  return [
    ...passages.map(
      ({ text, lineAt }): Said => ({
        as: 'body',
        text,
        placeAt: (offset) => atBody(reading, source, lineAt(offset)),
      }),
    ),
    ...images.map(({ alt, line }) => plain('alt', alt, () => atBody(reading, source, line))),
  ];
}
