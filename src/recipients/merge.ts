import type { Day } from '../fields/day.ts';
import { quote } from '../fields/fault.ts';
import type { Edit } from './edit.ts';
import type { Contact, LeftOut } from './import/contact.ts';
import type { RecipientList } from './list.ts';
import { cleanNote } from './names.ts';
import { addressKey, UNCLEAR } from './recipient.ts';
import type { Column, Row } from './row.ts';

/** What an import does to the list; addresses as they stand in the list, or come to stand. */
export interface Merged {
  edits: Edit[];
  added: string[];
  /** An empty name was filled. */
  updated: string[];
  unchanged: string[];
  /** Asked to stop, as the file says; until now they got the letter, or were not on the list. */
  stopped: string[];
  /** Asked to stop before; the file does not say so, and nothing changes for them. */
  stillStopped: string[];
  leftOut: LeftOut[];
}

/** What an import is: its day, and the file from which it comes. */
export interface Import {
  today: Day;
  source: string;
}

/**
 * Takes contacts, each address once, into the list. An empty name is filled, a filled one never
 * changed; who asked to stop never becomes active again; who asked to stop by the file is stopped.
 */
export function mergeContacts(
  list: RecipientList,
  contacts: Contact[],
  { today, source }: Import,
): Merged {
  const merged: Merged = {
    ...{ edits: [], added: [], updated: [], unchanged: [], stopped: [], stillStopped: [] },
    leftOut: [],
  };
  const rowsOf = rowsByKey(list);
  // Where the editor has no column for notes, the kit's own notes make none.
  const hasNotes = list.columns.email === undefined || list.columns.note !== undefined;
  const noted = (note: string) => (hasNotes ? cleanNote(note) : '');
  for (const contact of contacts) {
    const rows = rowsOf.get(contact.key) ?? [];
    const [first] = rows;
    const email = first?.email ?? contact.email;
    const day = contact.stop && stopDay(contact.stop.day, today);
    if (rows.some(({ stopped }) => stopped !== '')) {
      merged[day === undefined ? 'stillStopped' : 'unchanged'].push(email);
    } else if (first && day !== undefined) {
      const note = noted(`stopped by the import of ${source}`);
      merged.edits.push(...stopRows(rows, day, note));
      merged.stopped.push(email);
    } else if (first) {
      const cells = missingNames(rows, contact);
      if (Object.keys(cells).length > 0) merged.edits.push({ row: first, cells });
      merged[Object.keys(cells).length > 0 ? 'updated' : 'unchanged'].push(email);
    } else {
      const reason = formulaFault(email);
      if (reason !== undefined) merged.leftOut.push({ line: contact.line, reason });
      else {
        const note = noted(`imported ${today} from ${source}`);
        merged.edits.push(newRow({ ...contact, stopped: day ?? '', note }));
        merged[day === undefined ? 'added' : 'stopped'].push(email);
      }
    }
  }
  return merged;
}

/** Somebody to add by hand; names and note are clean. */
export interface Addition {
  email: string;
  name: string;
  firstName: string;
  note: string;
}

/** Nothing is done, and why. */
export interface Refused {
  outcome: 'refused';
  reason: string;
  /** The row of somebody who asked to stop. */
  row?: Row;
  edits: [];
}

/** What came of adding somebody. */
export type Added =
  | { outcome: 'added' | 'updated' | 'unchanged'; email: string; edits: Edit[] }
  | Refused;

/** Adds somebody, or fills what the list does not know of them yet. */
export function addRecipient(list: RecipientList, addition: Addition): Added {
  const rows = rowsByKey(list).get(addressKey(addition.email)) ?? [];
  const stopped = rows.find((row) => row.stopped !== '');
  if (stopped) {
    const since = stopped.stopped === UNCLEAR ? '' : ` on ${stopped.stopped}`;
    const reason = `${stopped.email} asked to stop${since}, and is not written to again`;
    return { outcome: 'refused', reason, row: stopped, edits: [] };
  }
  const [first] = rows;
  if (!first) {
    const { email } = addition;
    const reason = formulaFault(email);
    if (reason !== undefined) return { outcome: 'refused', reason, edits: [] };
    return { outcome: 'added', email, edits: [newRow({ ...addition, stopped: '' })] };
  }
  const cells: Edit['cells'] = missingNames(rows, addition);
  if (addition.note) Object.assign(cells, noteCell(first, addition.note));
  const isChanged = Object.keys(cells).length > 0;
  return {
    outcome: isChanged ? 'updated' : 'unchanged',
    email: first.email,
    edits: isChanged ? [{ row: first, cells }] : [],
  };
}

/** What came of a request to stop. */
export type Stopped =
  | {
      outcome: 'stopped' | 'added as stopped' | 'already stopped';
      email: string;
      since: Row['stopped'];
      edits: Edit[];
    }
  | Refused;

/** Stops the letters to an address, whether it is on the list or not. */
export function stopRecipient(
  list: RecipientList,
  { email, today, note }: { email: string; today: Day; note: string },
): Stopped {
  const rows = rowsByKey(list).get(addressKey(email)) ?? [];
  const [first] = rows;
  if (!first) {
    const reason = formulaFault(email);
    if (reason !== undefined) return { outcome: 'refused', reason, edits: [] };
    const row = newRow({ email, name: '', firstName: '', stopped: today, note });
    return { outcome: 'added as stopped', email, since: today, edits: [row] };
  }
  const stopped = rows.find((row) => row.stopped !== '');
  if (!stopped) {
    const edits = stopRows(rows, today, note);
    return { outcome: 'stopped', email: first.email, since: today, edits };
  }
  const cells = note ? noteCell(stopped, note) : {};
  const edits = cells.note === undefined ? [] : [{ row: stopped, cells }];
  return { outcome: 'already stopped', email: stopped.email, since: stopped.stopped, edits };
}

function rowsByKey({ rows }: RecipientList): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row]);
  return found;
}

/** The day of a request; one in the future cannot be right. */
function stopDay(day: Day | undefined, today: Day): Day {
  return day === undefined || day > today ? today : day;
}

function newRow({ email, name, firstName, stopped, note }: Addition & { stopped: Day | '' }): Edit {
  const cells = { email, name, first_name: firstName, stopped, note };
  return { cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')) };
}

function stopRows(rows: Row[], day: Day, note: string): Edit[] {
  return rows.map((row) => ({ row, cells: { stopped: day, ...(note && noteCell(row, note)) } }));
}

function noteCell({ cells: { note } }: Row, more: string): Edit['cells'] {
  if (note.includes(more)) return {};
  return { note: note ? `${note}; ${more}` : more };
}

/**
 * The names that the list does not know yet. A first name is taken only where it goes with the
 * name on the list: two people may share an address.
 */
function missingNames(rows: Row[], { name, firstName }: { name: string; firstName: string }) {
  const isEmpty = (column: Column) => rows.every(({ cells }) => cells[column] === '');
  const known = rows.find((row) => row.name)?.name.toLowerCase() ?? '';
  const goesWith = known === '' || known.includes(firstName.toLowerCase());
  return {
    ...(name && isEmpty('name') && { name }),
    ...(firstName && isEmpty('first_name') && goesWith && { first_name: firstName }),
  };
}

/** Refuses an address that a spreadsheet would run as a formula. */
function formulaFault(email: string): string | undefined {
  return /^[=+-]/.test(email)
    ? `${quote(email)} begins like a formula of a spreadsheet, which may change it or run it`
    : undefined;
}
