import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../fields/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { SENT_FOLDER } from '../read/snapshots.ts';
import {
  departuresIn,
  foldJournal,
  type JournalEntry,
  lineOf,
  mending,
  parseJournal,
} from '../sending/journal.ts';
import { syncFolder } from './replace-file.ts';

/** What the journal of a digest says. */
export interface Recorded {
  /** The last entry of each address. */
  last: Map<string, JournalEntry>;
  /** Lines of which nobody knows whom they were about. */
  problems: Problem[];
}

/** A journal to which entries are added. */
export interface OpenJournal {
  /** Returns when the entry is on the disk. */
  keep(entry: JournalEntry): void;
  close(): void;
}

/** The journal cannot be written; nothing more may leave. */
export class JournalFault extends Error implements Fault {
  readonly fix = 'make room on the disk and see that the file can be written, then go on';
}

/** Reads the journal of a digest; without one nobody has got it. */
export function readJournal(folder: string, id: string): Recorded {
  const file = journalFile(id);
  const { entries, damaged } = parseJournal(textOf(join(folder, file)));
  return {
    last: foldJournal(entries),
    problems: damaged.map((line) => ({
      file,
      line,
      field: 'journal',
      message: 'the line is damaged, so it is not known whose letter it was about',
      fix: 'put it back from a copy; without one delete it, and whoever it named may get a second letter',
      severity: 'error',
    })),
  };
}

/** When letters of any digest left since a moment, oldest first. */
export function departuresSince(folder: string, since: number): number[] {
  const journals = join(folder, SENT_FOLDER);
  const entries = listJournals(journals)
    .filter((path) => statSync(path).mtimeMs >= since)
    .flatMap((path) => parseJournal(textOf(path)).entries);
  return departuresIn(entries).filter((at) => at >= since);
}

/**
 * Opens the journal of a digest for adding. What was torn off is cut away, so that the next entry
 * begins a line; see {@link parseJournal}.
 */
export function openJournal(folder: string, id: string): OpenJournal {
  const path = join(folder, journalFile(id));
  const trying = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new JournalFault(`the journal ${path} cannot be written (${code ?? message})`);
    }
  };
  const file = trying(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const opened = openSync(path, 'a+', 0o600);
    mend(opened);
    syncFolders(dirname(path), join(folder, 'private'));
    return opened;
  });
  return {
    keep: (entry) =>
      trying(() => {
        writeFileSync(file, lineOf(entry));
        fsyncSync(file);
      }),
    close: () => closeSync(file),
  };
}

function journalFile(id: string): string {
  return `${SENT_FOLDER}/${id}.jsonl`;
}

function mend(file: number): void {
  const { length, needsEnd } = mending(readFileSync(file));
  ftruncateSync(file, length);
  if (needsEnd) writeFileSync(file, '\n');
  fsyncSync(file);
}

/** So that a new journal outlives a loss of power. */
function syncFolders(from: string, upTo: string): void {
  for (let path = from; path.startsWith(upTo); path = dirname(path)) syncFolder(path);
}

function listJournals(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name.endsWith('.jsonl'))
      .map((item) => join(item.parentPath, item.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
