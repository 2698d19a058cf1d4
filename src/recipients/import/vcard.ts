import ICAL from 'ical.js';
import { DETAIL, readDetails } from './card-details.ts';
import type { Found, LeftOut } from './contact.ts';

/** The people in a file of vCards (RFC 6350, and version 3 of RFC 2426). */
export interface FoundInCards {
  found: Found[];
  /** Cards that cannot be read. */
  leftOut: LeftOut[];
  /** Cards of version 2.1 whose names are in quoted-printable, which is not read. */
  encodedNames: number;
  /** Details that cannot be read: broken, or in quoted-printable. */
  unread: LeftOut[];
}

/** What is read of a card. Other properties may be in any state, photos above all. */
const PROPERTY =
  /^(?:[\w-]+\.)?(VERSION|FN|N|EMAIL|KIND|X-ABSHOWAS|X-ADDRESSBOOKSERVER-KIND)(?=[;:])/i;

/** Names and addresses are shorter; ical.js takes very long over the parameters of longer ones. */
const LONGEST_LINE = 10_000;

/** A property as ical.js returns it: name, parameters, type, values. */
type Property = [string, Record<string, string | string[]>, string, ...unknown[]];

/** Is this a file of vCards? */
export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 1000));
}

/**
 * Reads all cards of a file, each by itself, so that a broken one spoils no other.
 * @param withDetails read phones, postal addresses and what else there is too
 */
export function readCards(text: string, withDetails = false): FoundInCards {
  const result: FoundInCards = { found: [], leftOut: [], encodedNames: 0, unread: [] };
  for (const { line, lines, details } of splitCards(text)) {
    const encoded = lines.filter((each) => isEncoded(each));
    if (encoded.length > 0) result.encodedNames++;
    const kept = lines.filter((each) => !encoded.includes(each)).map(withTypes);
    try {
      if (kept.some((each) => each.length > LONGEST_LINE)) throw new Error('too long');
      const card = ICAL.parse(['BEGIN:VCARD', ...kept, 'END:VCARD'].join('\r\n'));
      const person = readCard(card[1]);
      if (person && withDetails) {
        const version = kept.find((each) => /^VERSION:/i.test(each)) ?? 'VERSION:3.0';
        const read = readDetails(
          version,
          details.filter((each) => !isEncoded(each)).map(withTypes),
        );
        result.found.push({ line, ...person, details: read.details });
        const encodedOnes = details.filter(isEncoded).map((each) => DETAIL.exec(each)?.[1] ?? '');
        const lost = [...new Set([...read.broken, ...encodedOnes])];
        if (lost.length > 0)
          result.unread.push({ line, reason: `${lost.join(', ')} cannot be read` });
      } else if (person) result.found.push({ line, ...person });
    } catch {
      result.leftOut.push({ line, reason: 'the card is broken' });
    }
  }
  return result;
}

/** The properties of a card that are of use, unfolded. */
interface Card {
  line: number;
  lines: string[];
  details: string[];
}

/** The properties to be read of each card. */
function splitCards(text: string): Card[] {
  const cards: Card[] = [];
  let card: Card | undefined;
  let kept: string[] | undefined;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      card = { line: index + 1, lines: [], details: [] };
      cards.push(card);
      kept = undefined;
    } else if (/^[ \t]/.test(line)) {
      kept?.push(`${kept.pop()}${line.slice(1)}`);
    } else {
      kept = PROPERTY.test(line) ? card?.lines : DETAIL.test(line) ? card?.details : undefined;
      kept?.push(line);
    }
  }
  return cards;
}

/** Quoted-printable: version 2.1 alone has it. */
function isEncoded(line: string): boolean {
  return /;(ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line.slice(0, line.indexOf(':') + 1));
}

/** `EMAIL;HOME:` of version 2.1 as `EMAIL;TYPE=HOME:`. */
function withTypes(line: string): string {
  const end = line.indexOf(':');
  return line.slice(0, end).replace(/;([\w-]+)(?=;|$)/g, ';TYPE=$1') + line.slice(end);
}

function readCard(properties: Property[]): Omit<Found, 'line'> | undefined {
  const all = (name: string) => properties.filter((property) => property[0] === name);
  const text = (name: string) => textOf(preferred(all(name))[0]?.[3]);
  const kind = text('kind') || text('x-addressbookserver-kind');
  if (/^group$/i.test(kind)) return undefined;
  const isPerson = !/^org$/i.test(kind) && !/^company$/i.test(text('x-abshowas'));
  const structured = preferred(all('n'))[0]?.[3];
  const [family, given, more] = (Array.isArray(structured) ? structured : []).map(textOf);
  return {
    addresses: preferred(all('email')).map((email) => textOf(email[3])),
    name: text('fn') || [given, more, family].filter(Boolean).join(' '),
    firstName: (isPerson && given) || '',
  };
}

/** Properties by preference: `PREF=1` of version 4, `TYPE=pref` of version 3, else their order. */
function preferred(properties: Property[]): Property[] {
  return properties.toSorted((a, b) => rank(a) - rank(b));
}

function rank([, { pref, type }]: Property): number {
  if (pref !== undefined) return Number(pref) || 101;
  return [type].flat().some((each) => each?.toLowerCase() === 'pref') ? 1 : 101;
}

/** A part of a name may be a list: the first is what they are called. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? textOf(value[0]) : '';
}
