import { type Fault, quote } from '../../fields/fault.ts';
import { type Found, type LeftOut, type Sifted, sift } from './contact.ts';
import { readContactTable } from './csv.ts';
import { type Decoded, decode, MOST_ROWS } from './decode.ts';
import { readAddresses } from './plain.ts';
import { isVcard, readCards } from './vcard.ts';

/** A file of contacts, read. */
export interface ImportedFile extends Sifted {
  /** What the file is, such as `a table exported from Mailchimp`. */
  format: string;
  /** What the editor should know about the reading, in sentences without a final stop. */
  notes: string[];
}

/** Why a file cannot be imported. */
export interface ImportFault {
  fault: Fault;
  line: number;
}

/** The exports of Mailchimp that hold only people who must not be written to. */
const GONE = /^(unsubscribed|cleaned)/i;

/** Everybody in a file of contacts, with all that it says of them. */
export interface PeopleFile {
  /** What the file is, such as `a table exported from LinkedIn`. */
  format: string;
  found: Found[];
  leftOut: LeftOut[];
  /** What of somebody who was read could not be. */
  unread: LeftOut[];
  /** What the editor should know about the reading, in sentences without a final stop. */
  notes: string[];
}

/**
 * Reads a file of contacts, whichever of the known formats it has: its content decides. Only
 * names and addresses, for the list of recipients.
 * @param name the file's name; by some everybody in the file has stopped
 */
export function readImport(bytes: Uint8Array, name = ''): ImportedFile | ImportFault {
  const read = readFile(bytes, false);
  if ('fault' in read) return read;
  const { leftOut = [], format, encoding } = read;
  const gone = GONE.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1]?.toLowerCase();
  const found = gone === undefined ? read.found : read.found.map(stopped);
  const isNews = gone !== undefined && read.found.some(({ stop }) => !stop);
  const notes = [...(read.notes ?? []), ...(isNews ? [goneNote(gone)] : [])];
  const sifted = sift(found);
  return {
    ...sifted,
    leftOut: [...leftOut, ...sifted.leftOut].sort((a, b) => a.line - b.line),
    format,
    notes: encoding === 'Windows-1252' ? [...notes, encodingNote(found, 'recipients.csv')] : notes,
  };
}

/** Reads a file of contacts as {@link readImport} does, with all that it says of people. */
export function readPeople(bytes: Uint8Array): PeopleFile | ImportFault {
  const read = readFile(bytes, true);
  if ('fault' in read) return read;
  const { found, leftOut = [], unread = [], format, notes = [], encoding } = read;
  const isGuessed = encoding === 'Windows-1252';
  const guess = isGuessed ? [encodingNote(found, 'the files that were written')] : [];
  return { found, leftOut, unread, format, notes: [...notes, ...guess] };
}

function readFile(
  bytes: Uint8Array,
  withDetails: boolean,
): (Read & Pick<Decoded, 'encoding'>) | ImportFault {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { fault: decoded.fault, line: 1 };
  const { text, encoding } = decoded;
  const read = readFound(text, withDetails);
  if ('fault' in read) return read;
  if (read.found.length > MOST_ROWS) {
    return {
      fault: { message: `has more than ${MOST_ROWS} contacts`, fix: 'export it in parts' },
      line: 1,
    };
  }
  return { ...read, encoding };
}

function stopped(found: Found): Found {
  return { ...found, stop: found.stop ?? {} };
}

function goneNote(word: string): string {
  return `The file's name begins with "${word}", so everybody in it counts as stopped, as in such exports of Mailchimp. Where that is wrong, rename the file before you import it`;
}

type Read = { found: Found[]; format: string; notes?: string[] } & Partial<
  Record<'leftOut' | 'unread', LeftOut[]>
>;

function readFound(text: string, withDetails: boolean): Read | ImportFault {
  if (isVcard(text)) {
    const { found, leftOut, encodedNames, unread } = readCards(text, withDetails);
    const note = `In ${encodedNames} of the cards (version 2.1) names are in quoted-printable, which is not read. Export as vCard 3.0 or 4.0, or as CSV, and import that too: it adds the names`;
    const notes = encodedNames > 0 ? [note] : [];
    return { found, leftOut, unread, format: 'a file of vCards', notes };
  }
  const table = readContactTable(text, withDetails);
  if (table && 'fault' in table) return table;
  if (table) {
    const format = table.service ? `a table exported from ${table.service}` : 'a table';
    const notes = table.unread.length > 0 ? [unreadNote(table.unread)] : [];
    return { found: table.found, format, notes };
  }
  const fault = otherFault(text);
  if (fault) return { fault, line: 1 };
  const found = readAddresses(text);
  return 'fault' in found ? found : { found, format: 'a list of addresses' };
}

/** The head of a mail. */
const MAIL = /^(from|received|return-path|mime-version|date|subject):\s/im;

/** What a text is that holds neither a table nor cards nor addresses. */
function otherFault(text: string): Fault | undefined {
  const fix = 'export your contacts as CSV or vCard (.vcf), with their addresses';
  const plain = text.replace(/^\ufeff/, '').trimStart();
  if (plain === '') return { message: 'is empty', fix };
  if (/^[{[]/.test(plain)) return { message: 'is JSON, which is not read', fix };
  if (/^<[!?a-z][^@>]*>/i.test(plain)) return { message: 'is HTML or XML, which is not read', fix };
  if (/^[\w-]+:\s/.test(plain) && MAIL.test(plain.slice(0, 5000))) {
    return { message: 'is a mail, which is not read', fix };
  }
  return text.includes('@') ? undefined : { message: 'holds no e-mail address', fix };
}

/** Windows-1252 is a guess, so it is shown by a name that would come out wrong. */
function encodingNote(found: Found[], file: string): string {
  const names = found.map((each) => each.firstName || each.name);
  const name = names.find((each) => /[^\0-\x7f]/.test(each));
  const sample = name === undefined ? '' : ` such as ${quote(name)}`;
  return `The file is not UTF-8 and was read as Windows-1252. Look at a name with accents${sample}: if it is wrong, mend the names in ${file}`;
}

function unreadNote(headers: string[]): string {
  return `Not taken: the ${headers.length === 1 ? 'column' : 'columns'} ${headers.map(quote).join(', ')}`;
}
