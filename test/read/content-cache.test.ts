import { hash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/read/cache-folder.ts';
import type { CachePlace } from '../../src/read/content-cache.ts';
import { type DiskReading, readContent } from '../../src/read/disk.ts';
import { contentFolder, entry, markdown, person } from '../content-folder.ts';

let cache: CachePlace;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  cache = { folder, code: 'this code' };
  return () => rmSync(folder, { recursive: true, force: true });
});

const read = (folder: string, place: CachePlace | undefined = cache) =>
  readContent(folder, { private: true, ...(place && { cache: place }) });

/** Everything that a reading says, as a value. */
function said(reading: DiskReading): unknown {
  const { lineOf, bodyLineOf, gistOf, ...plain } = reading;
  const fields = [['title'], ['people'], ['image', 'src'], ['nowhere']];
  const lines = reading.files.map((file) => [
    file,
    bodyLineOf(file),
    ...fields.map((path) => lineOf(file, path)),
  ]);
  return { ...plain, lines, gists: reading.written.map((written) => gistOf(written)) };
}

/** The one file of the cache. */
function cached(): string {
  const [name] = readdirSync(join(cache.folder, 'content'));
  return join(cache.folder, 'content', name ?? '');
}

const FILES = {
  'entries/2026/hive.md': entry({ title: 'A hive' }, 'Bees, [here](/people/ada/).\n'),
  'entries/other.md': entry({}, ''),
  'digests/first.md': markdown({ title: 'First', date: '2026-09-02' }, ''),
  'pages/about.md': markdown({ title: 'About' }, '![a](b.jpg)\n'),
  'private/entries/secret.md': entry({ title: 'For the email alone' }),
};

const TEXTS = [
  ...Object.values(FILES),
  person(),
  person({ topics: ['bees'], consent: 'never' }),
  entry({ kind: 'ask', by: '2026-10-01', topics: ['bees'] }, '<b>a</b> &nbsp; [x]\n\n[x]: #y\n'),
  entry({ kind: 'event', starts: '2026-10-01T18:00', timezone: 'Asia/Tokyo' }),
  entry({ titel: 'wrong' }),
  entry({ date: '2026-02-31' }),
  entry().replaceAll('\n', '\r\n'),
  `\ufeff${entry()}`,
  entry({}, 'a\u0007b\u200bc\n'),
  entry({ title: '\ud800 half' }),
  entry({}, '> '.repeat(60)),
  '---\ntitle: "a\n---\n',
  '---\ntitle: .nan\nkind: win\ndate: 2026-09-01\npeople: [ada]\n---\n\nNot a number.\n',
  '---\n__proto__: {a: 1}\ntitle: x\n---\n',
  'no fields',
  '',
];

describe('a reading with a cache', () => {
  it('says what one without it says, after any edits', () => {
    const path = fc.constantFrom(...Object.keys(FILES), 'people/ada.md', 'people/bo.md');
    const edit = fc.record({ path, text: fc.option(fc.constantFrom(...TEXTS)) });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }), (rounds) => {
        const folder = mkdtempSync(join(tmpdir(), 'content-'));
        try {
          for (const edits of [[], ...rounds]) {
            for (const { path: file, text } of edits) {
              mkdirSync(join(folder, dirname(file)), { recursive: true });
              if (text === null) rmSync(join(folder, file), { force: true });
              else writeFileSync(join(folder, file), text);
            }
            const fresh = said(readContent(folder, { private: true }));
            expect(said(read(folder))).toEqual(fresh);
            expect(said(read(folder))).toEqual(fresh);
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes from it what was read before, whatever a file is called', () => {
    const folder = contentFolder(FILES);
    read(folder);
    const [head = '', ...lines] = readFileSync(cached(), 'utf8').split('\n');
    const rest = lines.join('\n').replaceAll('A hive', 'A bear');
    const sum = hash('sha256', rest);
    writeFileSync(cached(), `${head.slice(0, -sum.length)}${sum}\n${rest}`);
    expect(read(folder).entries.map(({ title }) => title)).toContain('A bear');
    const moved = contentFolder({ 'entries/moved.md': FILES['entries/2026/hive.md'] });
    expect(read(moved).entries.map(({ id, title }) => [id, title])).toEqual([['moved', 'A hive']]);
  });

  it('sees an edit that changes neither the length nor the time of a file', () => {
    const folder = contentFolder(FILES);
    read(folder);
    const file = join(folder, 'entries/2026/hive.md');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('A hive', 'A cave'));
    utimesSync(file, atime, mtime);
    expect(read(folder).entries.map(({ title }) => title)).toContain('A cave');
  });

  it('has a fingerprint of every text, another one for other bytes', () => {
    const folder = contentFolder(FILES);
    const before = read(folder).prints;
    expect([...before.keys()].sort()).toEqual(
      [...Object.keys(FILES), 'newsletter.yaml', 'people/ada.md'].sort(),
    );
    writeFileSync(join(folder, 'entries/other.md'), entry({ title: 'Other' }));
    const after = read(folder).prints;
    const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
    expect(changed).toEqual(['entries/other.md']);
  });
});

