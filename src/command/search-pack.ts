import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import type { IndexFile } from './search-order.ts';

/** Bytes of the checksum, with which a pack begins. */
const CHECKSUM = 32;

/** Bytes of the number that says how long the list of files is. */
const LENGTH = 4;

/** The files of an index as one: for a large index has thousands of small ones. */
export function packed(files: readonly IndexFile[]): Buffer {
  const list = JSON.stringify(files.map(({ path, content }) => [path, content.length]));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(Buffer.byteLength(list));
  const said = Buffer.concat([length, Buffer.from(list), ...files.map(({ content }) => content)]);
  return Buffer.concat([checksumOf(said), said]);
}

/** The files of a pack in a cache; undefined where there is none, or not as it was written. */
export function unpacked(file: string): IndexFile[] | undefined {
  try {
    const bytes = readFileSync(file);
    const said = bytes.subarray(CHECKSUM);
    if (!checksumOf(said).equals(bytes.subarray(0, CHECKSUM))) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return filesOf(said);
  } catch {
    return undefined;
  }
}

function filesOf(said: Buffer): IndexFile[] {
  let place = LENGTH + said.readUInt32BE();
  const list = JSON.parse(said.toString('utf8', LENGTH, place)) as [string, number][];
  return list.map(([path, size]) => {
    const content = said.subarray(place, place + size);
    place += size;
    return { path, content };
  });
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
