import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Day } from '../fields/day.ts';
import { parseFields } from '../read/front-matter.ts';
import { LOG } from '../read/parse-private.ts';
import { editFields, editYaml } from '../writing/yaml-edit.ts';
import { fieldsOf } from './fields.ts';
import { changeFor } from './merge.ts';
import { withChange } from './write.ts';

/** Two who are one person. */
export interface Union {
  /** Under which id they are kept. */
  keep: string;
  /** The id that goes. */
  gone: string;
  /** The name of the one who is kept, as the site has it. */
  siteName?: string;
  today: Day;
}

/** The text of the file that is kept, with all that the other one says. */
export function unite(kept: string, other: string, { keep, gone, siteName, today }: Union): string {
  const known = fieldsOf(parseFields(kept).data ?? {});
  const data = parseFields(other).data ?? {};
  const more = fieldsOf(data);
  for (const fields of [known, more]) {
    if ([keep, gone].includes(fields.introduced_by ?? '')) delete fields.introduced_by;
  }
  const last = [known.last_contact ?? '', more.last_contact ?? ''].sort().at(-1) ?? '';
  if (known.last_contact !== undefined) delete more.last_contact;
  if (siteName !== undefined) known.name ??= siteName;
  const remarks = commentsIn(other).map((text) => ({ text: `# ${text}`, isOther: true }));
  const change = changeFor(known, more, remarks, { from: `from ${gone}`, today });
  const united = change ? withChange(kept, change) : kept;
  return editYaml(united, (document) => {
    const by = document.get('introduced_by');
    if (by === keep || by === gone) document.delete('introduced_by');
    const written = document.get('last_contact');
    if (typeof written === 'string' && written < last) document.set('last_contact', last);
    addPromises(document, data.promised, gone, keep);
  });
}

/** What the editor wrote beside the fields. */
function commentsIn(text: string): string[] {
  const found: (string | null | undefined)[] = [];
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  found.push(document.commentBefore);
  visit(document, {
    Node(_, node) {
      found.push(node.commentBefore, node.comment);
    },
  });
  found.push(document.comment);
  return found
    .flatMap((each) => (each ?? '').split('\n').map((line) => line.trim()))
    .filter(Boolean);
}

function addPromises(document: Document, promised: unknown, gone: string, keep: string): void {
  const more = [promised ?? []].flat() as unknown[];
  if (more.length === 0) return;
  const node: unknown = document.get('promised', true);
  const known = isSeq(node) ? node : document.createNode(isMap(node) ? [node] : []);
  const all: unknown[] = known.toJS(document);
  for (const each of more) {
    const isTheirs = typeof each === 'object' && each !== null && 'to' in each && each.to === gone;
    const own = isTheirs ? { ...each, to: keep } : each;
    if (!all.some((other) => isDeepStrictEqual(other, own))) known.add(document.createNode(own));
  }
  if (known !== node) document.set('promised', known);
}

/** The fields of private files that hold ids of people. */
const REFERENCES = new Set([
  ...['with', 'between', 'by', 'through', 'of', 'to', 'guests', 'introduced_by'],
]);

/** A private file in which somebody has another id. The same text where it does not name them. */
export function withId(file: string, text: string, gone: string, keep: string): string {
  if (!text.includes(gone)) return text;
  const change = (document: Document) => renameIn(document, file === LOG, gone, keep);
  return file.endsWith('.md') ? editFields(text, change) : editYaml(text, change);
}

function renameIn(document: Document, isLog: boolean, gone: string, keep: string): void {
  const inAction = new RegExp(`(?<![a-z0-9/-])${gone}(?![a-z0-9/-])`, 'g');
  visit(document, {
    Scalar(key, node, path) {
      const names = path.flatMap((each) =>
        isPair(each) && isScalar(each.key) ? [each.key.value] : [],
      );
      const field = String(names.at(-1));
      const isPlace = isLog || names.includes('promised') || field === 'introduced_by';
      if (key === 'key' || !isPlace || typeof node.value !== 'string') return;
      if (field === 'action') node.value = node.value.replace(inAction, keep);
      else if (REFERENCES.has(field) && node.value === gone) node.value = keep;
    },
  });
  visit(document, {
    Seq(_, node, path) {
      const parent = path.at(-1);
      const field = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '';
      if (!['with', 'guests', 'to'].includes(field)) return;
      const seen = new Set<unknown>();
      node.items = node.items.filter((item) => {
        const value = isScalar(item) ? item.value : (item as Node);
        return !seen.has(value) && seen.add(value);
      });
    },
  });
}
