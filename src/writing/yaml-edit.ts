import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump } from 'js-yaml';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isSeq,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { parseFrontMatter, parseItems } from '../read/front-matter.ts';

/** Lines are not broken: a text stands where the editor put it. */
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * A YAML text with something changed in it. A field or an item of the outermost level that is not
 * changed stays to the byte; of the others comments, order and spelling stay.
 */
export function editYaml(text: string, change: (document: Document) => void): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const own = text.slice(mark.length);
  const document = parse(own);
  const before = document.toString(STYLE);
  change(document);
  visit(document, { Scalar: (_, scalar) => quoteBlank(scalar) });
  const after = document.toString(STYLE);
  if (after === before) return text;
  if (before === own) return mark + after;
  return mark + (own.trim() === '' ? after : spliced(own, before, after));
}

/** A block of lines would lose a text of nothing but spaces. */
function quoteBlank(scalar: Scalar): void {
  const { value, type } = scalar;
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  if (isBlock && typeof value === 'string' && value.trim() === '') scalar.type = 'QUOTE_DOUBLE';
}

function parse(text: string): Document.Parsed {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (document.errors.length > 0) throw document.errors[0];
  return document;
}

/**
 * A text as it is after a change, with all parts in the words of the original that the change left
 * alone: those that stand before and after it in the same words of the library.
 */
function spliced(text: string, before: string, after: string): string {
  const isWindows = text.includes('\r\n');
  const original = partsOf(text);
  const known = partsOf(before);
  if (!original || !known || original.length !== known.length) return after;
  let next = 0;
  const parts = (partsOf(after) ?? []).flatMap(({ body, rest }) => {
    const at = known.findIndex((part, index) => index >= next && part.body === body);
    if (at === -1) return [withEnds(body, isWindows), withEnds(rest, isWindows)];
    next = at + 1;
    const isSameRest = known[at]?.rest === rest;
    return [
      original[at]?.body ?? '',
      isSameRest ? (original[at]?.rest ?? '') : withEnds(rest, isWindows),
    ];
  });
  const result = parts.reduce((done, part) => {
    const isOpen = part !== '' && done !== '' && !done.endsWith('\n');
    return done + (isOpen ? withEnds('\n', isWindows) : '') + part;
  }, '');
  return isMeant(result, after) ? result : after;
}

function withEnds(text: string, isWindows: boolean): string {
  return isWindows ? text.replaceAll('\n', '\r\n') : text;
}

/** A field or an item, and the empty lines and remarks between it and the next. */
interface Part {
  body: string;
  rest: string;
}

/** The head of a text, and then each field or item of its outermost level with all below it. */
function partsOf(text: string): Part[] | undefined {
  const { contents } = parse(text);
  const starts: number[] = [];
  if (contents === null) return [{ body: '', rest: text }];
  if (!(isMap(contents) || isSeq(contents)) || contents.flow) return undefined;
  for (const item of contents.items) {
    const node: unknown = isPair(item) ? item.key : item;
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start === undefined || start === null) return undefined;
    const begin = text.lastIndexOf('\n', start - 1) + 1;
    if (begin <= (starts.at(-1) ?? -1)) return undefined;
    starts.push(begin);
  }
  return [0, ...starts].map((start, at) => {
    const part = text.slice(start, starts[at] ?? text.length);
    const lines = part.split(/(?<=\n)/);
    const last = lines.findLastIndex((line) => !/^\s*(?:#.*\s*)?$/.test(line));
    return { body: lines.slice(0, last + 1).join(''), rest: lines.slice(last + 1).join('') };
  });
}

function isMeant(text: string, after: string): boolean {
  const options = { version: '1.2', schema: 'core' } as const;
  const document = parseDocument(text, options);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), parse(after).toJS());
}

/** A Markdown file with something changed among its fields; not a byte of the rest is changed. */
export function editFields(text: string, change: (document: Document) => void): string {
  const { bodyLine } = parseFrontMatter(text);
  const lines = text.split(/(?<=\n)/);
  const fields = lines.slice(1, bodyLine - 2).join('');
  return [lines[0], editYaml(fields, change), ...lines.slice(bodyLine - 2)].join('');
}

/** A YAML list with one item more at its end; what stands there already is not touched. */
export function appendItem(text: string, item: object): string {
  const filled: unknown = JSON.parse(JSON.stringify(item));
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
