import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './walk.ts';

/** Files beside `src/` that say how the code runs and what is installed for it. */
const BESIDE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const prints = new Map<string, string>();

/**
 * A fingerprint of the kit's code: 64 hexadecimal digits, other ones after any change of a file in
 * `src/`, of a dependency or of the configuration. What is kept in a cache carries it, so that a
 * newer kit never takes what an older one made. Reads all of it, once in a process.
 */
export function codePrint(kit: string): string {
  const known = prints.get(kit);
  if (known !== undefined) return known;
  const print = createHash('sha256');
  for (const file of [...walk(kit, 'src').files, ...BESIDE]) {
    const bytes = readFileSync(join(kit, file));
    print.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  const made = print.digest('hex');
  prints.set(kit, made);
  return made;
}
