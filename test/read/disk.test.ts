import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayAt } from '../../src/fields/day.ts';
import { readClock } from '../../src/read/clock.ts';
import { contentFolder as folderOf } from '../../src/read/content-folder.ts';
import { readContent } from '../../src/read/disk.ts';
import { contentFolder, entry } from '../content-folder.ts';

describe('the content folder', () => {
  it('is content/ of the kit, or CONTENT_DIR from where the editor stands', () => {
    expect(folderOf({}, '/kit')).toBe('/kit/content');
    expect(folderOf({ CONTENT_DIR: '' }, '/kit')).toBe('/kit/content');
    expect(folderOf({ CONTENT_DIR: '../mine' }, '/kit')).toBe('/mine');
    expect(folderOf({ CONTENT_DIR: '/elsewhere' }, '/kit')).toBe('/elsewhere');
    expect(folderOf({})).toBe(resolve('content'));
  });
});

describe('readContent', () => {
  const files = {
    'entries/a.md': entry(),
    'private/entries/b.md': entry({ audience: 'public' }),
    'private/people/eve.md': '---\nname: Eve\n---\n',
    'private/log.md': 'x',
    '.git/x.md': 'x',
    'entries/.draft.md': 'x',
  };

  it('leaves the private folder alone unless it is asked for', () => {
    const reading = readContent(contentFolder(files));
    expect(reading.entries.map(({ id }) => id)).toEqual(['a']);
    expect(reading.files).toEqual(['entries/a.md', 'newsletter.yaml', 'people/ada.md']);
    expect(reading.problems).toEqual([]);
  });

  it('reads private entries for the email, whose audience they cannot change', () => {
    const reading = readContent(contentFolder(files), { private: true });
    expect(reading.entries.map(({ id, audience }) => [id, audience])).toEqual([
      ['a', 'public'],
      ['b', 'email'],
    ]);
    expect(reading.people.map(({ id }) => id)).toEqual(['ada']);
    expect(reading.files.filter((file) => file.startsWith('private'))).toEqual([]);
  });

  it('does not follow a link in the place of the private entries', () => {
    const folder = contentFolder({ 'entries/a.md': entry() });
    mkdirSync(join(folder, 'private'));
    symlinkSync('../entries', join(folder, 'private/entries'));
    expect(readContent(folder, { private: true }).entries.map(({ id }) => id)).toEqual(['a']);
  });

  it('says of a folder that is not there that it is empty', () => {
    expect(readContent('/nowhere/at/all')).toMatchObject({ isEmpty: true, problems: [] });
  });

  it('reads one noun or the settings only', () => {
    const folder = contentFolder(files);
    expect(readContent(folder, { only: 'people' }).files).toEqual(['people/ada.md']);
    expect(readContent(folder, { only: 'newsletter.yaml' }).newsletter?.title).toBe('Test Letter');
  });
});

describe('the clock', () => {
  it('is SOURCE_DATE_EPOCH where it is set', () => {
    expect(readClock({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000_000);
  });

  it('gives the day of a zone', () => {
    const evening = Date.UTC(2026, 8, 1, 23, 30);
    expect(dayAt(evening, 'Etc/UTC')).toBe('2026-09-01');
    expect(dayAt(evening, 'Pacific/Auckland')).toBe('2026-09-02');
    expect(dayAt(evening, 'America/Los_Angeles')).toBe('2026-09-01');
  });
});
