import { type Day, isDay } from '../../fields/day.ts';
import { cleanName } from '../names.ts';
import { addressKey, bareAddress, emailFault } from '../recipient.ts';
import type { Details } from './details.ts';

/** Somebody as a file of contacts has them. */
export interface Found {
  /** Where they begin in the file, from 1. */
  line: number;
  /** Their addresses as written, the preferred one first. */
  addresses: string[];
  name: string;
  firstName: string;
  /** The file says that they asked to stop. */
  stop?: Stop;
  /** Why they must not be written to, although they never asked to stop. */
  hold?: string;
  /** What else the file says of them, where it was asked for. */
  details?: Details;
}

/** That somebody asked to stop, and when, where the file says it. */
export interface Stop {
  day?: Day;
}

/** Somebody with an address that can be used. */
export interface Contact {
  line: number;
  email: string;
  key: string;
  name: string;
  firstName: string;
  stop?: Stop;
}

/** Somebody whom an import leaves out. */
export interface LeftOut {
  line: number;
  reason: string;
}

/** What a file of contacts has for the list. */
export interface Sifted {
  /** Each address once. */
  contacts: Contact[];
  leftOut: LeftOut[];
  /** How many have no address at all. */
  withoutAddress: number;
}

/** Takes what the list can use: one address of each person, names that can be greeted. */
export function sift(found: Found[]): Sifted {
  const byKey = new Map<string, Contact>();
  const leftOut: LeftOut[] = [];
  let withoutAddress = 0;
  for (const { line, addresses, name, firstName, stop, hold } of found) {
    const written = addresses.map(bareAddress).filter((each) => each !== '');
    const email = written.find((each) => !emailFault(each));
    if (written.length === 0) withoutAddress++;
    else if (email === undefined) {
      leftOut.push({ line, reason: emailFault(written[0] ?? '')?.message ?? '' });
    } else if (hold !== undefined && !stop) leftOut.push({ line, reason: `${email} ${hold}` });
    else {
      const names = { name: cleanName(name), firstName: cleanName(firstName) };
      merge(byKey, { line, email, key: addressKey(email), ...names, ...(stop && { stop }) });
    }
  }
  return { contacts: [...byKey.values()], leftOut, withoutAddress };
}

/** The earlier of two days on which somebody stopped. */
export function earlier(a: Stop, b: Stop): Stop {
  const days = [a.day, b.day].filter((each) => isDay(each)).sort();
  return days[0] === undefined ? {} : { day: days[0] };
}

function merge(byKey: Map<string, Contact>, contact: Contact): void {
  const known = byKey.get(contact.key);
  if (!known) {
    byKey.set(contact.key, contact);
    return;
  }
  if (contact.stop) known.stop = known.stop ? earlier(known.stop, contact.stop) : contact.stop;
  if (!known.name && !known.firstName) {
    known.name = contact.name;
    known.firstName = contact.firstName;
  }
}
