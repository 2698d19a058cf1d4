import { domainToASCII } from 'node:url';
import { mailbox } from '../fields/address.ts';
import { dropControls } from '../fields/characters.ts';
import type { Day } from '../fields/day.ts';
import { type Fault, quote, unpackFault } from '../fields/fault.ts';

/** Somebody on the list of `content/private/recipients.csv`. */
export interface Recipient {
  /** As written, but for what {@link bareAddress} takes off; {@link addressKey} says which addresses are the same. */
  email: string;
  /** Their whole name; empty where unknown. */
  name: string;
  /** What to call them; empty where unknown. */
  firstName: string;
  /**
   * The day on which they asked for no more letters; empty while they get them. {@link UNCLEAR}
   * where the list does not say: they get none until it does.
   */
  stopped: Day | typeof UNCLEAR | '';
}

/** Stands for the day where a row says something about stopping that is no day. */
export const UNCLEAR = 'unclear';

/** Characters that show nothing (UAX #44): two addresses that differ in them look the same. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Longer than any address in any spelling; so far patterns are tried. */
const LONGEST = 1000;

/** Labels of letters, digits and hyphens in any script: what a URL's host may hold of them. */
const DOMAIN = /^[\p{L}\p{N}\p{M}_-]+(\.[\p{L}\p{N}\p{M}_-]+)*$/u;

/**
 * What is the same for all spellings of an address: trimmed, without invisible characters, in
 * lower case, the domain in the form that the network uses (RFC 5891).
 */
export function addressKey(email: string): string {
  const plain = dropControls(email).normalize('NFKC').replace(UNSEEN, '').trim();
  const lower = plain.toLowerCase().normalize('NFKC');
  const at = lower.lastIndexOf('@');
  if (at === -1) return lower;
  const domain = lower.slice(at + 1).replace(/\.$/, '');
  return `${lower.slice(0, at)}@${asciiOf(domain) || domain}`;
}

/** An address without what people and programs write around it, and without invisible characters. */
export function bareAddress(text: string): string {
  const inner = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  return inner
    .replace(UNSEEN, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\.$/, '')
    .trim();
}

/** Why no letter can be sent to an address; undefined where one can. */
export function emailFault(email: string): Fault | undefined {
  if (email.length > LONGEST) {
    return { message: `${quote(email)} is not an e-mail address`, fix: 'it is far too long' };
  }
  const parsed = mailbox.safeParse(email);
  if (!parsed.success) return unpackFault(parsed.error.issues[0]?.message ?? '');
  if (dropControls(email).replace(UNSEEN, '') !== email) {
    return {
      message: `the address ${quote(email)} holds an invisible character`,
      fix: 'type it anew',
    };
  }
  const at = email.trim().lastIndexOf('@');
  const local = email.trim().slice(0, at);
  const labels = asciiOf(email.trim().slice(at + 1)).split('.');
  const isHost =
    labels.length > 1 &&
    labels.every((label) => /^[^-].{0,62}$/.test(label) && !label.endsWith('-')) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  // Lengths of RFC 5321, section 4.5.3.1, in octets.
  const isShort = Buffer.byteLength(local) <= 64 && Buffer.byteLength(email.trim()) <= 254;
  if (isHost && isShort) return undefined;
  return {
    message: `${quote(email)} is not an e-mail address`,
    fix: isHost ? 'it is too long; copy it anew' : 'look at what stands after the @',
  };
}

/** A domain in ASCII; empty where it is none. */
function asciiOf(domain: string): string {
  return DOMAIN.test(domain) ? domainToASCII(domain) : '';
}
