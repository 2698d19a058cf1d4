import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../fields/day.ts';
import { readSnapshot, snapshotFile } from '../read/snapshots.ts';
import { differences, type Snapshot, snapshotOf, snapshotSchema } from '../sent/snapshot.ts';
import { stamp } from '../writing/stamp.ts';
import type { Composed } from './compose.ts';
import { writeNewFile } from './new-file.ts';
import { replaceFile } from './replace-file.ts';
import { shownFile } from './report.ts';
import { WrongCall } from './verb.ts';

/** How a digest was marked as sent. */
export interface Stamped {
  id: string;
  /** The digest's file below the content folder. */
  file: string;
  sent: Day;
  /** Was it marked before? Then only what is kept of its letter was brought up to date. */
  isAgain: boolean;
}

/**
 * Writes into a digest's file on which day it went out, and keeps what its letter said. A letter
 * that `send` has sent said what it said then; one that is marked again says what it says now.
 * @param shown the content folder as the editor would type it
 */
export function markSent(
  folder: string,
  { digest, chosen }: Composed,
  today: Day,
  shown: string,
): Stamped {
  const { id, file, sent } = digest;
  if (file === '') throw new WrongCall(`There is no digest ${id} to mark; say its id.`);
  if (sent === undefined) {
    const path = join(folder, file);
    const stamped = stamp(readFileSync(path, 'utf8'), today);
    if (stamped === undefined) {
      const place = shownFile(shown, file);
      throw new WrongCall(
        `Nothing was written: the fields of ${place} are written in a way that this command does not understand. Write sent: ${today} among them yourself.`,
      );
    }
    keepSnapshot(folder, id, snapshotOf(chosen));
    replaceFile(path, stamped);
    return { id, file, sent: today, isAgain: false };
  }
  replaceFile(join(folder, snapshotFile(id)), textOf(snapshotOf(chosen)));
  return { id, file, sent, isAgain: true };
}

/** Keeps what a letter said when the first reader got it; what is kept already stays. */
export function keepSnapshot(folder: string, id: string, snapshot: Snapshot): void {
  writeNewFile(join(folder, snapshotFile(id)), textOf(snapshot), true);
}

/** How the letter of a digest differs from what some readers got already. */
export function changedSince(folder: string, { digest, chosen }: Composed): string[] {
  const kept = snapshotSchema.safeParse(readSnapshot(folder, digest.id));
  return kept.success && digest.sent === undefined
    ? differences(kept.data, snapshotOf(chosen))
    : [];
}

function textOf(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}
