import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { contentFolder, entry, markdown, person, SETTINGS } from '../content-folder.ts';

function content(files: Record<string, string> = {}) {
  return contentFolder({
    'people/ada.md': person({ name: 'Ada Söderlund' }),
    'entries/a.md': entry({ title: 'A first thing' }),
    'entries/b.md': entry({ title: 'A second thing', date: '2026-11-10' }),
    'digests/one.md': markdown({ title: 'One of many', date: '2026-11-01' }, 'Dear all.\n'),
    'digests/two.md': markdown({ title: 'Two of many', date: '2026-11-21' }, 'Dear all.\n'),
    ...files,
  });
}

async function preflight(folder: string, ...words: string[]) {
  const { code, stdout, stderr } = await runScript('preflight', words, { CONTENT_DIR: folder });
  return { code, stdout, stderr };
}

/** The checks that hold a letter back. */
async function checks(folder: string, ...words: string[]) {
  const { code, stdout, stderr } = await preflight(folder, ...words, '--json');
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  expect(code).toBe(report.ready ? 0 : 1);
  return report.problems.map(({ check }: { check: string }) => check);
}

describe('preflight', () => {
  it('lets a letter go of which there is nothing to say', async () => {
    const { code, stdout, stderr } = await preflight(content());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('The letter two is ready: “Two of many”.\n');
  });

  it('says everything at once, with its place, what to do, and the name to waive it by', async () => {
    const folder = content({
      'digests/two.md': markdown({ title: 'WAKE UP EVERYBODY', date: '2026-11-21' }, 'TODO.\n'),
    });
    const { code, stdout } = await preflight(folder, 'two');
    expect(code).toBe(1);
    expect(stdout).toContain('2 reasons to hold the letter two back:');
    expect(stdout).toMatch(/digests\/two\.md:2 title: .+; .+ \(subject-capitals\)\n/);
    expect(stdout).toMatch(/digests\/two\.md:6 body: .+; .+ \(leftovers\)\n/);
    expect(stdout).toContain('--waive subject-capitals,leftovers');
    const waived = await preflight(folder, 'two', '--waive', 'subject-capitals, leftovers');
    expect(waived.code).toBe(0);
    expect(waived.stdout).toContain('Waived:');
    expect(waived.stdout).toContain('(leftovers)');
  });

  it('refuses a waiver that is none, with the nearest name', async () => {
    const { code, stdout, stderr } = await preflight(content(), '--waive', 'left-overs');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no check left-overs; did you mean leftovers?');
  });

  it('takes waivers said one by one, and refuses one that names nothing', async () => {
    const folder = content({
      'digests/two.md': markdown({ title: 'WAKE UP EVERYBODY', date: '2026-11-21' }, 'TODO.\n'),
    });
    const words = ['--waive', 'leftovers', '--waive', 'subject-capitals'];
    expect(await checks(folder, 'two', ...words)).toEqual([]);
    expect((await preflight(folder, 'two', '--waive', '')).code).toBe(2);
  });

  it('stops at an error in the content, as words and as JSON', async () => {
    const folder = content({ 'entries/c.md': entry({ people: ['bob'] }) });
    const { code, stderr } = await preflight(folder);
    expect(code).toBe(1);
    expect(stderr).toContain('there is no person "bob"');
    const json = await preflight(folder, '--json');
    expect(json).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(json.stdout).problems[0].message).toContain('there is no person "bob"');
  });

  it('knows what a letter that went out did not hold', async () => {
    const folder = content();
    expect((await runScript('digest', ['one', '--sent'], { CONTENT_DIR: folder })).code).toBe(0);
    expect(await checks(folder, 'two')).toEqual([]);
    writeFileSync(join(folder, 'entries/late.md'), entry({ title: 'Told too late' }));
    expect(await checks(folder, 'two')).toEqual(['entry-forgotten']);
  });

  it('holds a letter back that some readers got in other words', async () => {
    const folder = content();
    const file = join(folder, 'digests/one.md');
    const written = readFileSync(file, 'utf8');
    await runScript('digest', ['one', '--sent'], { CONTENT_DIR: folder });
    writeFileSync(file, written);
    expect(await checks(folder, 'one')).toEqual([]);
    writeFileSync(file, written.replace('Dear all.', 'Dear both.'));
    expect(await checks(folder, 'one')).toEqual(['letter-changed']);
  });

  it('never asks a private address, and says that nobody else can reach it', async () => {
    const folder = content({
      'newsletter.yaml': SETTINGS.replace('letter.example.org', '127.0.0.1:9'),
      'entries/b.md': entry({
        title: 'A second thing',
        date: '2026-11-10',
        link: 'http://127.0.0.1:9/',
      }),
    });
    const { stdout } = await preflight(folder, 'two', '--online', '--json');
    const found = JSON.parse(stdout).problems.filter(
      ({ check }: { check: string }) => check === 'link-unreachable',
    );
    expect(found.map(({ field }: { field: string }) => field).sort()).toEqual(['id', 'link']);
    for (const { message } of found) expect(message).toContain('leads to a private address');
  });
});
