import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printOf } from './made.ts';
import type { Stage } from './stage.ts';

/** The paths of all files below a folder, with `/`, sorted; hidden ones too, and nothing behind links. */
function filesIn(folder: string, under = ''): string[] {
  const path = join(folder, under);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((item) => {
      const file = under ? `${under}/${item.name}` : item.name;
      if (item.isDirectory()) return filesIn(folder, file);
      return item.isFile() ? [file] : [];
    })
    .sort();
}

/** Adds every file of a folder to a site. */
export function putFolder(stage: Stage, folder: string): void {
  for (const file of filesIn(folder)) stage.put(file, readFileSync(join(folder, file)));
}

/** Adds every file of a folder that never changes under its name. */
export function copyFolder(stage: Stage, folder: string, key: string): void {
  for (const file of filesIn(folder)) stage.copy(file, join(folder, file), `${key} ${file}`);
}

/** A fingerprint of all that lies in a folder. */
export function folderPrint(folder: string): string {
  const prints = filesIn(folder).map((file) => [file, printOf(readFileSync(join(folder, file)))]);
  return printOf(JSON.stringify(prints));
}
