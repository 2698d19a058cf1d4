import { type Fault, quote } from '../../fields/fault.ts';
import { type Found, type LeftOut, type Sifted, sift } from './contact.ts';
import { readContactTable } from './csv.ts';
import { decode, MOST_ROWS } from './decode.ts';
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

/**
 * Reads a file of contacts, whichever of the known formats it has: its content decides.
 * @param name the file's name; by some everybody in the file has stopped
 */
export function readImport(bytes: Uint8Array, name = ''): ImportedFile | ImportFault {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { fault: decoded.fault, line: 1 };
  const { text, encoding } = decoded;
  const read = readFound(text);
  if ('fault' in read) return read;
  const { leftOut = [], format } = read;
  const gone = GONE.exec(name.split(/[\\/]/).at(-1) ?? '')?.[1]?.toLowerCase();
  const found = gone === undefined ? read.found : read.found.map(stopped);
  const isNews = gone !== undefined && read.found.some(({ stop }) => !stop);
  const notes = [...(read.notes ?? []), ...(isNews ? [goneNote(gone)] : [])];
  if (found.length > MOST_ROWS) {
    return {
      fault: { message: `has more than ${MOST_ROWS} contacts`, fix: 'export it in parts' },
      line: 1,
    };
  }
  const sifted = sift(found);
  return {
    ...sifted,
    leftOut: [...leftOut, ...sifted.leftOut].sort((a, b) => a.line - b.line),
    format,
    notes: encoding === 'Windows-1252' ? [...notes, encodingNote(found)] : notes,
  };
}

function stopped(found: Found): Found {
  return { ...found, stop: found.stop ?? {} };
}

function goneNote(word: string): string {
  return `The file's name begins with "${word}", so everybody in it counts as stopped, as in such exports of Mailchimp. Where that is wrong, rename the file before you import it`;
}

type Read = { found: Found[]; leftOut?: LeftOut[]; format: string; notes?: string[] };

function readFound(text: string): Read | ImportFault {
  if (isVcard(text)) {
    const { found, leftOut, encodedNames } = readCards(text);
    const note = `In ${encodedNames} of the cards (version 2.1) names are in quoted-printable, which is not read. Export as vCard 3.0 or 4.0, or as CSV, and import that too: it adds the names`;
    return { found, leftOut, format: 'a file of vCards', notes: encodedNames > 0 ? [note] : [] };
  }
  const table = readContactTable(text);
  if (table && 'fault' in table) return table;
  if (table) {
    const format = table.service ? `a table exported from ${table.service}` : 'a table';
    return { found: table.found, format };
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
function encodingNote(found: Found[]): string {
  const names = found.map((each) => each.firstName || each.name);
  const name = names.find((each) => /[^\0-\x7f]/.test(each));
  const sample = name === undefined ? '' : ` such as ${quote(name)}`;
  return `The file is not UTF-8 and was read as Windows-1252. Look at a name with accents${sample}: if it is wrong, mend the names in recipients.csv`;
}
