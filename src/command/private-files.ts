import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'yaml';
import type { LogItemInput } from '../private/log.ts';
import { LOG } from '../read/parse-private.ts';
import { decodeText } from '../read/text.ts';
import { appendItem, editFields, editYaml } from '../writing/yaml-edit.ts';
import { replaceFile } from './replace-file.ts';
import { WrongCall } from './verb.ts';

/** How often a change begins anew when another hand saves the file at the same time. */
const ATTEMPTS = 5;

/**
 * Changes a text file of a content folder, whole or not at all. One that is not there yet is made,
 * for its owner alone.
 * @param file its path below the folder
 * @param change gets the text, empty where there is no file; the same text changes nothing
 */
export function changeFile(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const read = () =>
    lstatSync(path, { throwIfNoEntry: false }) ? decodeText(readFileSync(path)) : '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = read();
    const after = change(before);
    if (after === before) return;
    if (read() !== before) continue;
    try {
      replaceFile(path, after);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new WrongCall(`Nothing was written: ${file} cannot be written (${code ?? message}).`);
    }
    return;
  }
  throw new WrongCall(`Another program keeps writing ${file}. Nothing was written.`);
}

/** Writes down what happened, at the end of the log. */
export function appendLog(folder: string, ...items: LogItemInput[]): void {
  changeFile(folder, LOG, (text) => items.reduce(appendItem, text));
}

/** Changes fields of a YAML file; comments and the rest stay. */
export function changeYaml(
  folder: string,
  file: string,
  change: (document: Document) => void,
): void {
  changeFile(folder, file, (text) => editYaml(text, change));
}

/** Changes fields of a Markdown file; the text below them stays, to the byte. */
export function changeFields(
  folder: string,
  file: string,
  change: (document: Document) => void,
): void {
  changeFile(folder, file, (text) => editFields(text, change));
}