describe('the cache', () => {
  it('is for its owner alone, and holds nothing of the private side', () => {
    const folder = contentFolder(FILES);
    read(folder);
    expect(statSync(cached()).mode & 0o777).toBe(0o600);
    const text = readFileSync(cached(), 'utf8');
    expect(text).toContain('A hive');
    expect(text).not.toContain('For the email alone');
  });

  it('forgets what is no longer there', () => {
    const folder = contentFolder(FILES);
    read(folder);
    unlinkSync(join(folder, 'entries/2026/hive.md'));
    read(folder);
    expect(readFileSync(cached(), 'utf8')).not.toContain('A hive');
  });

  it('is written only where something changed', () => {
    const folder = contentFolder(FILES);
    read(folder);
    const { ino } = statSync(cached());
    read(folder);
    expect(statSync(cached()).ino).toBe(ino);
    writeFileSync(join(folder, 'entries/other.md'), entry({ title: 'Other' }));
    read(folder);
    expect(statSync(cached()).ino).not.toBe(ino);
    expect(readdirSync(dirname(cached()))).toHaveLength(1);
  });

  it('is of no use for other code', () => {
    const folder = contentFolder(FILES);
    read(folder);
    const before = readFileSync(cached(), 'utf8');
    read(folder, { ...cache, code: 'other code' });
    expect(readFileSync(cached(), 'utf8').split('\n')[0]).not.toBe(before.split('\n')[0]);
  });

  it('leaves a reading of a part of the folder alone', () => {
    const folder = contentFolder(FILES);
    readContent(folder, { only: 'people', cache });
    expect(readdirSync(cache.folder)).toEqual([]);
  });

  const sealed = (lines: string) => (path: string) => {
    const head = readFileSync(path, 'utf8').split('\n')[0] ?? '';
    writeFileSync(path, `${head.slice(0, -64)}${hash('sha256', lines)}\n${lines}`);
  };
  const everyLine = (change: (key: string, line: string) => string) => (path: string) => {
    const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const made = lines.map((each) => {
      const space = each.indexOf(' ', each.indexOf(' ') + 1);
      return `${each.slice(0, space)} ${change(each.slice(0, space), each.slice(space + 1))}\n`;
    });
    sealed(made.join(''))(path);
  };

  it.each<[string, (path: string) => void]>([
    ['is empty', (path) => truncateSync(path, 0)],
    ['was cut', (path) => truncateSync(path, 300)],
    ['is noise', (path) => writeFileSync(path, Buffer.from([0, 255, 10, 128, 10, 10]))],
    [
      'has one byte changed',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('hive', 'hove')),
    ],
    [
      'is a folder',
      (path) => {
        unlinkSync(path);
        mkdirSync(path);
      },
    ],
    [
      'is a link',
      (path) => {
        unlinkSync(path);
        symlinkSync('/etc/hostname', path);
      },
    ],
    ['cannot be read', (path) => chmodSync(path, 0)],
    ['has lines without a key', sealed('\n \nx\nentries\n')],
    ['has lines that are no JSON', everyLine(() => '{')],
    ['has lines of another form', everyLine(() => '[1,2,3,4,5]')],
    ['has lists in the place of fields', everyLine(() => '[[],{},0,[],0]')],
    [
      'has a body outside the text',
      everyLine((_, line) => line.replace(/,\d+,(?=\[)/, ',1000000,')),
    ],
    ['has mentions that are none', everyLine(() => '[{},{},0,[{"kind":"x","value":1}],0]')],
  ])('is passed over where it %s', (_, harm) => {
    const folder = contentFolder(FILES);
    const fresh = said(readContent(folder, { private: true }));
    read(folder);
    harm(cached());
    expect(said(read(folder))).toEqual(fresh);
    expect(said(read(folder))).toEqual(fresh);
  });

  it('may be where nothing can be written', () => {
    const folder = contentFolder(FILES);
    const blocked = join(folder, 'newsletter.yaml');
    expect(() => read(folder, { folder: blocked, code: '' })).not.toThrow();
  });

  it('lies beside the packages, or where the environment says', () => {
    expect(cacheFolder('/kit', {})).toBe('/kit/node_modules/.cache');
    expect(cacheFolder('/kit', { NEWSLETTER_CACHE: '' })).toBe('/kit/node_modules/.cache');
    expect(cacheFolder('/kit', { NEWSLETTER_CACHE: 'kept' })).toBe('/kit/kept');
    expect(cacheFolder('/kit', { NEWSLETTER_CACHE: '/var/kept' })).toBe('/var/kept');
  });
});
