import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { same } from '../../src/command/contacts-settle.ts';
import { listFiles, runScript } from '../built-site.ts';
import { contentFolder, entry, type Files } from '../content-folder.ts';
import { LINKEDIN_FULL } from './exports.ts';

/** A content folder, a file of contacts beside it, and a way to call the verb. */
function desk(files: Files = {}, table = LINKEDIN_FULL) {
  const folder = contentFolder(files);
  const file = join(folder, 'pages', 'import.csv');
  mkdirSync(join(folder, 'pages'), { recursive: true });
  writeFileSync(file, table);
  return {
    folder,
    file,
    call: (...words: string[]) => runScript('contacts', words, { CONTENT_DIR: folder }),
    people: () => {
      const path = join(folder, 'private/people');
      return existsSync(path) ? readdirSync(path) : [];
    },
    read: (name: string) => readFileSync(join(folder, 'private', name), 'utf8'),
  };
}

describe('npm run contacts', () => {
  it('imports into files of their owner alone, and changes nothing the second time', async () => {
    const { folder, file, call, people } = desk();
    const trial = await call('import', file, '--dry-run');
    expect(trial.stdout).toContain('It would bring: 2 new, 0 updated, 0 unchanged, 1 left out.');
    expect(people()).toEqual([]);
    const first = await call('import', file);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('private/people: 2 new, 0 updated, 0 unchanged, 1 left out.');
    expect(first.stdout).toContain(`${file}:6 the row has no name`);
    expect(first.stdout).toContain(`${file}:7 met_on: "1/2/18" is no day; it is kept in the notes`);
    expect(people()).toEqual(['ana-silva.yaml', 'eve-okafor.yaml']);
    const modes = ['private', 'private/people', 'private/people/ana-silva.yaml'].map(
      (path) => statSync(join(folder, path)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    const again = await call('import', file, '--json', '--date', '2026-12-01');
    expect(JSON.parse(again.stdout)).toMatchObject({
      ...{ new: [], updated: [], unchanged: ['eve-okafor', 'ana-silva'], dryRun: false },
    });
  });

  it('brings what is new into files that are there, and proposes who may be one', async () => {
    const ana = '# first\nname: Ana S\nemails: [  ana@example.org ]\n';
    const { file, call, read } = desk({
      'private/people/ana.yaml': ana,
      'private/people/eve.yaml': 'name: Eve Okafor\n',
    });
    const { stdout } = await call('import', file);
    expect(stdout).toContain('1 new, 1 updated');
    expect(stdout).toContain('ana: notes, links');
    expect(stdout).toContain('eve and eve-okafor: the same name, “Eve Okafor”');
    expect(stdout).toContain('npm run contacts -- same eve eve-okafor');
    expect(read('people/ana.yaml').startsWith(ana)).toBe(true);
    expect(read('people/eve.yaml')).toBe('name: Eve Okafor\n');
  });

  it('writes nothing outside of the contacts, whatever a file says', async () => {
    const outside = contentFolder({});
    const rows = ['../../../x', '/etc/x', 'a\u0000b', '..', 'con:x', '"x\n../y"'];
    const table = `Name,Email\n${rows.map((name, at) => `${name},p${at}@example.org`).join('\n')}\n`;
    const { folder, file, call, people } = desk({}, table.replaceAll('\u0000', '\u0001'));
    mkdirSync(join(folder, 'private/people'), { recursive: true });
    const inTheWay = join(folder, 'private/people/etc-x.yaml');
    symlinkSync(join(outside, 'etc-x.yaml'), inTheWay);
    const refused = await call('import', file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('private/people/etc-x.yaml:1 id: is a symbolic link');
    expect(people()).toEqual(['etc-x.yaml']);
    rmSync(inTheWay);
    mkdirSync(inTheWay);
    const before = listFiles(folder);
    const { code, stdout } = await call('import', file);
    expect(code).toBe(0);
    expect(stdout).toContain('etc-x.yaml: there is such a file already');
    expect(people().filter((name) => !/^[a-z0-9-]+\.yaml$/.test(name))).toEqual([]);
    expect(existsSync(join(outside, 'etc-x.yaml'))).toBe(false);
    const begun = listFiles(folder).filter((path) => !before.includes(path));
    expect(begun.length).toBeGreaterThan(2);
    expect(begun.every((path) => path.startsWith('private/people/'))).toBe(true);
  });

  it('lists every problem of the private files at once, and imports nothing until they are mended', async () => {
    const { file, call, people } = desk({
      'private/people/bo.yaml': 'closeness: good\nemails: [bo]\n',
      'private/apart.yaml': '- [bo, ana]\n',
      'private/log.yaml': '- date: 2026-11-31\n  with: [zed]\n',
    });
    const { code, stderr } = await call('import', file);
    expect(code).toBe(1);
    expect(stderr).toContain('private/log.yaml:1 date: there is no such day as 2026-11-31; ');
    expect(stderr).toContain('private/people/bo.yaml:1 closeness: ');
    expect(stderr).toContain('private/people/bo.yaml:2 emails: "bo" is not an e-mail address; ');
    expect(people()).toEqual(['bo.yaml']);
  });

  it('makes two one after a yes, and remembers that two are two', async () => {
    const { call, read, people } = desk({
      'private/people/ada-2.yaml': 'name: Ada Byron\nphones: ["+1 2"]\n',
      'private/people/bo.yaml': 'name: Bo\nintroduced_by: ada-2\n',
      'private/people/bo-2.yaml': 'name: Bo\n',
      'private/log.yaml': '- {date: 2026-11-01,   with: [ada-2]} # tea\n',
    });
    expect((await call('apart', 'bo', 'bo-2')).code).toBe(0);
    expect(read('apart.yaml')).toBe('- [bo, bo-2]\n');
    const { stdout } = await call('duplicates', '--json');
    expect(JSON.parse(stdout)).toEqual([]);
    const asked = await call('same', 'ada-2', 'ada');
    expect(asked.stdout).toContain('npm run contacts -- same ada ada-2 --yes');
    expect(people()).toContain('ada-2.yaml');
    const done = await call('same', 'ada-2', 'ada', '--yes');
    expect(done.stdout).toContain('ada-2 is ada now');
    expect(people()).toEqual(['ada.yaml', 'bo-2.yaml', 'bo.yaml']);
    expect(read('people/ada.yaml')).toBe(
      'phones:\n  - +1 2\nnotes: "2026-11-21 from ada-2: name: Ada Byron"\n',
    );
    expect(read('people/bo.yaml')).toBe('name: Bo\nintroduced_by: ada\n');
    expect(read('log.yaml')).toBe('- {date: 2026-11-01, with: [ada]} # tea\n');
  });

  it('leaves two as they were where a file that names them cannot be written', async () => {
    const files = {
      'private/people/ada-2.yaml': 'name: Ada Byron\n',
      'private/people/bo.yaml': 'name: Bo\nintroduced_by: ada-2\n',
      'private/log.yaml': '- {date: 2026-11-01, with: [ada-2]}\n',
    };
    const { read, people, folder } = desk(files);
    vi.stubEnv('CONTENT_DIR', folder);
    const bo = join(folder, 'private/people/bo.yaml');
    const call = {
      json: true,
      // Another hand replaces a file while the question is open.
      get yes() {
        rmSync(bo);
        mkdirSync(bo);
        return true;
      },
    };
    await expect(same(call, ['ada', 'ada-2'])).rejects.toThrow('bo.yaml is no plain file');
    expect(people()).toEqual(['ada-2.yaml', 'bo.yaml']);
    expect(read('log.yaml')).toBe(files['private/log.yaml']);
  });

  it('says how many there are, and lists those in whose file words stand', async () => {
    const { call } = desk({
      'private/people/bo.yaml':
        'name: Bo Chen\nrole: Beekeeper\ncloseness: well\nlast_contact: 2026-06-01\n',
      'private/people/cy.yaml': 'name: Cy\nlocation: Porto\n',
    });
    const { stdout } = await call('--json');
    expect(JSON.parse(stdout)).toEqual({
      ...{ people: 3, contacts: 2, withoutCloseness: 2, withCadence: 0, due: 1, duplicates: 0 },
    });
    expect((await call('list', 'BEEKEEPER', 'bo')).stdout.split('\n').slice(0, 2)).toEqual([
      'name     id  closeness  last contact  due',
      'Bo Chen  bo  well       2026-06-01    2026-10-01 (now)',
    ]);
  });

  it('warns of entries in the log that are not there, and goes on', async () => {
    const consent = '{of: ada, entry: 2026/hives, answer: no}';
    const { call, folder } = desk({
      'entries/2026/hive.md': entry(),
      'private/log.yaml': `- {date: 2026-11-01, consent: ${consent}}\n`,
    });
    const { code, stdout, stderr } = await call();
    expect([code, stdout]).toEqual([0, expect.stringContaining('No contacts yet')]);
    expect(stderr).toContain(
      `1 warning:\n  ${folder}/private/log.yaml:1 consent.entry: there is no entry with the id "2026/hives"; did you mean 2026/hive?`,
    );
    expect(JSON.parse((await call('--json')).stdout)).toMatchObject({
      people: 1,
      warnings: [{ field: 'consent.entry', severity: 'warning' }],
    });
  });

  it.each([
    [['lst'], 'There is no lst; did you mean list?'],
    [['same', 'ada', 'nobody'], 'There is nobody with the id nobody'],
    [['list', '--yes'], '--yes does not go with list.'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await desk().call(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
