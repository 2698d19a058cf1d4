import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Dice } from './dice.ts';
import type { Place } from './place.ts';

/** Does something to what lies on disk and says what; undefined where there is nothing to do it to. */
export type DiskAction = (place: Place, dice: Dice) => string | undefined;

/** Files below a folder, sorted; nothing behind links, where the packages of this kit lie. */
function filesIn(folder: string, under = ''): string[] {
  const path = join(folder, under);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((item) => {
      const file = join(under, item.name);
      if (item.isDirectory()) return filesIn(folder, file);
      return item.isFile() ? [file] : [];
    })
    .sort();
}

/** The caches that a build fills, but for the code that Node compiled. */
function cacheFiles(cache: string): string[] {
  return filesIn(cache).filter((file) => !file.startsWith('compiled/'));
}

function onOutput(act: (path: string, dice: Dice) => string): DiskAction {
  return ({ out }, dice) => {
    const files = filesIn(out);
    if (files.length === 0) return undefined;
    const file = dice.one(files);
    return `${file} of the output ${act(join(out, file), dice)}`;
  };
}

/** Broken caches must not break a site: one file of each sort, or all of them. */
function onCache(act: (path: string, dice: Dice) => string): DiskAction {
  return ({ cache }, dice) => {
    const kinds = readdirSync(cache).sort();
    if (kinds.length === 0) return undefined;
    const kind = dice.one(kinds);
    const files = cacheFiles(cache).filter((file) => file.startsWith(`${kind}/`));
    if (files.length === 0) return undefined;
    const chosen = dice.chance(0.5) ? files : [dice.one(files)];
    const [done] = chosen.map((file) => act(join(cache, file), dice));
    return `${chosen.length} of the caches' ${kind} (${chosen[0]}) ${done}`;
  };
}

/** What happens to the output and to caches between builds. */
export const DISK_ACTIONS: Record<string, DiskAction> = {
  'output-edited': onOutput((path) => {
    writeFileSync(path, `${readFileSync(path)} and more`);
    return 'was edited';
  }),
  'output-same-size': onOutput((path) => {
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    if (bytes.length > 0) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
    return 'was edited, and has its size and its time again';
  }),
  'output-gone': onOutput((path) => {
    rmSync(path);
    return 'was deleted';
  }),
  'output-folder-for-file': onOutput((path) => {
    rmSync(path);
    mkdirSync(path);
    return 'became a folder';
  }),
  'output-link': onOutput((path) => {
    const beside = `${path}.real`;
    renameSync(path, beside);
    symlinkSync(beside, path);
    return 'became a link';
  }),
  'output-added': ({ out }, dice) => {
    if (!existsSync(out)) return undefined;
    const file = dice.one(['more.txt', 'entries/more.html', 'x/y/z.txt', '.hidden']);
    mkdirSync(join(out, file, '..'), { recursive: true });
    writeFileSync(join(out, file), 'more');
    return `${file} was put into the output`;
  },
  'output-empty-folder': ({ out }) => {
    if (!existsSync(out)) return undefined;
    mkdirSync(join(out, 'empty/folder'), { recursive: true });
    return 'an empty folder was put into the output';
  },
  'output-all-gone': ({ out }) => {
    rmSync(out, { recursive: true, force: true });
    return 'the output was deleted';
  },
  'output-touched': ({ out }) => {
    for (const file of filesIn(out)) utimesSync(join(out, file), new Date(), new Date());
    return 'all files of the output were touched';
  },
  'content-touched': ({ content }) => {
    for (const file of filesIn(content)) utimesSync(join(content, file), new Date(), new Date());
    return 'all files of the content were touched';
  },
  'cache-gone': onCache((path) => {
    rmSync(path);
    return 'deleted';
  }),
  'cache-cut': onCache((path) => {
    truncateSync(path, Math.floor(statSync(path).size / 2));
    return 'cut';
  }),
  'cache-empty': onCache((path) => {
    truncateSync(path, 0);
    return 'emptied';
  }),
  'cache-rubbish': onCache((path, dice) => {
    writeFileSync(path, dice.words(50));
    return 'filled with rubbish';
  }),
  'cache-all-gone': ({ cache }) => {
    rmSync(cache, { recursive: true, force: true });
    return 'all caches were deleted';
  },
  moved: (place, dice) => {
    const { root, out, cache } = place;
    if (!existsSync(out)) return undefined;
    const to = join(root, `moved-${dice.upTo(1e6)}`);
    cpSync(cache, join(to, 'caches'), { recursive: true, verbatimSymlinks: true });
    cpSync(out, join(to, 'dist'), { recursive: true, verbatimSymlinks: true });
    place.cache = join(to, 'caches');
    if (dice.chance(0.5)) place.out = join(to, 'dist');
    return 'caches and output were copied elsewhere';
  },
};
