import type { Fault } from '../../fields/fault.ts';

/** Larger files are no address books. */
const MOST_BYTES = 20_000_000;

/** More people than anybody writes to by hand. */
export const MOST_ROWS = 100_000;

/** A text, and the encoding in which it was written. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How files begin that are no text, and what to do about each. */
const SIGNATURES: readonly [bytes: readonly number[], fault: Fault][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    {
      message: 'is a spreadsheet or a zip archive, not a text file',
      fix: 'open it, and save or export what is in it as CSV',
    },
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    { message: 'is an old Office file, not a text file', fix: 'open it, and save it as CSV' },
  ],
];

/**
 * The text of a file from anywhere: UTF-8, UTF-16 where it begins with its mark (Outlook and
 * Excel write it), else Windows-1252, in which older programs write.
 */
export function decode(bytes: Uint8Array): Decoded | { fault: Fault } {
  const fault = binaryFault(bytes);
  if (fault) return { fault };
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: UTF8.decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** The text of a file that is written back, in which nothing may be guessed: UTF-8 alone. */
export function decodeUtf8(bytes: Uint8Array): Decoded | { fault: Fault } {
  const decoded = decode(bytes);
  if ('fault' in decoded || decoded.encoding === 'UTF-8') return decoded;
  return {
    fault: {
      message: `is not UTF-8 text (it seems to be ${decoded.encoding})`,
      fix: 'save it as "CSV UTF-8" in Excel, or with the character set "Unicode (UTF-8)" in LibreOffice',
    },
  };
}

/** Why a file is too large to be read; undefined where it is not. */
export function sizeFault(bytes: number): Fault | undefined {
  if (bytes <= MOST_BYTES) return undefined;
  return {
    message: `is larger than ${MOST_BYTES / 1e6} MB`,
    fix: 'export it without photos, or in parts',
  };
}

function binaryFault(bytes: Uint8Array): Fault | undefined {
  const known = SIGNATURES.find(([begin]) => begin.every((byte, at) => bytes[at] === byte));
  if (known) return known[1];
  if (wideEncoding(bytes) || !bytes.includes(0)) return undefined;
  return { message: 'is not a text file', fix: 'export your contacts as CSV or vCard (.vcf)' };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
