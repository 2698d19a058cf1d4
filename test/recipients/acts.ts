import { editList } from '../../src/recipients/edit.ts';
import type { Contact } from '../../src/recipients/import/contact.ts';
import { parseRecipients } from '../../src/recipients/list.ts';
import { addRecipient, mergeContacts, stopRecipient } from '../../src/recipients/merge.ts';
import { addressKey } from '../../src/recipients/recipient.ts';

const IMPORT = { today: '2026-11-21', source: 'friends.csv' };

/** Somebody in a file of contacts. */
export function contact(email: string, more: Partial<Contact> = {}): Contact {
  return { line: 2, email, key: addressKey(email), name: '', firstName: '', ...more };
}

/** The text after an import, and what the import said. */
export function imported(text: string, contacts: Contact[]) {
  const list = parseRecipients(text);
  const { edits, ...said } = mergeContacts(list, contacts, IMPORT);
  return { text: editList(list, edits), said };
}

/** The text after somebody was added, and what came of it. */
export function added(text: string, email: string, more = {}) {
  const list = parseRecipients(text);
  const addition = { email, name: '', firstName: '', note: '', ...more };
  const { edits, ...said } = addRecipient(list, addition);
  return { text: editList(list, edits), said };
}

/** The text after somebody stopped, and what came of it. */
export function stopped(text: string, email: string, note = '') {
  const list = parseRecipients(text);
  const { edits, ...said } = stopRecipient(list, { email, today: '2026-11-21', note });
  return { text: editList(list, edits), said };
}
