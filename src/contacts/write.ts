import type { Document } from 'yaml';
import { isScalar, isSeq } from 'yaml';
import { contactSchema } from '../private/contact.ts';
import { CONTACTS, parsePrivate } from '../read/parse-private.ts';
import { editYaml } from '../writing/yaml-edit.ts';
import { fieldsOf } from './fields.ts';
import type { Change } from './merge.ts';

/** The file of a contact, below the content folder. */
export function contactFile(id: string): string {
  return `${CONTACTS}/${id}.yaml`;
}

/** The order in which a file that is begun has its fields: that of the schema. */
const ORDER = Object.keys(contactSchema.shape);

/** A contact's file with a change made; of an empty text, a file that is begun. */
export function withChange(text: string, change: Change): string {
  return editYaml(text, (document) => makeChange(document, change));
}

function makeChange(document: Document, { set, add }: Change): void {
  const all = Object.entries({ ...set, ...add }) as [string, string | string[]][];
  for (const [field, value] of all.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
    const node: unknown = document.get(field, true);
    if (typeof value === 'string') {
      if (isScalar(node) && typeof node.value === 'string') {
        // A folded text stays one; what has got lines is easier to read as a block.
        if (value.includes('\n') && node.type !== 'BLOCK_FOLDED') node.type = 'BLOCK_LITERAL';
        node.value = value;
      } else document.set(field, value);
    } else if (isSeq(node)) {
      for (const each of value) node.add(document.createNode(each));
    } else document.set(field, value);
  }
}

/**
 * Why the new text of a contact's file must not be written; undefined where it reads well and says
 * what it should.
 */
export function faultOfText(id: string, text: string, { set, add }: Change): string | undefined {
  const { contacts, problems } = parsePrivate([{ file: contactFile(id), text }]);
  const [contact] = contacts;
  if (problems[0]) return `${problems[0].field}: ${problems[0].message}`;
  if (!contact) return 'it would not be readable';
  const fields = fieldsOf(contact);
  const isSet = Object.entries(set).every(
    ([field, value]) => written(fields[field as keyof Change['set']]) === written(value),
  );
  const isAdded = Object.entries(add).every(([field, values]) => {
    const found = fields[field as keyof Change['add']] ?? [];
    return values.every((value) => found.includes(value));
  });
  return isSet && isAdded ? undefined : 'it would not say what it should';
}

function written(text: string | undefined): string | undefined {
  return text?.trimEnd();
}
