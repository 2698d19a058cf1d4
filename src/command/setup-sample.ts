import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTINGS } from '../read/parse.ts';
import { unreadable } from '../read/text.ts';
import { walk } from '../read/walk.ts';
import { type HeldFile, type SampleLeft, sampleLeft } from '../writing/sample.ts';
import sample from './sample-files.json' with { type: 'json' };
import { WrongCall } from './verb.ts';

/** The hash of every file of the sample that the kit ships, by its path below the content folder. */
const SAMPLE: ReadonlyMap<string, string> = new Map(Object.entries(sample));

/** Files whose line ends Git may have changed on the way. */
const TEXT = /\.(md|ya?ml|csv|txt)$/;

/** SHA-256 of a file of the sample, as hexadecimal digits; of a text with plain line ends. */
export function hashOfSample(file: string, bytes: Buffer): string {
  const own = TEXT.test(file) ? bytes.toString('latin1').replaceAll('\r\n', '\n') : undefined;
  const hash = createHash('sha256');
  return (own === undefined ? hash.update(bytes) : hash.update(own, 'latin1')).digest('hex');
}

/** Is a file of the content folder as the kit ships it? Not so where it cannot be read. */
export function isSample(folder: string, file: string): boolean {
  const known = SAMPLE.get(file);
  const path = join(folder, file);
  if (known === undefined || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  return hashOfSample(file, readFileSync(path)) === known;
}

/** What of the sample, its private side included, still is in a content folder and may go. */
export function lookForSample(folder: string): SampleLeft {
  const files = walk(folder, '').files.filter((file) => file !== SETTINGS);
  return sampleLeft(files.map((file) => held(folder, file)));
}

function held(folder: string, file: string): HeldFile {
  const state = isSample(folder, file) ? 'sample' : SAMPLE.has(file) ? 'changed' : 'own';
  return { file, state, text: TEXT.test(file) ? readText(join(folder, file), file) : '' };
}

/** What cannot be read may need anything of the sample. */
function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { message, fix } = unreadable(error);
    throw new WrongCall(`Nothing was written: ${file}: ${message}; ${fix}.`);
  }
}

function remove(path: string, file: string): void {
  try {
    rmSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WrongCall(`${file} cannot be removed (${code ?? message}). Run setup again.`);
  }
}

/**
 * Removes files of the sample, and the folders below `entries/` and the like that this leaves empty.
 * What has changed since it was looked at stays. Returns what is gone.
 */
export function removeSample(folder: string, files: readonly string[]): string[] {
  const gone = files.filter((file) => isSample(folder, file));
  for (const file of gone) remove(join(folder, file), file);
  const emptied = new Set(gone.map((file) => dirname(file)).filter((path) => path.includes('/')));
  for (const path of emptied) {
    if (readdirSync(join(folder, path)).length === 0) rmdirSync(join(folder, path));
  }
  return gone;
}
