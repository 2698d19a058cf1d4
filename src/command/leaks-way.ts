import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Names the version of everything that decides whether a file holds a secret: code, packages, Node. */
export function wayOfLooking(): string {
  const room = join(HERE, '../leaks');
  const files = [
    ...readdirSync(room)
      .sort()
      .map((file) => join(room, file)),
    join(HERE, 'published.ts'),
    join(HERE, '../../package-lock.json'),
  ];
  const hash = createHash('sha256').update(process.version);
  for (const file of files)
    hash.update(`\0${file.slice(HERE.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
