import type { Person } from '../people/person.ts';
import type { Contact } from '../private/contact.ts';
import type { LogItem } from '../private/log.ts';
import type { Path } from '../problems/path.ts';
import { LOG, type PrivateSide } from '../read/parse-private.ts';
import type { Kind, Origin, Secret } from './secret.ts';
import { addressesIn, isFullName, phonesIn, sentencesOf } from './sentences.ts';

type Side = Pick<PrivateSide, 'contacts' | 'log' | 'places' | 'promises' | 'lineOf'>;

/** The secrets of contacts, of the log and of promises. */
export function secretsOfSide(side: Side, people: readonly Person[]): Secret[] {
  const notes = side.log.flatMap((item) =>
    item.what === undefined ? [] : secretsOfNote(item.what, loggedAt(side, item, 'what')),
  );
  const promises = side.promises.flatMap(({ file, path, what }) =>
    secretsOfNote(what, originAt(side, file, [...path, 'what'])),
  );
  return [
    ...withdrawnIn(side, people),
    ...side.contacts.flatMap((contact) => secretsOfContact(side, contact)),
    ...notes,
    ...promises,
  ];
}

/** The sentences of a note, and the addresses and numbers in it. */
export function secretsOfNote(text: string, origin: Origin, kind: Kind = 'note'): Secret[] {
  return [
    ...sentencesOf(text).map((each): Secret => ({ kind, text: each, origin })),
    ...addressesIn(text).map((each): Secret => ({ kind: 'e-mail address', text: each, origin })),
    ...phonesIn(text).map((each): Secret => ({ kind: 'phone number', text: each, origin })),
  ];
}

function secretsOfContact(side: Side, contact: Contact): Secret[] {
  const { file, name, emails, phones, postal, notes, met, needs, offers } = contact;
  const at = (field: string) => originAt(side, file, [field]);
  const each = (kind: Kind, texts: readonly string[], field: string): Secret[] => {
    const origin = at(field);
    return texts.map((text) => ({ kind, text, origin }));
  };
  const wishes = (texts: readonly string[], field: string): Secret[] =>
    texts
      .flatMap((text) => secretsOfNote(text, at(field)))
      .map((secret) => ({ ...secret, unless: 'fields' }));
  return [
    ...(name !== undefined && isFullName(name)
      ? [{ kind: 'name', text: name, origin: at('name'), unless: 'words' } satisfies Secret]
      : []),
    ...each('e-mail address', emails, 'emails'),
    ...each('phone number', phones, 'phones'),
    ...each('postal address', postal.flatMap(postalLines), 'postal'),
    ...(notes === undefined ? [] : secretsOfNote(notes, at('notes'))),
    ...(met === undefined ? [] : secretsOfNote(met, at('met'))),
    ...wishes(needs, 'needs'),
    ...wishes(offers, 'offers'),
  ];
}

/** A postal address as a whole, and its lines that name a house: they have a number. */
function postalLines(address: string): string[] {
  const lines = address.split(/\n/).map((line) => line.trim());
  const houses = lines.filter(
    (line) => line.length >= 10 && /\d/.test(line) && /\p{L}{3}/u.test(line),
  );
  return [...new Set([address, ...houses])].filter((text) => /\d/.test(text) || text.length >= 20);
}

/** The names of people who took their consent back, and did not give it anew. */
function withdrawnIn(side: Side, people: readonly Person[]): Secret[] {
  const last = new Map<string, LogItem>();
  for (const item of side.log) {
    const { consent } = item;
    if (consent?.answer === 'yes') last.delete(consent.of);
    if (consent?.answer === 'withdrawn' && consent.entry === undefined) last.set(consent.of, item);
  }
  return [...last].flatMap(([id, item]) => {
    const known = [people, side.contacts].map((all) => all.find((each) => each.id === id)?.name);
    const namesake = people.find(
      (person) => person.id !== id && person.consent !== 'never' && known.includes(person.name),
    );
    if (namesake) return [];
    const names = new Set(known.filter((name) => name !== undefined && isFullName(name)));
    const origin = loggedAt(side, item, 'consent');
    return [...names].map(
      (text): Secret => ({ kind: 'name', text: text ?? '', origin, isWithdrawn: true }),
    );
  });
}

function loggedAt(side: Side, item: LogItem, field: string): Origin {
  return originAt(side, LOG, [side.places.get(item) ?? 0, field]);
}

/** A single promise needs no list, and then its path leads through no number. */
function originAt({ lineOf }: Pick<Side, 'lineOf'>, file: string, path: Path): Origin {
  const field = path.findLast((step) => typeof step === 'string');
  const line = () => {
    const found = lineOf(file, path);
    if (found > 1 || file === LOG) return found;
    return lineOf(
      file,
      path.filter((step) => typeof step === 'string'),
    );
  };
  return { file, field: String(field ?? 'file'), line };
}
