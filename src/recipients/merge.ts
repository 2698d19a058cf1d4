import type { Day } from '../fields/day.ts';
import type { Edit } from './edit.ts';
import { finderIn } from './find-rows.ts';
import { type Contact, earlier, type LeftOut, type Stop } from './import/contact.ts';
import type { RecipientList } from './list.ts';
import { cleanNote } from './names.ts';
import { addressKey, UNCLEAR } from './recipient.ts';
import type { Row } from './row.ts';
import { formulaFault, missingNames, newRow, noteCell, stopDay, stopRows } from './row-edits.ts';
import { mailboxKey } from './same-mailbox.ts';

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
  /** Who asked to stop by another spelling of the same mailbox. */
  otherSpellings: { email: string; stopped: string }[];
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
 * Stops hold for all spellings of a mailbox.
 */
export function mergeContacts(
  list: RecipientList,
  contacts: Contact[],
  { today, source }: Import,
): Merged {
  const merged: Merged = {
    ...{ edits: [], added: [], updated: [], unchanged: [], stopped: [], stillStopped: [] },
    ...{ otherSpellings: [], leftOut: [] },
  };
  const find = finderIn(list);
  const stops = stopsIn(contacts);
  const told = new Set<string>();
  // Where the editor has no column for notes, the kit's own notes make none.
  const hasNotes = list.columns.email === undefined || list.columns.note !== undefined;
  const noted = (note: string) => (hasNotes ? cleanNote(note) : '');
  for (const contact of contacts) {
    const { rows, mailbox, stopped } = find(contact.email);
    const [first] = rows;
    const email = first?.email ?? contact.email;
    const stop = stops.get(mailboxKey(contact.email));
    const day = stop && stopDay(stop.day, today);
    if (stopped) {
      merged[day === undefined ? 'stillStopped' : 'unchanged'].push(email);
      if (stopped.key !== contact.key) {
        merged.otherSpellings.push({ email, stopped: stopped.email });
      }
    } else if (mailbox.length > 0 && day !== undefined) {
      const note = noted(`stopped by the import of ${source}`);
      merged.edits.push(...stopRows(mailbox, day, note));
      for (const { key, email: address } of mailbox) {
        if (!told.has(key)) merged.stopped.push(address);
        told.add(key);
      }
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
  const { rows, stopped } = finderIn(list)(addition.email);
  if (stopped) {
    const since = stopped.stopped === UNCLEAR ? '' : ` on ${stopped.stopped}`;
    const isSame = stopped.key === addressKey(addition.email);
    const who = isSame ? '' : `${addition.email} is the mailbox of ${stopped.email}, who `;
    const reason = `${who || `${stopped.email} `}asked to stop${since}, and is not written to again`;
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
      /** The address that was said, where another spelling of the mailbox is on the list. */
      asked?: string;
      since: Row['stopped'];
      edits: Edit[];
    }
  | Refused;

/** Stops the letters to an address, whether it is on the list or not. */
export function stopRecipient(
  list: RecipientList,
  { email, today, note }: { email: string; today: Day; note: string },
): Stopped {
  const { mailbox, stopped } = finderIn(list)(email);
  const [first] = mailbox;
  if (!first) {
    const reason = formulaFault(email);
    if (reason !== undefined) return { outcome: 'refused', reason, edits: [] };
    const row = newRow({ email, name: '', firstName: '', stopped: today, note });
    return { outcome: 'added as stopped', email, since: today, edits: [row] };
  }
  const found = stopped ?? first;
  const asked = found.key !== addressKey(email) && { asked: email };
  if (!stopped) {
    const edits = stopRows(mailbox, today, note);
    return { outcome: 'stopped', email: first.email, ...asked, since: today, edits };
  }
  const cells = note ? noteCell(stopped, note) : {};
  const edits = cells.note === undefined ? [] : [{ row: stopped, cells }];
  return {
    outcome: 'already stopped',
    email: stopped.email,
    ...asked,
    since: stopped.stopped,
    edits,
  };
}

/** The mailboxes that stopped by a file. */
function stopsIn(contacts: Contact[]): Map<string, Stop> {
  const found = new Map<string, Stop>();
  for (const { email, stop } of contacts) {
    if (!stop) continue;
    const key = mailboxKey(email);
    const known = found.get(key);
    found.set(key, known ? earlier(known, stop) : stop);
  }
  return found;
}
