import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Made } from '../../src/build/made.ts';
import { Stage } from '../../src/build/stage.ts';
import { contentFolder } from '../content-folder.ts';
import { readTree } from '../incremental/trees.ts';

const FIRST = {
  'index.html': 'home 1',
  'wins/index.html': 'wins 1',
  'wins/page/2/index.html': 'more wins',
  'rss.xml': 'feed 1',
};

/** The user of most systems who owns nothing. */
const NOBODY = 65534;

describe('a stage', () => {
  let root: string;
  let out: string;
  let builds: number;

  beforeEach(() => {
    root = contentFolder({});
    out = join(root, 'dist');
    builds = 0;
  });

  const begin = (last?: Made) => new Stage(join(root, `stage-${builds++}`), out, last);
  const fill = (stage: Stage, files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) stage.put(file, text, `key of ${text}`);
    return stage;
  };
  const madeBy = (stage: Stage): Made => ({
    version: 3,
    inputs: 'x',
    files: Object.fromEntries(stage.files),
  });
  const build = (files: Record<string, string>, last?: Made) => {
    const stage = fill(begin(last), files);
    const changed = stage.publish(last !== undefined);
    return { changed, made: madeBy(stage) };
  };
  const texts = () =>
    Object.fromEntries([...readTree(out)].map(([path, bytes]) => [path, bytes.toString()]));
  const withFolders = (files: Record<string, string>, ...folders: string[]) => ({
    ...files,
    ...Object.fromEntries(folders.map((folder) => [`${folder}/`, ''])),
  });
  const inodes = () =>
    new Map(
      [...readTree(out).keys()].map((path) => {
        const { ino, mtimeMs } = statSync(join(out, path));
        return [path, `${ino} ${mtimeMs}`];
      }),
    );

  it('leaves everything where it is when nothing has changed', () => {
    const { made } = build(FIRST);
    const before = inodes();
    const { changed } = build(FIRST, made);
    expect(changed).toBe(0);
    expect(inodes()).toEqual(before);
    expect(begin(made).isWhole(made)).toBe(true);
  });

  it('replaces what changed and nothing else', () => {
    const { made } = build(FIRST);
    const before = inodes();
    const { changed } = build({ ...FIRST, 'rss.xml': 'feed 2' }, made);
    expect(changed).toBe(1);
    const after = inodes();
    const other = [...after].filter(([path, inode]) => before.get(path) !== inode);
    expect(other.map(([path]) => path)).toEqual(['rss.xml']);
  });

  it('removes what is gone, and the folders that it leaves empty', () => {
    const { made } = build(FIRST);
    const { 'wins/page/2/index.html': _, ...rest } = FIRST;
    expect(build(rest, made).changed).toBe(1);
    expect(texts()).toEqual(withFolders(rest, 'wins'));
  });

  it('makes a folder of a file, and a file of a folder', () => {
    const { made } = build(FIRST);
    const next = { 'index.html': 'home 1', 'rss.xml/index.html': 'x', wins: 'a file' };
    build(next, made);
    expect(texts()).toEqual(withFolders(next, 'rss.xml'));
  });

  const meddling: [string, () => void][] = [
    ['edited', () => writeFileSync(join(out, 'rss.xml'), 'feed 1 and more')],
    [
      'edited so that size and time are the same',
      () => {
        const { atime, mtime } = statSync(join(out, 'rss.xml'));
        writeFileSync(join(out, 'rss.xml'), 'feed X');
        utimesSync(join(out, 'rss.xml'), atime, mtime);
      },
    ],
    ['deleted', () => rmSync(join(out, 'rss.xml'))],
    ['deleted with everything else', () => rmSync(out, { recursive: true })],
    ['added', () => writeFileSync(join(out, 'wins/mine.txt'), 'x')],
    [
      'added as an empty folder',
      () => mkdirSync(join(out, 'wins/empty/deeper'), { recursive: true }),
    ],
    [
      'replaced by a link',
      () => {
        rmSync(join(out, 'rss.xml'));
        symlinkSync('index.html', join(out, 'rss.xml'));
      },
    ],
    [
      'replaced by a folder',
      () => {
        rmSync(join(out, 'rss.xml'));
        mkdirSync(join(out, 'rss.xml'));
      },
    ],
  ];

  it.each(meddling)('mends what was %s behind its back', (_, meddle) => {
    const { made } = build(FIRST);
    meddle();
    expect(begin(made).isWhole(made)).toBe(false);
    build(FIRST, made);
    expect(texts()).toEqual(withFolders(FIRST, 'wins', 'wins/page', 'wins/page/2'));
  });

  it('knows files that were only touched, and takes their new times down', () => {
    const { made } = build(FIRST);
    for (const file of Object.keys(FIRST)) utimesSync(join(out, file), 1, 1);
    const before = inodes();
    const stage = fill(begin(made), FIRST);
    expect(stage.isWhole(made)).toBe(true);
    expect(stage.publish(true)).toBe(0);
    expect(inodes()).toEqual(before);
    expect(stage.files.get('rss.xml')?.mtimeMs).toBe(1000);
  });

  it('leaves a file by its key only where it stands as it was made', () => {
    const { made } = build(FIRST);
    expect(begin(made).leave('rss.xml', 'key of feed 1')).toBe(true);
    expect(begin(made).leave('rss.xml', 'key of feed 2')).toBe(false);
    expect(begin(made).leave('rss.xml', undefined)).toBe(false);
    writeFileSync(join(out, 'rss.xml'), 'other!');
    expect(begin(made).leave('rss.xml', 'key of feed 1')).toBe(false);
  });

  it('puts new files there before changed ones, and removes old ones last', () => {
    const { made } = build({ ...FIRST, 'z.html': 'linked by the old home' });
    const stage = fill(begin(made), { ...FIRST, 'index.html': 'home 2', 'a.html': 'linked by it' });
    // A folder that came in between stops the build where it replaces the home page.
    rmSync(join(out, 'index.html'));
    mkdirSync(join(out, 'index.html/in-the-way'), { recursive: true });
    expect(() => stage.publish(true)).toThrow();
    expect(existsSync(join(out, 'a.html'))).toBe(true);
    expect(existsSync(join(out, 'z.html'))).toBe(true);
  });

  it('replaces a folder of which nothing is known, and leaves nothing beside it', () => {
    build(FIRST);
    build({ 'index.html': 'home 2' });
    expect(texts()).toEqual({ 'index.html': 'home 2' });
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('home 2');
  });

  it('crosses from one disk to another', ({ skip }) => {
    const other = '/dev/shm';
    if (!existsSync(other) || statSync(other).dev === statSync(root).dev) skip();
    const far = join(other, `stage-${process.pid}`);
    try {
      const { made } = build(FIRST);
      const stage = fill(new Stage(far, out, made), { ...FIRST, 'index.html': 'home 2' });
      expect(stage.publish(true)).toBe(1);
      expect(texts()['index.html']).toBe('home 2');
      expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
      expect(begin(madeBy(stage)).isWhole(madeBy(stage))).toBe(true);
    } finally {
      rmSync(far, { recursive: true, force: true });
    }
  });

  it('touches nothing where it may not write', () => {
    // Root may write anywhere, so root is somebody else meanwhile.
    const isRoot = process.getuid?.() === 0;
    const { made } = build(FIRST);
    const stage = fill(begin(made), { ...FIRST, 'index.html': '2', 'wins/index.html': '2' });
    const before = inodes();
    const wins = join(out, 'wins');
    try {
      // Read and enter.
      chmodSync(wins, 0o555);
      if (isRoot) process.seteuid?.(NOBODY);
      expect(() => stage.publish(true)).toThrow(/EACCES/);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(wins, 0o755);
    }
    expect(inodes()).toEqual(before);
  });
});
