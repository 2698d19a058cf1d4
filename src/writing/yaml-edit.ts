import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { type Document, isSeq, parseDocument } from 'yaml';
import { parseFrontMatter, parseItems } from '../read/front-matter.ts';

/** Lines are not broken: a text stands where the editor put it. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A YAML text with something changed in it; comments, order and spelling of the rest stay. */
export function editYaml(text: string, change: (document: Document) => void): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (document.errors.length > 0) throw document.errors[0];
  change(document);
  return document.toString(STYLE);
}

/** A Markdown file with something changed among its fields; not a byte of the rest is changed. */
export function editFields(text: string, change: (document: Document) => void): string {
  const { bodyLine } = parseFrontMatter(text);
  const lines = text.split(/(?<=\n)/);
  const fields = lines.slice(1, bodyLine - 2).join('');
  const isWindows = fields.includes('\r\n');
  const edited = editYaml(fields.replaceAll('\r\n', '\n'), change);
  return [
    lines[0],
    isWindows ? edited.replaceAll('\n', '\r\n') : edited,
    ...lines.slice(bodyLine - 2),
  ].join('');
}

/** A YAML list with one item more at its end; what stands there already is not touched. */
export function appendItem(text: string, item: object): string {
  const filled = Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  );
  const block = dump([filled], { schema: CORE_SCHEMA, flowLevel: 2, lineWidth: -1 });
  const appended = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${block}`;
  const before = parseItems(text);
  const after = parseItems(appended);
  const isMeant =
    before.items !== undefined && isDeepStrictEqual(after.items, [...before.items, filled]);
  if (isMeant) return appended;
  return editYaml(text, (document) => {
    if (isSeq(document.contents)) document.contents.add(document.createNode(filled));
    else throw new Error('the file is not a list');
  });
}
