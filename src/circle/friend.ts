import type { Day } from '../fields/day.ts';
import type { Person } from '../people/person.ts';
import type { Cadence } from '../private/cadence.ts';
import type { Closeness } from '../private/closeness.ts';
import type { Contact } from '../private/contact.ts';

/** Something that happened with somebody, and when. */
export interface Occasion {
  day: Day;
  /** For the editor, as the end of "last contact: …", such as `in the letter of 2026-11-10`. */
  how: string;
}

/** What the public site says of somebody: all that may be told to others unasked. */
export interface Shared {
  headline?: string;
  location?: string;
  topics: readonly string[];
  needs: readonly string[];
  offers: readonly string[];
  /** Their page. */
  url: string;
}

/** Somebody the editor knows: from the site, from the contacts, or both. */
export interface Friend {
  id: string;
  name: string;
  /** What to call them. */
  firstName: string;
  /** Their file on the public side. */
  person?: Person;
  /** What the editor alone knows. */
  contact?: Contact;
  /** Undefined for those who have no page on the site. */
  shared?: Shared;
  pronouns?: string;
  location?: string;
  /** Everything known, public or not, each once. */
  topics: readonly string[];
  needs: readonly string[];
  offers: readonly string[];
  emails: readonly string[];
  closeness?: Closeness;
  /** When the editor last spoke with them or wrote to them. */
  spoke?: Occasion;
  /** The last contact of any sort: they spoke, or news of them came, or a letter told of them. */
  lastContact?: Occasion;
  /** How often to be in touch: as set, or what their closeness implies; undefined: no plan. */
  cadence?: Cadence;
  /** The day on which it is time to be in touch again; undefined without a plan or a last contact. */
  dueOn?: Day;
}

/** What to call somebody: the first word of a name, but for titles such as `Dr` or `Mrs`. */
export function firstNameIn(name: string): string {
  const words = name.split(/\s+/);
  const isTitle = /^(dr|prof|mr|mrs|ms|mx|sir|dame|frau|herr|mme|m|sr|sra|dra)\.?$/i;
  return isTitle.test(words[0] ?? '') ? name : (words[0] ?? name);
}

/**
 * A friend by the name that the site gives; a fuller one or a pet name is the editor's alone. What
 * the editor calls them stays where it is a part of that name.
 */
export function told(friend: Friend): Friend {
  const { person, firstName } = friend;
  if (!person) return friend;
  const { name } = person;
  return { ...friend, name, firstName: name.includes(firstName) ? firstName : firstNameIn(name) };
}
