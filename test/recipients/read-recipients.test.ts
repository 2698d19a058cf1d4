import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeList, readRecipients } from '../../src/command/recipients.ts';
import { contentFolder, type Files } from '../content-folder.ts';

const LIST = 'private/recipients.csv';
const HEADER = 'email,name,first_name,stopped,note\n';

const folderWith = (list?: Files[string]) =>
  contentFolder(list === undefined ? {} : { [LIST]: list });
const add = (email: string) => () => ({ edits: [{ cells: { email } }] });

describe('the recipients of a content folder', () => {
  it('are nobody without a file', () => {
    expect(readRecipients(folderWith())).toEqual({ recipients: [], problems: [] });
    expect(readRecipients('/nowhere')).toEqual({ recipients: [], problems: [] });
  });

  it('are all on the list, each once, those who stopped included', () => {
    const list = `${HEADER}bo@example.org,Bo,,,\nana@example.org,,,2026-09-01,\nBO@example.org,,,,\n,,,,\n`;
    const { recipients, problems } = readRecipients(folderWith(list));
    expect(recipients).toEqual([
      { email: 'bo@example.org', name: 'Bo', firstName: '', stopped: '' },
      { email: 'ana@example.org', name: '', firstName: '', stopped: '2026-09-01' },
    ]);
    expect(problems).toMatchObject([{ file: LIST, line: 4, field: 'email', severity: 'warning' }]);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'UTF-16',
      Buffer.from(`\ufeff${HEADER}`, 'utf16le'),
      'is not UTF-8 text (it seems to be UTF-16)',
    ],
    [
      'Windows-1252',
      Buffer.from(`${HEADER}a@example.org,Zoë\n`, 'latin1'),
      'is not UTF-8 text (it seems to be Windows-1252)',
    ],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004'),
      'is a spreadsheet or a zip archive, not a text file',
    ],
    ['too large', Buffer.alloc(20_000_001, 'a'), 'is larger than 20 MB'],
  ])('are nobody where the file is %s, and a problem says so', (_, bytes, message) => {
    const { recipients, problems } = readRecipients(folderWith(bytes));
    expect(recipients).toEqual([]);
    expect(problems).toMatchObject([{ file: LIST, line: 1, message, severity: 'error' }]);
  });

  it('are not taken from behind a link, and none is written through', () => {
    const folder = folderWith();
    const elsewhere = join(folder, 'elsewhere.csv');
    writeFileSync(elsewhere, `${HEADER}ana@example.org,,,,\n`);
    mkdirSync(join(folder, 'private'));
    symlinkSync(elsewhere, join(folder, LIST));
    const problems = [
      { file: LIST, message: 'is a symbolic link, which could lead to another list' },
    ];
    expect(readRecipients(folder)).toMatchObject({ recipients: [], problems });
    expect(changeList(folder, add('bo@example.org'))).toMatchObject({ problems });
    expect(readFileSync(elsewhere, 'utf8')).toBe(`${HEADER}ana@example.org,,,,\n`);
  });
});

describe('a change of the list', () => {
  it('begins the file for its owner alone', () => {
    const folder = folderWith();
    expect(changeList(folder, add('ana@example.org')).problems).toEqual([]);
    expect(readFileSync(join(folder, LIST), 'utf8')).toBe(`${HEADER}ana@example.org,,,,\n`);
    expect(statSync(join(folder, LIST)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700);
  });

  it('leaves a file that cannot be read byte for byte', () => {
    const broken = `${HEADER}ana@example.org,"Ana,,,\n`;
    const folder = folderWith(broken);
    const { result, problems } = changeList(folder, add('bo@example.org'));
    expect(result).toBeUndefined();
    expect(problems).toMatchObject([{ line: 2, field: 'file' }]);
    expect(readFileSync(join(folder, LIST), 'utf8')).toBe(broken);
  });

  it('puts no column above cells without a header', () => {
    const shifted = 'email,name\nana@example.org,Silva, Ana\n';
    const folder = folderWith(shifted);
    const stop = () => ({ edits: [{ cells: { email: 'bo@example.org', stopped: '2026-09-01' } }] });
    expect(changeList(folder, stop).problems).toMatchObject([{ line: 2, field: 'row' }]);
    expect(readFileSync(join(folder, LIST), 'utf8')).toBe(shifted);
  });

  it('begins anew where another hand saved the file meanwhile', () => {
    const folder = folderWith(`${HEADER}ana@example.org,,,,\n`);
    let reads = 0;
    changeList(folder, () => {
      if (++reads === 1) writeFileSync(join(folder, LIST), `${HEADER}bo@example.org,,,,\n`);
      return add('cy@example.org')();
    });
    expect(reads).toBe(2);
    expect(readFileSync(join(folder, LIST), 'utf8')).toBe(
      `${HEADER}bo@example.org,,,,\ncy@example.org,,,,\n`,
    );
  });

  it('is refused where it would lose who asked to stop', () => {
    const text = `${HEADER}ana@example.org,,,2026-09-01,\n`;
    const folder = folderWith(text);
    expect(() =>
      changeList(folder, ({ rows: [row] }) => ({
        edits: row ? [{ row, cells: { stopped: '' } }] : [],
      })),
    ).toThrow('would lose who asked to stop');
    expect(readFileSync(join(folder, LIST), 'utf8')).toBe(text);
  });

  it('says why it cannot be written', () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'private'), 'a file, not a folder');
    expect(changeList(folder, add('ana@example.org')).problems).toMatchObject([
      { file: LIST, field: 'file', severity: 'error' },
    ]);
    rmSync(join(folder, 'private'));
  });
});
