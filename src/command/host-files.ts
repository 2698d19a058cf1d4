import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from '../hosting/host-files.ts';

/** Puts the files for hosts into a finished site, but for those that the editor has in `public/`. */
export function writeHostFiles(folder: string, siteUrl: string): void {
  for (const [name, text] of Object.entries(hostFiles(siteUrl))) {
    const file = join(folder, name);
    if (!existsSync(file)) writeFileSync(file, text);
  }
}
