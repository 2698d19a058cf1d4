import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { textIn } from '../leaks/bytes.ts';
import type { Eye } from '../leaks/eye.ts';
import type { Traced } from '../leaks/leak.ts';
import { tracesIn } from '../leaks/traces.ts';

/** Signs of metadata in the bytes of a picture; a picture that the kit made has none. */
const METADATA = [
  'Exif',
  'http://ns.adobe',
  'Photoshop',
  '8BIM',
  'tEXt',
  'zTXt',
  'iTXt',
  'eXIf',
  'EXIF',
  'XMP ',
];

const PICTURE = /\.(jpe?g|png|webp|avif|gif|tiff?|heic)$/i;

/** Which of the files are looked at: each whose place, divided by `of`, leaves `at`. */
export interface Share {
  at: number;
  of: number;
  /** Of these files alone, below the folder and with `/`; those that are not there are passed over. */
  only?: readonly string[];
}

/** All of them. */
export const WHOLE: Share = { at: 0, of: 1 };

/** Looks for secrets in the files of a built site, their names included. */
export async function traceSite(
  eye: Eye,
  folder: string,
  { at, of, only }: Share,
): Promise<Traced[]> {
  const all = only ? only.filter((file) => existsSync(join(folder, file))) : listFiles(folder);
  const files = all.filter((_, place) => place % of === at);
  const traced: Traced[] = [];
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const traces = tracesIn(eye, textOf(bytes));
    for (const secret of tracesIn(eye, file)) traces.add(secret);
    if (PICTURE.test(file) && METADATA.some((sign) => bytes.includes(sign))) {
      for (const secret of tracesIn(eye, await metadataOf(bytes))) traces.add(secret);
    }
    traced.push({ file, traces });
  }
  return traced;
}

/** All files below a folder, sorted, with `/`. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text of a file; of one that is none what may be text in it. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return textOf(unpacked(bytes, gunzipSync));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return Buffer.from(bytes).swap16().toString('utf16le');
  }
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString();
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
    ? [bytes, ...streamsOf(bytes)].map(textIn).join('\n')
    : textIn(bytes);
}

/** What a PDF keeps compressed. */
function streamsOf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at)) {
    const end = bytes.indexOf('endstream', at + 6);
    if (end === -1) break;
    const from = bytes[at + 6] === 13 ? at + 8 : at + 7;
    found.push(unpacked(bytes.subarray(from, end), inflateSync));
    at = end + 9;
  }
  return found;
}

/** The texts that a PNG keeps compressed (its specification, 11.3.3). */
function compressedIn(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const end = data.indexOf(0);
    if (type === 'zTXt') found.push(unpacked(data.subarray(end + 2), inflateSync));
    if (type !== 'iTXt' || data[end + 1] !== 1) continue;
    const text = data.indexOf(0, data.indexOf(0, end + 3) + 1) + 1;
    found.push(unpacked(data.subarray(text), inflateSync));
  }
  return found;
}

/** What the metadata of a picture says, what is compressed in it too. */
async function metadataOf(bytes: Buffer): Promise<string> {
  const { default: sharp } = await import('sharp');
  try {
    const { exif, xmp, iptc, comments = [] } = await sharp(bytes).metadata();
    const packed = bytes.toString('latin1', 1, 4) === 'PNG' ? compressedIn(bytes) : [];
    const parts = [exif, xmp, iptc, ...packed].filter((part) => part !== undefined);
    return [
      ...parts.flatMap((part) => [
        textIn(part),
        ...[0, 1].flatMap((odd) => [
          part.subarray(odd).toString('utf16le'),
          swapped(part.subarray(odd)).toString('utf16le'),
        ]),
      ]),
      ...comments.map(({ keyword, text }) => `${keyword}\n${text}`),
    ].join('\n');
  } catch {
    return '';
  }
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
}

function unpacked(bytes: Buffer, unpack: (bytes: Buffer) => Buffer): Buffer {
  try {
    return unpack(bytes);
  } catch {
    return Buffer.alloc(0);
  }
}
