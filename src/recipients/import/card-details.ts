import ICAL from 'ical.js';
import { type Details, labelsLine, postalLine } from './details.ts';

/** The properties that hold details (RFC 6350), and what Apple's Contacts adds. */
export const DETAIL =
  /^(?:[\w-]+\.)?(TEL|ADR|ORG|TITLE|ROLE|URL|NOTE|NICKNAME|CATEGORIES|RELATED|X-ABRELATEDNAMES|X-SOCIALPROFILE)(?=[;:])/i;

/** ical.js takes very long over the parameters of longer ones. */
const LONGEST_HEAD = 1000;

type Property = [string, Record<string, string | string[]>, string, ...unknown[]];

/** The details of a card, and the properties that cannot be read. */
export interface CardDetails {
  details: Details;
  broken: string[];
}

/** Reads properties one by one, so that a broken one spoils no other. */
export function readDetails(version: string, lines: string[]): CardDetails {
  const details: Details = {
    ...{ phones: [], postal: [], links: [], notes: [] },
    ...{ organisation: '', role: '', connected: '' },
  };
  const broken: string[] = [];
  for (const line of lines) {
    const property = readProperty(version, line);
    if (property) take(details, property);
    else broken.push(DETAIL.exec(line)?.[1]?.toUpperCase() ?? '');
  }
  return { details, broken };
}

function readProperty(version: string, line: string): Property | undefined {
  if (line.indexOf(':') > LONGEST_HEAD) return undefined;
  try {
    const card = ICAL.parse(['BEGIN:VCARD', version, line, 'END:VCARD'].join('\r\n'));
    return card[1].at(-1);
  } catch {
    return undefined;
  }
}

function take(details: Details, [name, { type }, , ...values]: Property): void {
  const parts = values.flat().map((value) => plain(value));
  const all = parts.filter((part) => part !== '');
  const [first] = all;
  if (first === undefined) return;
  const kind = [type].flat().find((each) => each !== undefined && !/^(pref|internet)$/i.test(each));
  const one = (field: 'organisation' | 'role', value: string) => {
    if (details[field] === '') details[field] = value;
    else if (details[field] !== value) details.notes.push(`${field}: ${value}`);
  };
  if (name === 'tel') details.phones.push(first.replace(/^tel:/i, ''));
  else if (name === 'adr') details.postal.push(postalOf(values[0]));
  else if (name === 'org') {
    one('organisation', first);
    if (all.length > 1) details.notes.push(`Department: ${all.slice(1).join(', ')}`);
  } else if (name === 'title' || name === 'role') one('role', all.join(', '));
  else if (name === 'url') details.links.push(first);
  else if (name === 'x-socialprofile') {
    if (/^https?:/i.test(first)) details.links.push(first);
    else details.notes.push(`${kind ?? 'Profile'}: ${first}`);
  } else if (name === 'note') details.notes.push(all.join(', '));
  else if (name === 'nickname') details.notes.push(`Nickname: ${all.join(', ')}`);
  else if (name === 'categories') details.notes.push(...[labelsLine(all)].filter(Boolean));
  else details.notes.push(`${kind ? `Relation (${kind})` : 'Relation'}: ${all.join(', ')}`);
}

/** PO box, extended address, street, city, region, code, country (RFC 6350, section 6.3.1). */
function postalOf(value: unknown): string {
  if (!Array.isArray(value)) return plain(value);
  const [pobox, extended, street, city, region, code, country] = value.map((part) =>
    [part]
      .flat()
      .map(plain)
      .join(', ')
      .replace(/\s*[\r\n]+\s*/g, ', '),
  );
  const parts = { pobox, extended, street, city, region, code, country };
  return postalLine(Object.fromEntries(Object.entries(parts).filter(([, part]) => part)));
}

/** ical.js leaves backslashes in values that are no lists. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text.replace(/\\([,;:])/g, '$1').trim();
}
