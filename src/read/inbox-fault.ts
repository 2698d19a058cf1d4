/**
 * Why an inbox cannot be used. `damaged`: it is no inbox, or no longer one; `newer`: a newer kit wrote
 * it; `locked`: another program holds it for too long; `full`: there is no room on the disk;
 * `unreachable`: it may not be opened or written, or the disk fails.
 */
export type InboxFaultCode = 'damaged' | 'newer' | 'locked' | 'full' | 'unreachable';

/**
 * Thrown by an inbox for what is not the kit's fault. The message says what happened, where, and what
 * to do; nothing is kept of the call that threw it.
 */
export class InboxFault extends Error {
  readonly code: InboxFaultCode;

  constructor(code: InboxFaultCode, file: string) {
    super(SENTENCES[code](file));
    this.name = 'InboxFault';
    this.code = code;
  }
}

const SENTENCES: Record<InboxFaultCode, (file: string) => string> = {
  damaged: (file) =>
    `The inbox ${file} cannot be read: it is damaged, or no inbox. Nothing in it was changed. Move it and the files beside it (-wal, -shm) to another folder, and bring back the last copy; \`sqlite3 ${file} .recover\` may save what is in it.`,
  newer: (file) =>
    `The inbox ${file} was written by a newer version of the kit. Take that version; nothing in the inbox was changed.`,
  locked: (file) =>
    `The inbox ${file} is held by another program. Nothing was written; try again when that program has ended.`,
  full: (file) =>
    `There is no room on the disk for the inbox ${file}. Nothing was written; make room and try again.`,
  unreachable: (file) =>
    `The inbox ${file} cannot be opened or written. Nothing was written; look whether its folder is there, and whether it belongs to you.`,
};

/** Does what touches the inbox; what SQLite or the disk refuses becomes an {@link InboxFault}. */
export function faultless<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = codeOf(error);
    throw code ? new InboxFault(code, file) : error;
  }
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const BY_RESULT: Record<number, InboxFaultCode> = {
  3: 'unreachable', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'unreachable', // READONLY
  10: 'unreachable', // IOERR
  11: 'damaged', // CORRUPT
  13: 'full', // FULL
  14: 'unreachable', // CANTOPEN
  23: 'unreachable', // AUTH
  26: 'damaged', // NOTADB
};

const BY_SYSTEM: Record<string, InboxFaultCode> = {
  EACCES: 'unreachable',
  EEXIST: 'unreachable',
  EISDIR: 'unreachable',
  ELOOP: 'unreachable',
  ENOTDIR: 'unreachable',
  EPERM: 'unreachable',
  EROFS: 'unreachable',
  EDQUOT: 'full',
  ENOSPC: 'full',
};

function codeOf(error: unknown): InboxFaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // The upper bytes of a result code say more than is needed here.
  if (typeof errcode === 'number') return BY_RESULT[errcode & 0xff];
  return typeof code === 'string' ? BY_SYSTEM[code] : undefined;
}
