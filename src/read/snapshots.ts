import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where it is kept what went out and to whom, below the content folder. */
export const SENT_FOLDER = 'private/sent';

/** Where it is kept what a digest said when it went out, below the content folder. */
export function snapshotFile(digestId: string): string {
  return `${SENT_FOLDER}/${digestId}.json`;
}

/** What is kept of a digest that went out, as a value that nobody checked; undefined where nothing is. */
export function readSnapshot(folder: string, digestId: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, snapshotFile(digestId)), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
