import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLog, changeAll, changeFile, logChange } from '../../src/command/private-files.ts';
import { WrongCall } from '../../src/command/verb.ts';
import { readPrivate } from '../../src/read/private.ts';
import { contentFolder } from '../content-folder.ts';

const LOG = 'private/log.yaml';

describe('the log', () => {
  it.each([
    [{ what: '' }, 'Nothing was written: what is empty; fill it in'],
    [{ what: 'x'.repeat(4001) }, 'what has 4001 characters, more than 4000; shorten it by 1'],
    [{ what: 'a\u0001b' }, 'what holds the control character U+0001; delete it'],
    [{ with: ['Ada Byron'] }, 'with "Ada Byron" is not an id'],
  ])('takes nothing that it could not be read with again: %#', (fields, message) => {
    const folder = contentFolder({ [LOG]: '- date: 2026-11-01\n' });
    const good = { date: '2026-11-02', what: 'fine' };
    const write = () => appendLog(folder, good, { date: '2026-11-02', ...fields });
    expect(write).toThrow(WrongCall);
    expect(write).toThrow(message);
    expect(readFileSync(join(folder, LOG), 'utf8')).toBe('- date: 2026-11-01\n');
  });

  it('gives back what it reads', () => {
    const folder = contentFolder({});
    const items = appendLog(folder, { date: '2026-11-02', what: ' had\ttea ' });
    expect(items).toEqual([{ date: '2026-11-02', with: [], what: 'had tea', promised: [] }]);
    expect(readPrivate(folder).log).toEqual(items);
    expect(readFileSync(join(folder, LOG), 'utf8')).toBe('- date: 2026-11-02\n  what: had tea\n');
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, (path: string) => void, string]>([
    ['a folder', (path) => mkdirSync(path), 'is no plain file; put the file itself there'],
    ['a link', (path) => symlinkSync('elsewhere.yaml', path), 'is no plain file'],
    ['no text', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe])), 'is not UTF-8 text'],
  ])('is a wrong call that says what to do: %s', (_, make, message) => {
    const folder = contentFolder({ 'private/people/bo.yaml': 'name: Bo\n' });
    make(join(folder, LOG));
    const write = () => appendLog(folder, { date: '2026-11-02', what: 'fine' });
    expect(write).toThrow(WrongCall);
    expect(write).toThrow(`Nothing was written: ${LOG}`);
    expect(write).toThrow(message);
  });
});

describe('several files', () => {
  const bo = 'private/people/bo.yaml';
  const cy = 'private/people/cy.yaml';

  it('are changed in order, and one may go', () => {
    const folder = contentFolder({ [bo]: 'name: Bo\n', [cy]: 'name: Cy\n' });
    changeAll(folder, [
      { file: bo, change: (text) => `${text}role: Baker\n` },
      { file: cy, change: () => undefined },
      logChange({ date: '2026-11-02', what: 'one' }),
      logChange({ date: '2026-11-02', what: 'two' }),
    ]);
    const side = readPrivate(folder);
    expect(side.contacts.map(({ id, role }) => [id, role])).toEqual([['bo', 'Baker']]);
    expect(side.log.map(({ what }) => what)).toEqual(['one', 'two']);
  });

  it('are as they were where one of them cannot be changed', () => {
    const folder = contentFolder({ [bo]: 'name: Bo\n', [cy]: 'name: Cy\n' });
    mkdirSync(join(folder, LOG));
    const made = 'private/promises.yaml';
    const change = () =>
      changeAll(folder, [
        { file: bo, change: (text) => `${text}role: Baker\n` },
        { file: bo, change: (text) => `${text}location: Porto\n` },
        { file: made, change: () => 'promised: []\n' },
        { file: cy, change: () => undefined },
        logChange({ date: '2026-11-02', what: 'fine' }),
      ]);
    expect(change).toThrow(WrongCall);
    expect(readFileSync(join(folder, bo), 'utf8')).toBe('name: Bo\n');
    expect(readFileSync(join(folder, cy), 'utf8')).toBe('name: Cy\n');
    expect(existsSync(join(folder, made))).toBe(false);
  });

  it('keep what another hand wrote meanwhile, and say so', () => {
    const folder = contentFolder({ [bo]: 'name: Bo\n' });
    const change = () =>
      changeAll(folder, [
        { file: bo, change: (text) => `${text}role: Baker\n` },
        {
          file: cy,
          change: () => {
            writeFileSync(join(folder, bo), 'name: Bo Li\n');
            throw new WrongCall('Nothing was written: no.');
          },
        },
      ]);
    expect(change).toThrow(`no. But ${bo} had been changed before, and could not be put back`);
    expect(readFileSync(join(folder, bo), 'utf8')).toBe('name: Bo Li\n');
  });

  it('leave an empty file where one was', () => {
    const folder = contentFolder({ [bo]: '' });
    const change = () =>
      changeAll(folder, [
        { file: bo, change: () => 'name: Bo\n' },
        {
          file: cy,
          change: () => {
            throw new RangeError('a fault of the kit');
          },
        },
      ]);
    expect(change).toThrow(RangeError);
    expect(statSync(join(folder, bo)).size).toBe(0);
    changeFile(folder, cy, (text) => text);
    expect(existsSync(join(folder, cy))).toBe(false);
  });
});
