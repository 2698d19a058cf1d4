import type { Fault } from '../fields/fault.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file's bytes; throws a `TypeError` where they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

/** What to say of a file that could not be read or decoded. */
export function unreadable(error: unknown): Fault {
  return error instanceof TypeError
    ? { message: 'the file is not UTF-8 text', fix: 'save it as UTF-8 in your editor' }
    : { message: 'the file cannot be read', fix: 'check its permissions' };
}
