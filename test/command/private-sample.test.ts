import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kit, runScript } from '../built-site.ts';
import { contentFolder } from '../content-folder.ts';

function sampleFolder(): string {
  const folder = contentFolder({});
  cpSync(join(kit, 'content'), folder, { recursive: true });
  return folder;
}

describe('npm run new -- private', () => {
  it('copies a sample that has no problem beside the sample content, for its owner alone', async () => {
    const folder = sampleFolder();
    const environment = { CONTENT_DIR: folder };
    const { code, stdout } = await runScript('new', ['private', '--json'], environment);
    expect(code).toBe(0);
    const { files, leftOut } = JSON.parse(stdout);
    expect(files).toContain(`${folder}/private/people/amina-diallo.yaml`);
    expect(files).toContain(`${folder}/private/entries/a-roof-for-the-workshop.md`);
    expect(leftOut).toEqual([]);
    for (const file of files) expect(statSync(file).mode & 0o077, file).toBe(0);
    const checked = await runScript('check', [], environment);
    expect(checked).toMatchObject({ code: 0 });
    const contacts = await runScript('contacts', ['--json'], environment);
    expect(contacts).toMatchObject({ code: 0 });
    expect(JSON.parse(contacts.stdout)).toMatchObject({ contacts: 21 });
  });

  it('overwrites nothing, and can be said again', async () => {
    const folder = sampleFolder();
    await runScript('new', ['private'], { CONTENT_DIR: folder });
    const file = join(folder, 'private/people/amina-diallo.yaml');
    writeFileSync(file, 'name: Amina Diallo\n');
    const { code, stdout } = await runScript('new', ['private'], { CONTENT_DIR: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe('name: Amina Diallo\n');
  });

  it('leaves a folder alone that holds contacts of the editor', async () => {
    const folder = contentFolder({ 'private/people/grace.yaml': 'name: Grace\n' });
    const { code, stderr } = await runScript('new', ['private'], { CONTENT_DIR: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('holds grace.yaml');
  });

  it('leaves out what names people of another content', async () => {
    const folder = contentFolder({});
    const { stdout } = await runScript('new', ['private', '--json'], { CONTENT_DIR: folder });
    expect(JSON.parse(stdout).leftOut).toEqual([
      `${folder}/private/entries/a-roof-for-the-workshop.md`,
    ]);
  });
});
