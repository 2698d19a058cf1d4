import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BuiltSite, buildSite, listFiles, runScript } from '../built-site.ts';
import { entry, markdown, person, SETTINGS, writeFolder } from '../content-folder.ts';

const NAME = 'Quirina Zabel';
const ID = 'quirina-zabel';
const MENTIONS = ['entries/others.md', 'digests/one.md', 'pages/about.md'];

/** How the paths of files of a built site are said: pages by their folder, the index as a whole. */
function asPath(file: string): string {
  if (file.startsWith('pagefind/')) return '/pagefind/';
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

const asPaths = (files: readonly string[]) => [...new Set(files.map(asPath))].sort();

/** The text in a file, whatever it is packed in. */
function textIn(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString();
}

async function content(): Promise<string> {
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#abc' },
  })
    .jpeg()
    .toBuffer();
  return writeFolder({
    'newsletter.yaml': SETTINGS,
    'pictures/her.jpg': picture,
    'people/ada.md': person(),
    [`people/${ID}.md`]: person({
      name: NAME,
      feed: 'https://example.net/qz.xml',
      photo: '../pictures/her.jpg',
      photo_alt: `${NAME}, laughing`,
    }),
    'entries/hers.md': entry({ title: `${NAME} rows`, people: [ID], topics: ['sea'] }),
    'entries/event.md': entry({ kind: 'event', people: [ID], starts: '2026-12-01' }),
    'entries/ask.md': entry({ kind: 'ask', title: 'Oars', people: ['ada', ID], topics: ['sea'] }),
    'entries/met.md': entry({
      kind: 'ask',
      title: 'A boat',
      date: '2025-08-02',
      met_on: '2025-08-09',
      helped_by: [ID],
    }),
    'entries/again.md': entry({
      kind: 'ask',
      title: 'A net',
      date: '2024-03-02',
      met_on: '2024-03-02',
      helped_by: ['Somebody'],
    }),
    'entries/others.md': entry({ title: 'Ada rows', topics: ['sea'] }, `As did ${NAME} before.\n`),
    'entries/alone.md': entry({ title: 'Ada bakes', topics: ['bread'] }),
    'digests/one.md': markdown(
      { title: 'One', date: '2026-09-10', sent: '2026-09-10' },
      `I thank [her](/people/${ID}/).\n`,
    ),
    'digests/old.md': markdown({ title: 'Old', date: '2024-04-01', sent: '2024-04-01' }),
    'digests/next.md': markdown({ title: 'Next', date: '2026-12-01' }),
    'pages/about.md': markdown({ title: 'About' }, `With help of Quirina\nZabel.\n`),
  });
}

describe('a consent withdrawn', () => {
  let folder: string;
  let before: BuiltSite;
  let after: BuiltSite;
  let said: {
    paths: { path: string; becomes: string; part: string; title?: string }[];
    coming: { id: string; entries: string[] }[];
    past: { id: string; sent: string; entries: string[] }[];
    mend: { file: string; line: number; as: string }[];
  };

  beforeAll(async () => {
    folder = await content();
    before = await buildSite(folder);
    const call = [`people/${ID}`, '--withdraw', 'rang me', '--json'];
    const { code, stdout, stderr } = await runScript('consent', call, { CONTENT_DIR: folder });
    if (code !== 0) throw new Error(stderr);
    said = JSON.parse(stdout);
  });

  afterAll(() => {
    for (const site of [before, after]) site?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells of the letters, and of every line that names them still', () => {
    expect(said.coming.map(({ id, entries }) => [id, entries])).toEqual([
      ['next', ['ask', 'event']],
    ]);
    expect(said.past.map(({ id, sent }) => [id, sent])).toEqual([['one', '2026-09-10']]);
    expect(said.past[0]?.entries.toSorted()).toEqual(['ask', 'event', 'hers', 'met']);
    expect(said.mend).toEqual([
      { file: 'digests/one.md', line: 7, as: 'id' },
      { file: 'entries/others.md', line: 9, as: 'name' },
      { file: 'pages/about.md', line: 5, as: 'name' },
    ]);
  });

  it('holds the next build back until they are mended, naming the file and not the person', async () => {
    const out = mkdtempSync(join(tmpdir(), 'held-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const { code, stderr, stdout } = await runScript('build', ['--outDir', out], {
      CONTENT_DIR: folder,
    });
    expect(code).toBe(1);
    for (const file of ['about/index.html', 'entries/others.md:9']) expect(stderr).toContain(file);
    expect(stderr + stdout).not.toContain(NAME);
    expect(listFiles(out)).toEqual([]);
  });

  it('leaves nothing of them in any file once the lines are mended, and changed what it said', async () => {
    for (const file of MENTIONS) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text
          .replace(/As did Quirina Zabel before\./, 'As did others.')
          .replace(/I thank \[her\]\(.*?\)\./, 'Hello.')
          .replace(/With help of Quirina\nZabel\./, 'With help.'),
      );
    }
    after = await buildSite(folder);
    for (const file of after.files) {
      expect(file).not.toContain(ID);
      expect(textIn(join(after.folder, file)), file).not.toMatch(/quirina|zabel|qz\.xml/i);
    }
  });

  it('lists each page, feed and file that is another one in the next build', () => {
    // What was mended by hand is another page for that reason alone, or for both.
    const mended = ['/about/', '/entries/others/'];
    const wrote = new Set([...before.files, ...after.files]);
    const differ = [...wrote].filter(
      (file) =>
        !before.files.includes(file) ||
        !after.files.includes(file) ||
        !readFileSync(join(before.folder, file)).equals(readFileSync(join(after.folder, file))),
    );
    const foretold = said.paths.map(({ path }) => path).filter((path) => !mended.includes(path));
    expect(foretold).toEqual(asPaths(differ).filter((path) => !mended.includes(path)));
    const gone = said.paths.filter(({ becomes }) => becomes === 'gone').map(({ path }) => path);
    const left = new Set(after.files.map(asPath));
    expect(gone).toEqual(asPaths(before.files).filter((path) => !left.has(path)));
    expect(gone).toEqual(
      expect.arrayContaining([`/people/${ID}/`, `/og/people/${ID}.png`, '/topics/sea/asks/']),
    );
  });

  it('tells of letters, entries, people and pictures by the names that the editor gave them', () => {
    const named = new Map(said.paths.map(({ path, title }) => [path, title]));
    expect(named.get(`/people/${ID}/`)).toBe(NAME);
    expect(named.get('/digests/one/')).toBe('One');
    expect(named.get('/entries/hers/')).toBe(`${NAME} rows`);
    const files = said.paths.filter(({ part }) => part === 'picture');
    expect(files.length).toBeGreaterThan(3);
    expect(new Set(files.map(({ title }) => title))).toEqual(new Set(['pictures/her.jpg']));
  });
});
