import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, HEADER, LIST, SAMPLE } from './desk.ts';
import { GOOGLE, MAILCHIMP_UNSUBSCRIBED } from './exports.ts';

describe('recipients import', { timeout: 30_000 }, () => {
  it('takes contacts in, and says what it did and what it left out', async () => {
    const { call, folder, read } = desk(SAMPLE, { 'google.csv': GOOGLE });
    const file = join(folder, 'google.csv');
    const { code, stdout, stderr } = await call('import', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`${file} is a table exported from Google Contacts.
  3 added
  1 without an address
  1 left out

Left out:
  ${file}:7 "bad@nowhere" is not an e-mail address

Written into ${folder}/${LIST}. Look through it with npm run recipients,
and delete the rows of people who should not get the letter.
`);
    expect(read()).toBe(
      `${SAMPLE}ana@home.example,Ana Maria Silva,Ana,,imported 2026-11-21 from google.csv
jose@example.org,"José Pérez, jr.",José,,imported 2026-11-21 from google.csv
office@acme.example,,,,imported 2026-11-21 from google.csv
`,
    );
  });

  it('changes nothing the second time', async () => {
    const { call, folder, read } = desk(undefined, { 'google.csv': GOOGLE });
    await call('import', join(folder, 'google.csv'));
    const once = read();
    const { stdout } = await call('import', join(folder, 'google.csv'));
    expect(stdout).toContain('3 already on the list, unchanged');
    expect(stdout).toContain('Nothing was written: the list has all of it already.');
    expect(read()).toBe(once);
  });

  it('brings nobody back, and stops who stopped elsewhere', async () => {
    const all = 'email\nana@example.org\nBO@example.org\n';
    const gone = MAILCHIMP_UNSUBSCRIBED.replace('hal@example.org', 'ana@example.org');
    const { call, folder, read } = desk(SAMPLE, { 'all.csv': all, 'gone.csv': gone });
    const first = await call('import', join(folder, 'all.csv'), '--json');
    expect(first.stderr).toBe('');
    expect(JSON.parse(first.stdout)).toEqual({
      ...{ added: [], updated: [], unchanged: ['ana@example.org'], stopped: [] },
      ...{ stillStopped: ['bo@example.org'], leftOut: [], withoutAddress: 0 },
      otherSpellings: [],
      ...{ format: 'a table', notes: [] },
    });
    expect(read()).toBe(SAMPLE);
    const second = await call('import', join(folder, 'gone.csv'));
    expect(second.stdout).toContain('1 asked to stop, says the file: they are not written to');
    expect(read()).toContain('ana@example.org,Ana Silva,Ana,2025-03-04,');
  });

  it('lists what is wrong with a file that cannot be read, and writes nothing', async () => {
    const { call, folder, hasList } = desk(undefined, { 'contacts.xlsx': 'PK\u0003\u0004' });
    const file = join(folder, 'contacts.xlsx');
    const { code, stdout, stderr } = await call('import', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      `${file}:1 file: is a spreadsheet or a zip archive, not a text file; `,
    );
    const json = await call('import', file, '--json');
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(json.stdout).problems).toMatchObject([{ file, line: 1, field: 'file' }]);
    expect(hasList()).toBe(false);
  });

  it('leaves a list that cannot be read byte for byte', async () => {
    const broken = `${HEADER}ana@example.org,"Ana\n`;
    const { call, folder, read } = desk(broken, { 'google.csv': GOOGLE });
    const { code, stderr } = await call('import', join(folder, 'google.csv'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${folder}/${LIST}:2 file: a quote " is opened and never closed`);
    expect(read()).toBe(broken);
  });
});

describe('recipients add', { timeout: 30_000 }, () => {
  it('writes a row, and then fills what is empty', async () => {
    const { call, read } = desk();
    const { code, stdout } = await call('add', 'Ana Silva <ana@example.org>');
    expect(code).toBe(0);
    expect(stdout).toContain('ana@example.org is on the list now.');
    expect(stdout).toContain('The letter calls them "friend"');
    expect(read()).toBe(`${HEADER}ana@example.org,Ana Silva,,,\n`);
    const again = await call('add', 'ANA@example.org', '--first-name', 'Ana', '--json');
    expect(JSON.parse(again.stdout)).toEqual({ email: 'ana@example.org', outcome: 'updated' });
    expect(read()).toBe(`${HEADER}ana@example.org,Ana Silva,Ana,,\n`);
  });

  it('refuses somebody who asked to stop, and says since when and who may change it', async () => {
    const { call, folder, read } = desk(SAMPLE);
    const { code, stdout, stderr } = await call('add', 'BO@example.org', '--first-name', 'Bo');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `Nothing was written: bo@example.org asked to stop on 2026-09-01, and is not written to again.\nOnly if they themselves wish to get the letter again: empty the cell stopped in ${folder}/${LIST}:3.\n`,
    );
    expect(read()).toBe(SAMPLE);
  });

  it('works beside problems of other rows, and mentions them', async () => {
    const { call, folder } = desk(`${SAMPLE}cy@nowhere,,,,\n`);
    const { code, stderr } = await call('add', 'dee@example.org', '--first-name', 'Dee');
    expect(code).toBe(0);
    expect(stderr).toContain(`${folder}/${LIST} has problems; npm run recipients shows them.`);
  });
});

describe('recipients stop', { timeout: 30_000 }, () => {
  it('stops somebody on the day of the newsletter, with a note', async () => {
    const { call, read } = desk(SAMPLE);
    const { code, stdout } = await call('stop', 'ANA@example.org', '--note', 'by mail');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'ana@example.org gets no more letters.\n',
    });
    expect(read()).toBe(SAMPLE.replace('Ana,,\n', 'Ana,2026-11-21,by mail\n'));
  });

  it('puts an address on the list that is not there, as stopped', async () => {
    const { call, read } = desk();
    const { stdout } = await call('stop', 'cy@münchen.de', '--json');
    expect(JSON.parse(stdout)).toEqual({
      email: 'cy@münchen.de',
      outcome: 'added as stopped',
      stopped: '2026-11-21',
    });
    expect(read()).toBe(`${HEADER}cy@münchen.de,,,2026-11-21,\n`);
    expect((await call('add', 'cy@xn--mnchen-3ya.de')).code).toBe(2);
  });

  it('says since when somebody stopped', async () => {
    const { call, read } = desk(SAMPLE);
    const { code, stdout } = await call('stop', 'bo@example.org');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'bo@example.org asked to stop on 2026-09-01 already, and gets no letters.\n',
    );
    expect(read()).toBe(SAMPLE);
  });

  it('takes the day from the zone of the newsletter', async () => {
    const { folder, call, read } = desk();
    const settings = join(folder, 'newsletter.yaml');
    const text = readFileSync(settings, 'utf8').replace('Etc/UTC', 'Pacific/Kiritimati');
    writeFileSync(settings, text);
    await call('stop', 'ana@example.org');
    expect(read()).toContain('2026-11-22');
  });
});
