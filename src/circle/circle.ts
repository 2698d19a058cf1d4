import { type ChosenDigest, chooseDigests } from '../digest/choose.ts';
import type { Digest } from '../digest/digest.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { type EmailEntry, type Gated, gate } from '../gate/gate.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { compareText } from '../order.ts';
import type { Person } from '../people/person.ts';
import { dueAfter } from '../private/cadence.ts';
import { monthsWithout } from '../private/closeness.ts';
import type { Contact } from '../private/contact.ts';
import type { LogItem } from '../private/log.ts';
import { asOf } from '../private/promise.ts';
import type { PrivateSide, Promised } from '../read/parse-private.ts';
import { type Addresses, addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';
import { type Friend, firstNameIn, type Occasion, type Shared } from './friend.ts';

/** Everything the giving hour looks at, as of one day. */
export interface Circle {
  today: Day;
  newsletter: Newsletter;
  addresses: Addresses;
  /** Everybody the editor knows, by id, in the order of ids. */
  friends: ReadonlyMap<string, Friend>;
  /** All entries that are valid, by id; whether they may be shown is in `gated`. */
  entries: ReadonlyMap<string, Entry>;
  /** As of `today`. */
  gated: Gated;
  /** What the digests up to `today` hold, oldest first. */
  digests: readonly ChosenDigest<EmailEntry>[];
  log: readonly LogItem[];
  /** As they stood on `today`: open where no outcome was known. */
  promises: readonly Promised[];
}

/** What a circle is made of. */
export interface CircleSources {
  newsletter: Newsletter;
  people: readonly Person[];
  entries: readonly Entry[];
  digests: readonly Digest[];
  side: Pick<PrivateSide, 'contacts' | 'log' | 'promises'>;
  today: Day;
}

/** Brings together what the site and the private side know. What happens after `today` is not known yet. */
export function circleOf({
  newsletter,
  people,
  entries,
  digests,
  side,
  today,
}: CircleSources): Circle {
  const gated = gate({ entries, people }, { on: today });
  const past = digests.filter(({ date }) => date <= today);
  const { sections, asks_per_person } = newsletter;
  const chosen = chooseDigests(past, gated.email, sections, asks_per_person);
  const log = side.log.filter(({ date }) => date <= today);
  const addresses = addressesOf(newsletter.url);
  const spoken = spokenIn(side.contacts, log, today);
  const heard = heardIn(gated.email, chosen, today);
  const shown = new Map(gated.people.map((person) => [person.id, sharedOf(person, addresses)]));
  const persons = new Map(people.map((person) => [person.id, person]));
  const contacts = new Map(side.contacts.map((contact) => [contact.id, contact]));
  const ids = [...new Set([...persons.keys(), ...contacts.keys()])].sort(compareText);
  const friends = ids.map((id): [string, Friend] => {
    const spoke = spoken.get(id);
    const lastContact = later(spoke, heard.get(id));
    const friend = friendOf(id, persons.get(id), contacts.get(id), shown.get(id));
    const dueOn =
      lastContact && friend.cadence ? dueAfter(lastContact.day, friend.cadence) : undefined;
    return [
      id,
      {
        ...friend,
        ...(spoke && { spoke }),
        ...(lastContact && { lastContact }),
        ...(dueOn !== undefined && { dueOn }),
      },
    ];
  });
  return {
    today,
    newsletter,
    addresses,
    friends: new Map(friends),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    gated,
    digests: chosen,
    log,
    promises: side.promises.flatMap((promise) => asOf(promise, today) ?? []),
  };
}

function friendOf(
  id: string,
  person: Person | undefined,
  contact: Contact | undefined,
  shared: Shared | undefined,
): Friend {
  const name = contact?.name ?? person?.name ?? id;
  const pronouns = contact?.pronouns ?? person?.pronouns;
  const location = contact?.location ?? person?.location;
  const months = monthsWithout(contact?.closeness);
  const cadence =
    contact?.cadence ?? (months ? ({ unit: 'months', count: months } as const) : undefined);
  return {
    id,
    name,
    firstName: contact?.first_name ?? firstNameIn(name),
    ...(person && { person }),
    ...(contact && { contact }),
    ...(shared && { shared }),
    ...(pronouns && { pronouns }),
    ...(location && { location }),
    topics: each(person?.topics, contact?.topics, contact?.beat),
    needs: each(person?.looking_for, contact?.needs).map(bareNeed),
    offers: each(person?.can_help_with, contact?.offers),
    emails: contact?.emails ?? [],
    ...(contact?.closeness && { closeness: contact.closeness }),
    ...(cadence && { cadence }),
  };
}

function sharedOf(person: Person, addresses: Addresses): Shared {
  const { headline, location, topics, looking_for: needs, can_help_with: offers } = person;
  return {
    ...(headline && { headline }),
    ...(location && { location }),
    topics,
    needs: needs.map(bareNeed),
    offers,
    url: addresses.absolute(paths.person(person.id)),
  };
}

/** A need as it stands behind "is looking for": without the words that people begin it with. */
function bareNeed(text: string): string {
  const bare = text.replace(BEGINNING, '');
  return bare === '' ? text : bare;
}

const BEGINNING =
  /^(?:i(?:'m| am)? )?(?:(?:still |currently )?(?:looking|searching) for|(?:in )?(?:need|want|search)(?:s|ing)?(?: of)?|would like|wish(?:es)? for|(?:hopes? |trying )?to find) /i;

function each(...lists: (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** When the editor last spoke with each: by the contact's own file, and by the log. */
function spokenIn(
  contacts: readonly Contact[],
  log: readonly LogItem[],
  today: Day,
): Map<string, Occasion> {
  const found = new Map<string, Occasion>();
  for (const { id, last_contact: day } of contacts) {
    if (day && day <= today) found.set(id, { day, how: 'as their file says' });
  }
  for (const { date: day, with: ids, what } of log) {
    for (const id of ids) note(found, id, { day, how: what ?? 'as the log says' });
  }
  return found;
}

/** When news of each last came or went out. */
function heardIn(
  entries: readonly EmailEntry[],
  digests: readonly ChosenDigest<EmailEntry>[],
  today: Day,
): Map<string, Occasion> {
  const found = new Map<string, Occasion>();
  for (const entry of entries) {
    for (const id of peopleNamed(entry)) {
      note(found, id, { day: entry.date, how: `news of theirs: “${entry.title}”` });
    }
  }
  for (const { digest, sections } of digests) {
    const { sent, title } = digest;
    if (!sent || sent > today) continue;
    const told = new Set(sections.flatMap(({ entries }) => entries.flatMap(peopleNamed)));
    for (const id of told)
      note(found, id, { day: sent, how: `the letter “${title}” told of them` });
  }
  return found;
}

/** Keeps the later; of one day the last that was noted. */
function note(found: Map<string, Occasion>, id: string, occasion: Occasion): void {
  const known = found.get(id);
  if (!known || known.day <= occasion.day) found.set(id, occasion);
}

function later(a: Occasion | undefined, b: Occasion | undefined): Occasion | undefined {
  if (!a || !b) return a ?? b;
  return a.day >= b.day ? a : b;
}
