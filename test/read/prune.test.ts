import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prune } from '../../src/read/prune.ts';
import { contentFolder } from '../content-folder.ts';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;

/** A folder with files of 10 bytes, last used so many hours ago. */
function folderOf(ages: Record<string, number>): string {
  const folder = join(contentFolder({}), 'cache');
  mkdirSync(join(folder, 'below'), { recursive: true });
  for (const [name, age] of Object.entries(ages)) {
    writeFileSync(join(folder, name), 'ten bytes.');
    const used = (NOW - age * HOUR) / 1000;
    utimesSync(join(folder, name), used, used);
  }
  return folder;
}

it.each([
  ['nothing while there is room', 40, 0, ['a', 'b', 'below', 'c', 'd']],
  ['what was not used for longest', 25, 0, ['a', 'below', 'c']],
  ['nothing that was used lately, however little room there is', 0, 2.5, ['a', 'below', 'c']],
  ['everything where nothing is to stay', 0, 0, ['below']],
])('removes %s', (_, most, hours, left) => {
  const folder = folderOf({ a: 1, b: 4, c: 2, d: 3 });
  prune(folder, { most, fresh: hours * HOUR }, NOW);
  expect(readdirSync(folder).sort()).toEqual(left);
});
