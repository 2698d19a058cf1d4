import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { compareText } from '../order.ts';

/** A file of an index, by its path below the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What stands before the contents of each packed file. */
const MARK = Buffer.from('pagefind_dcd');

/** Where the filters stand in the table of contents (Pagefind 1.5, `index_metadata.rs`). */
const FILTERS = 3;

const FILTER = /^filter\/(.+)\.pf_filter$/;
const CONTENTS = /^pagefind\.(.+)\.pf_meta$/;
const ENTRANCE = 'pagefind-entry.json';

/**
 * Puts filters and their values in order. Pagefind writes both as its hash maps hold them, another
 * way in every run (https://github.com/Pagefind/pagefind/issues/638), and names files by what is in
 * them: so the files are named anew, and the names replaced where others hold them.
 */
export function inOrder(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const ordered = files.map((file) => {
    const name = FILTER.exec(file.path)?.[1];
    return name === undefined ? file : renamed(file, name, names, sortValues);
  });
  const contents = ordered.map((file) => {
    const name = CONTENTS.exec(file.path)?.[1];
    const sort = (packed: Buffer) => sortFilters(packed, names);
    return name === undefined ? file : renamed(file, name, names, sort);
  });
  return contents.map((file) =>
    file.path === ENTRANCE
      ? { ...file, content: Buffer.from(replaceNames(Buffer.from(file.content), names)) }
      : file,
  );
}

/** Sorts what a file holds and names it by that; the new name is as long as the old. */
function renamed(
  { path, content }: IndexFile,
  name: string,
  names: Map<string, string>,
  sort: (packed: Buffer) => Buffer,
): IndexFile {
  const sorted = sort(gunzipSync(content).subarray(MARK.length));
  const [language = ''] = name.split('_');
  const digits = name.length - language.length - 1;
  const hash = createHash('sha256').update(sorted).digest('hex').slice(0, digits);
  const own = `${language}_${hash}`;
  names.set(name, own);
  return { path: path.replace(name, own), content: gzipSync(Buffer.concat([MARK, sorted])) };
}

/** A filter is its name and its values, each with the pages that have it. */
function sortValues(filter: Buffer): Buffer {
  const [name, values] = itemsOf(filter);
  return name && values ? arrayOf([name, sortByName(values)]) : filter;
}

function sortFilters(contents: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const items = itemsOf(contents).map((item, place) =>
    place === FILTERS ? sortByName(item) : item,
  );
  return replaceNames(arrayOf(items), names);
}

/** An array of arrays that begin with a text each, in the order of these texts. */
function sortByName(array: Buffer): Buffer {
  const named = itemsOf(array).map((item) => ({ item, name: textOf(itemsOf(item)[0]) }));
  named.sort((a, b) => compareText(a.name, b.name));
  return arrayOf(named.map(({ item }) => item));
}

/** What a text in CBOR says. */
function textOf(item: Buffer | undefined): string {
  return item ? item.subarray(headAt(item, 0).end).toString() : '';
}

/** Replaces names by others of the same length. */
function replaceNames(bytes: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const replaced = Buffer.from(bytes);
  for (const [name, own] of names) {
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
      replaced.write(own, at);
    }
  }
  return replaced;
}

/** The items of an array in CBOR (RFC 8949), each as its bytes; none where it is no array. */
function itemsOf(bytes: Buffer): Buffer[] {
  const head = headAt(bytes, 0);
  if (head.type !== ARRAY) return [];
  const items: Buffer[] = [];
  let at = head.end;
  for (let place = 0; place < head.value; place++) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;

/** Where the item that begins at a place ends. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, end } = headAt(bytes, at);
  if (type === BYTES || type === TEXT) return end + value;
  let place = end;
  for (let item = 0; type === ARRAY && item < value; item++) place = endOf(bytes, place);
  return place;
}

/** The type of an item and the number that goes with it: its length, or itself. */
function headAt(bytes: Buffer, at: number): { type: number; value: number; end: number } {
  const first = bytes.readUInt8(at);
  const short = first & 0x1f;
  const type = first >> 5;
  if (short < 24) return { type, value: short, end: at + 1 };
  const size = 2 ** (short - 24);
  if (size > 4)
    throw new RangeError(`the index of the search has a part that is not known: ${first}`);
  return { type, value: bytes.readUIntBE(at + 1, size), end: at + 1 + size };
}

/** An array in CBOR of items that are. */
function arrayOf(items: readonly Buffer[]): Buffer {
  return Buffer.concat([headOf(items.length), ...items]);
}

function headOf(length: number): Buffer {
  if (length < 24) return Buffer.from([(ARRAY << 5) | length]);
  const size = length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
  const head = Buffer.alloc(1 + size);
  head.writeUInt8((ARRAY << 5) | (24 + Math.log2(size)), 0);
  head.writeUIntBE(length, 1, size);
  return head;
}
