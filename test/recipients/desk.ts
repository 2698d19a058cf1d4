import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../built-site.ts';
import { contentFolder } from '../content-folder.ts';

/** The list, below the content folder. */
export const LIST = 'private/recipients.csv';
/** The header of a list that the kit began. */
export const HEADER = 'email,name,first_name,stopped,note\n';
/** A list of two: one gets the letter, one asked to stop. */
export const SAMPLE = `${HEADER}ana@example.org,Ana Silva,Ana,,\nbo@example.org,Bo Chen,,2026-09-01,by mail\n`;

/** A content folder with a list and a way to call the verb on it. */
export function desk(list?: string, files: Record<string, string> = {}) {
  const folder = contentFolder({ ...(list !== undefined && { [LIST]: list }), ...files });
  return {
    folder,
    call: (...words: string[]) => runScript('recipients', words, { CONTENT_DIR: folder }),
    read: () => readFileSync(join(folder, LIST), 'utf8'),
    hasList: () => existsSync(join(folder, LIST)),
  };
}
