import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openCircle } from '../../src/command/open-circle.ts';
import { openSecrets } from '../../src/command/secrets.ts';
import { readContent } from '../../src/read/disk.ts';
import { readPrivate } from '../../src/read/private.ts';
import { contentFolder, entry } from '../content-folder.ts';

const BO = { 'private/people/bo.yaml': 'name: Bo Li\n' };

/** A folder with something of it moved away and linked to. */
function linked(path: string, files: Record<string, string> = BO): string {
  const folder = contentFolder({ 'elsewhere/readme.txt': '', ...files });
  renameSync(join(folder, path), join(folder, 'elsewhere/it'));
  symlinkSync(join(folder, 'elsewhere/it'), join(folder, path));
  return folder;
}

const named = ({ problems }: { problems: readonly { file: string; severity: string }[] }) =>
  problems.map(({ file, severity }) => `${severity} ${file}`);

describe('a link on the private side', () => {
  it.each<[string, Record<string, string>?]>([
    ['private'],
    ['private/people'],
    ['private/people/bo.yaml'],
    ['private/log.yaml', { 'private/log.yaml': '[]\n' }],
    ['private/meetings', { 'private/meetings/tea.md': 'Tea.\n' }],
    ['private/recipients.csv', { 'private/recipients.csv': 'email\n' }],
  ])('is an error of the circle and of the wall, not passed over: %s', async (path, files) => {
    const folder = linked(path, files);
    expect(named(readPrivate(folder))).toEqual([`error ${path}`]);
    expect(named(openSecrets({ folder, shown: 'content' }))).toEqual([`error content/${path}`]);
    vi.stubEnv('CONTENT_DIR', folder);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(await openCircle({})).toBeUndefined();
    expect(said.mock.calls.join()).toContain(`/${path}:1 id: is a symbolic link, which could`);
    said.mockRestore();
  });

  it.each(['private/entries', 'private/entries/b.md'])('is one of entries once: %s', (path) => {
    const folder = linked(path, { 'private/entries/b.md': entry() });
    expect(named(openSecrets({ folder, shown: 'content' }))).toEqual([`error content/${path}`]);
    expect(named(readContent(folder, { private: true }))).toEqual([`error ${path}`]);
    expect(named(readContent(folder))).toEqual([]);
  });

  it('is found where it leads nowhere', () => {
    const folder = contentFolder({});
    symlinkSync('nowhere', join(folder, 'private'));
    expect(named(openSecrets({ folder, shown: 'content' }))).toEqual(['error content/private']);
  });

  it('is left alone where it is hidden, as those of other programs are', () => {
    const folder = contentFolder(BO);
    mkdirSync(join(folder, 'private/.trash'));
    symlinkSync('nowhere', join(folder, 'private/.#log.yaml'));
    expect(readPrivate(folder)).toMatchObject({ problems: [], contacts: [{ id: 'bo' }] });
  });
});
