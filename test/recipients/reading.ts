import { type ImportedFile, readImport } from '../../src/recipients/import/read.ts';

/** A text as a file has it. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file that can be imported, read. */
export function read(content: string | Uint8Array): ImportedFile {
  const result = readImport(typeof content === 'string' ? bytesOf(content) : content);
  if ('fault' in result) throw new Error(`${result.line}: ${result.fault.message}`);
  return result;
}

/** The contacts of a file in short: address, name, first name, and whether they stopped. */
export function peopleIn(content: string | Uint8Array): string[] {
  return read(content).contacts.map(({ email, name, firstName, stop }) =>
    [email, name, firstName, stop && `stopped ${stop.day ?? ''}`.trim()].join('|'),
  );
}

/** The line and the message of a file that cannot be imported. */
export function faultIn(content: string | Uint8Array) {
  const result = readImport(typeof content === 'string' ? bytesOf(content) : content);
  return 'fault' in result ? [result.line, result.fault.message] : [];
}
