import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/command/inspect.ts';
import { hashOfSample, lookForSample, removeSample } from '../../src/command/setup-sample.ts';
import { countFiles, sampleLeft } from '../../src/writing/sample.ts';
import { kit, listFiles } from '../built-site.ts';
import { contentFolder, entry, person, SETTINGS } from '../content-folder.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');

/** The files of the sample: in the content folder, and the private side beside the docs. */
function sampleFiles(): [file: string, path: string][] {
  const content = join(kit, 'content');
  const examples = join(kit, 'docs/examples/private');
  return [
    ...listFiles(content)
      .filter((file) => !/^private\/|(^|\/)\./.test(file))
      .map((file): [string, string] => [file, join(content, file)]),
    ...listFiles(examples).map((file): [string, string] => [
      `private/${file}`,
      join(examples, file),
    ]),
  ];
}

/** A content folder with the whole sample. */
function sampleFolder(): string {
  const folder = contentFolder({});
  rmSync(join(folder, 'people'), { recursive: true });
  for (const [file, path] of sampleFiles()) cpSync(path, join(folder, file), { recursive: true });
  writeFileSync(join(folder, 'newsletter.yaml'), SETTINGS);
  return folder;
}

async function errorsIn(folder: string): Promise<unknown[]> {
  const { problems } = await inspect(folder, NOON, join(kit, 'public'), { isBrief: true });
  return problems.filter(({ severity }) => severity === 'error');
}

describe('the list of the sample', () => {
  // Written by `npx vitest run --project unit test/command/setup.test.ts -u`.
  it('knows every file that the kit ships as it is', async () => {
    const hashes = sampleFiles().map(([file, path]) => [
      file,
      hashOfSample(file, readFileSync(path)),
    ]);
    await expect(`${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`).toMatchFileSnapshot(
      '../../src/command/sample-files.json',
    );
  });

  it('knows a text again whose line ends Git has changed, and nothing else', () => {
    const text = Buffer.from('---\nname: Zoltán\n---\n');
    const windows = Buffer.from('---\r\nname: Zoltán\r\n---\r\n');
    const other = Buffer.from('---\nname: Zoltan\n---\n');
    const hash = hashOfSample('people/a.md', text);
    expect(hashOfSample('people/a.md', windows)).toBe(hash);
    expect(hashOfSample('people/a.md', other)).not.toBe(hash);
    expect(hashOfSample('pictures/a.jpg', windows)).not.toBe(hashOfSample('pictures/a.jpg', text));
  });
});

describe('clearing the sample', () => {
  it('leaves the settings, and nothing else of an untouched one', async () => {
    const folder = sampleFolder();
    const { going, staying } = lookForSample(folder);
    expect(staying).toEqual([]);
    expect(removeSample(folder, going)).toEqual(going);
    expect(listFiles(folder)).toEqual(['newsletter.yaml']);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it('never takes a file of the editor, one that was changed, or one behind a link', () => {
    const folder = sampleFolder();
    const own = {
      'entries/2026/mine.md': entry({ people: ['grace'] }),
      'people/grace.md': person({ name: 'Grace' }),
      'pictures/mine.jpg': 'no picture',
      'notes.txt': 'mine',
    };
    for (const [file, text] of Object.entries(own)) writeFileSync(join(folder, file), text);
    const changed = join(folder, 'pages/colophon.md');
    writeFileSync(changed, `${readFileSync(changed, 'utf8')} `);
    rmSync(join(folder, 'people/amina-diallo.md'));
    symlinkSync(
      join(kit, 'content/people/amina-diallo.md'),
      join(folder, 'people/amina-diallo.md'),
    );
    const { going, staying } = lookForSample(folder);
    expect(going).not.toContain('people/amina-diallo.md');
    expect(staying.slice(0, 3)).toEqual([
      { file: 'pages/colophon.md', why: 'you changed it' },
      { file: 'pictures/specimen.jpg', why: 'pages/colophon.md names it' },
      { file: 'pages/about.md', why: 'pages/colophon.md names it' },
    ]);
    removeSample(folder, going);
    const left = listFiles(folder);
    for (const file of [...Object.keys(own), 'pages/colophon.md', 'pictures/specimen.jpg']) {
      expect(left).toContain(file);
    }
    expect(left).not.toContain('people/barasa-wekunda.md');
  });

  it('leaves a file alone that was changed while somebody thought about it', () => {
    const folder = sampleFolder();
    const { going } = lookForSample(folder);
    writeFileSync(join(folder, 'people/amina-diallo.md'), person());
    expect(removeSample(folder, going)).not.toContain('people/amina-diallo.md');
    expect(readFileSync(join(folder, 'people/amina-diallo.md'), 'utf8')).toBe(person());
  });

  it('leaves a valid newsletter, whichever of its files was changed', {
    timeout: 60_000,
  }, async () => {
    const texts = sampleFiles().filter(([file]) => /\.(md|yaml)$/.test(file));
    expect(texts.length).toBeGreaterThan(70);
    for (const [file, path] of texts.filter((_, index) => index % 3 === 0)) {
      if (file === 'newsletter.yaml') continue;
      const folder = sampleFolder();
      writeFileSync(join(folder, file), `${readFileSync(path, 'utf8')}\n`);
      const { going, staying } = lookForSample(folder);
      expect(staying).toContainEqual({ file, why: 'you changed it' });
      removeSample(folder, going);
      expect(await errorsIn(folder), file).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  });

  it('asks nothing of a folder without it', () => {
    const folder = contentFolder({ 'entries/a.md': entry() });
    expect(lookForSample(folder)).toEqual({ going: [], staying: [] });
    mkdirSync(join(folder, 'empty'));
    expect(lookForSample(join(folder, 'empty'))).toEqual({ going: [], staying: [] });
  });
});

describe('what stays of the sample', () => {
  const file = (name: string, state: 'sample' | 'changed' | 'own', text = '') => ({
    file: name,
    state,
    text,
  });

  it('is what the editor changed, and all that this names, however far', () => {
    const { going, staying } = sampleLeft([
      file('entries/2026/mine.md', 'own', 'people: [ada]\nSee [it](/entries/2026/far/).'),
      file('entries/2026/far.md', 'sample', 'people: [bo-li]'),
      file('entries/2026/farther.md', 'sample', 'people: [ada]'),
      file('people/ada.md', 'sample', 'photo: ../pictures/ada.jpg'),
      file('people/bo-li.md', 'sample'),
      file('people/bo.md', 'sample'),
      file('pages/about.md', 'sample', 'All about ada'),
      file('pictures/ada.jpg', 'sample'),
    ]);
    expect(going).toEqual(['entries/2026/farther.md', 'people/bo.md', 'pages/about.md']);
    expect(staying.map((each) => `${each.file}: ${each.why}`)).toEqual([
      'people/ada.md: entries/2026/mine.md names it',
      'entries/2026/far.md: entries/2026/mine.md names it',
      'pictures/ada.jpg: people/ada.md names it',
      'people/bo-li.md: entries/2026/far.md names it',
    ]);
  });

  it('is counted by nouns', () => {
    const files = ['people/a.md', 'entries/b.md', 'entries/c.md', 'private/log.yaml'];
    expect(countFiles(files)).toBe('1 person, 2 entries and 1 private file');
  });
});
