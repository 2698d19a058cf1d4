import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replaceFile } from '../../src/command/replace-file.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'replace-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('replacing a file', () => {
  it('keeps the permissions, and leaves nothing beside it', () => {
    const path = join(folder(), 'list.csv');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    replaceFile(path, 'new ✓');
    expect(readFileSync(path, 'utf8')).toBe('new ✓');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, '..'))).toEqual(['list.csv']);
  });

  it('makes a new file, and its folder, for the owner alone', () => {
    const path = join(folder(), 'private/list.csv');
    replaceFile(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  });

  it('takes no notice of what a process that was killed left beside it', () => {
    const path = join(folder(), 'list.csv');
    writeFileSync(`${path}.new-${process.pid}`, 'half');
    replaceFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(path, '..'))).toEqual(['list.csv']);
  });

  it('refuses a link and a folder, and leaves both as they are', () => {
    const place = folder();
    const target = join(place, 'target');
    writeFileSync(target, 'old');
    symlinkSync(target, join(place, 'link'));
    mkdirSync(join(place, 'folder'));
    for (const name of ['link', 'folder']) {
      expect(() => replaceFile(join(place, name), 'new')).toThrow('is no plain file');
    }
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(place).sort()).toEqual(['folder', 'link', 'target']);
  });

  it('leaves the old file where the writing fails', () => {
    const path = join(folder(), 'list.csv');
    writeFileSync(path, 'old');
    mkdirSync(`${path}.new-${process.pid}`);
    expect(() => replaceFile(path, 'new')).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
