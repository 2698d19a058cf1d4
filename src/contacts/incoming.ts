import { firstNameIn } from '../circle/friend.ts';
import { dropControls, dropHidden } from '../fields/characters.ts';
import { isDay } from '../fields/day.ts';
import { quote, unpackFault } from '../fields/fault.ts';
import { contactSchema } from '../private/contact.ts';
import type { Found } from '../recipients/import/contact.ts';
import { cleanName } from '../recipients/names.ts';
import { bareAddress, emailFault } from '../recipients/recipient.ts';
import type { Fields, ListField, Single } from './fields.ts';
import type { Remark } from './notes.ts';

/** Somebody as a file of contacts has them, every value one that a contact may have. */
export interface Incoming {
  /** Where they begin in the file, from 1. */
  line: number;
  fields: Fields;
  /** What has no field of its own, and values that their field refuses. */
  remarks: Remark[];
  /** Why a value went into the notes or was cut, as sentences without a stop. */
  refused: string[];
}

/** Notes that are longer are cut: a file of a contact must stay readable. */
const LONGEST_NOTES = 20_000;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Turns what stands in a file into what a contact may hold. */
export function incoming({ line, addresses, name, firstName, details }: Found): Incoming {
  const person: Incoming = { line, fields: {}, remarks: [], refused: [] };
  const { fields, remarks, refused } = person;
  const list = (field: ListField, values: string[]) => {
    for (const value of values.map(oneLine).filter((each) => each !== '')) {
      const fault = faultOf(field, [value]);
      if (fault === undefined) fields[field] = [...(fields[field] ?? []), value];
      else refuse(field, value, fault);
    }
  };
  const one = (field: Single, value: string) => {
    const text = oneLine(value);
    if (text === '') return;
    const fault = faultOf(field, text);
    if (fault === undefined) fields[field] = text;
    else refuse(field, text, fault);
  };
  const refuse = (field: string, value: string, fault: string) => {
    remarks.push({ text: cut(`${field}: ${value}`, refused) });
    refused.push(`${field}: ${fault}; it is kept in the notes`);
  };
  const called = cleanName(firstName);
  const employer = cleanName(details?.organisation ?? '');
  const isNameless = cleanName(name) === '' && called === '';
  const hasAddress = addresses.some((each) => each.trim() !== '');
  const whole = cleanName(name) || called || (hasAddress ? employer : '');
  if (whole !== '') fields.name = whole;
  // An organisation has no first name, and is called by its whole name.
  const isCompany = whole !== '' && whole === employer;
  if (isCompany && whole !== firstNameIn(whole)) fields.first_name = whole;
  for (const said of new Set([name, firstName].map(oneLine))) {
    if (said !== '' && cleanName(said) === '' && !isAddress(said)) {
      refuse('name', said, `${quote(said)} is no name`);
    }
  }
  if (called !== '' && whole !== '' && called !== firstNameIn(whole)) fields.first_name = called;
  list('emails', addresses.map(bareAddress));
  if (!details) return person;
  list('phones', details.phones);
  list('postal', details.postal);
  list('links', details.links.map(withScheme));
  if (!isNameless || whole === '') one('organisation', details.organisation);
  one('role', details.role);
  const connected = details.connected.trim();
  const day = dayIn(connected);
  if (day !== undefined) Object.assign(fields, { met: 'on LinkedIn', met_on: day });
  else if (connected !== '') refuse('met_on', oneLine(connected), `${quote(connected)} is no day`);
  for (const note of details.notes.map(noteText)) {
    if (note !== '') remarks.push({ text: cut(note, refused) });
  }
  return person;
}

function isAddress(text: string): boolean {
  return emailFault(bareAddress(text)) === undefined;
}

/** What a field has against a value; undefined where it takes it. */
function faultOf(field: Single | ListField, value: string | string[]): string | undefined {
  if (field === 'emails') {
    const fault = emailFault(String(value));
    if (fault) return fault.message;
  }
  const parsed = contactSchema.shape[field].safeParse(value);
  if (parsed.success) return undefined;
  const packed = parsed.error.issues[0]?.message ?? '';
  return unpackFault(packed)?.message ?? packed;
}

/** A text on one line, without control characters and invisible ones. */
function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).trim();
}

/** A text on as many lines as it has, at most one of them empty in a row. */
function noteText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => visible(line).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function visible(text: string): string {
  return dropHidden(dropControls(text.toWellFormed())).normalize('NFC');
}

function cut(note: string, refused: string[]): string {
  if (note.length <= LONGEST_NOTES) return note;
  refused.push(`notes: they have ${note.length} characters and are cut after ${LONGEST_NOTES}`);
  return note.slice(0, LONGEST_NOTES).toWellFormed().trimEnd();
}

/** An address as people write it, without `https://`. */
function withScheme(link: string): string {
  const text = oneLine(link);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(text) ? `https://${text}` : text;
}

/** `03 Nov 2025`, or a day of ISO 8601. */
function dayIn(text: string): string | undefined {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})$/u.exec(text) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase()) + 1;
  const day = at > 0 ? `${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}` : text;
  return isDay(day) ? day : undefined;
}
