import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BuiltSite, buildSite, listFiles, runScript } from '../built-site.ts';
import { entry, markdown, person, SETTINGS, writeFolder } from '../content-folder.ts';

const NAME = 'Quirina Zabel';
const ID = 'quirina-zabel';
const MENTIONS = ['entries/others.md', 'digests/one.md', 'pages/about.md'];

/** How the paths of files of a built site are said: pages by their folder. */
const asPath = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

async function content(): Promise<string> {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#abc' } })
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
    'entries/ask.md': entry({ kind: 'ask', title: 'Oars', people: ['ada', ID] }),
    'entries/others.md': entry({ title: 'Ada rows', topics: ['sea'] }, `As did ${NAME} before.\n`),
    'entries/alone.md': entry({ title: 'Ada bakes', topics: ['bread'] }),
    'digests/one.md': markdown(
      { title: 'One', date: '2026-09-10', sent: '2026-09-10' },
      `I thank [her](/people/${ID}/).\n`,
    ),
    'digests/next.md': markdown({ title: 'Next', date: '2026-12-01' }),
    'pages/about.md': markdown({ title: 'About' }, `With help of Quirina\nZabel.\n`),
  });
}

describe('a consent withdrawn', () => {
  let folder: string;
  let before: BuiltSite;
  let after: BuiltSite;
  let said: {
    paths: { path: string; becomes: string }[];
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
    expect(said.past[0]?.entries.toSorted()).toEqual(['ask', 'event', 'hers']);
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
      expect(after.read(file)).not.toMatch(/quirina|zabel|qz\.xml/i);
    }
  });

  it('lists each page, feed and picture that is another file in the next build', () => {
    const mended = ['/about/', '/entries/others/'];
    const wrote = new Set([...before.files, ...after.files]);
    const differ = [...wrote].filter(
      (file) =>
        !before.files.includes(file) ||
        !after.files.includes(file) ||
        !readFileSync(join(before.folder, file)).equals(readFileSync(join(after.folder, file))),
    );
    const expected = differ.map(asPath).filter((path) => !mended.includes(path));
    expect(said.paths.map(({ path }) => path)).toEqual(expected.sort());
    const gone = said.paths.filter(({ becomes }) => becomes === 'gone').map(({ path }) => path);
    expect(gone).toEqual(
      before.files
        .filter((file) => !after.files.includes(file))
        .map(asPath)
        .sort(),
    );
    expect(gone).toContain(`/people/${ID}/`);
  });
});
