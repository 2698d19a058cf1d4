import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, entry } from '../content-folder.ts';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/check.ts');

function check(args: string[], folder: string, more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: '1795262400', ...more },
  });
  return { status, stdout, stderr };
}

describe('check', () => {
  it('shows its help', () => {
    const { status, stdout, stderr } = check(['--help'], '/nowhere');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm run check: /);
    expect(stdout).toContain('--json');
  });

  it.each([[['--jason']], [['extra']], [['--json=yes']]])('refuses the call %j', (args) => {
    const { status, stdout, stderr } = check(args, '/nowhere');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run check');
  });

  it('refuses a clock that is none', () => {
    const { status, stdout } = check([], '/nowhere', { SOURCE_DATE_EPOCH: 'now' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('is content with warnings and withheld entries', () => {
    const files = { 'entries/a.md': entry({ draft: true }, 'a <b>c</b>\n') };
    const { status, stdout } = check([], contentFolder(files));
    expect(status).toBe(0);
    expect(stdout).toContain('entries/a.md:9 body: raw HTML');
    expect(stdout).toContain('a: it is a draft');
  });

  it('fails with --strict when an entry is withheld', () => {
    expect(
      check(['--strict'], contentFolder({ 'entries/a.md': entry({ draft: true }) })).status,
    ).toBe(1);
    expect(check(['--strict'], contentFolder({ 'entries/a.md': entry() })).status).toBe(0);
  });

  it('prints JSON and nothing else, and fails when there are errors', () => {
    const folder = contentFolder({ 'entries/a.md': entry({ title: 7, date: '2026-02-30' }) });
    const { status, stdout, stderr } = check(['--json'], folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { problems, withheld } = JSON.parse(stdout);
    expect(withheld).toEqual([]);
    expect(
      problems.map(({ file, line, field }: Record<string, unknown>) => [file, line, field]),
    ).toEqual([
      [`${folder}/entries/a.md`, 2, 'title'],
      [`${folder}/entries/a.md`, 3, 'date'],
    ]);
  });

  it('says how to begin where there is nothing', () => {
    const { status, stdout } = check([], '/nowhere');
    expect(status).toBe(1);
    expect(stdout).toContain('To begin, write /nowhere/newsletter.yaml');
  });
});
