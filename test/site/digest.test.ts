import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles, runScript } from '../built-site.ts';
import { contentFolder, entry, markdown } from '../content-folder.ts';

const FILES = ['copy.html', 'digest.md', 'draft.eml', 'email.html', 'email.txt', 'paste.html'];

function content() {
  return contentFolder({
    'entries/a.md': entry({ title: 'First' }),
    'entries/b.md': entry({ title: 'Second', date: '2026-10-05' }),
    'entries/draft.md': entry({ title: 'Draft', date: '2026-10-05', draft: true }),
    'entries/c.md': entry({ title: 'Third', date: '2026-11-10' }),
    'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, ''),
    'digests/two.md': markdown({ title: 'Two', subject: 'Second letter', date: '2026-11-01' }, ''),
    'digests/ahead.md': markdown({ title: 'Ahead', date: '2026-12-24' }, ''),
  });
}

async function digest(words: string[], folder = content()) {
  const out = mkdtempSync(join(tmpdir(), 'outbox-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const ended = await runScript('digest', [...words, '--out', out], { CONTENT_DIR: folder });
  return { ...ended, out };
}

describe('digest', () => {
  it('without an id writes the six files of the newest digest that is due', async () => {
    const { code, stdout, out } = await digest(['--json']);
    expect(code).toBe(0);
    const written = JSON.parse(stdout);
    expect(written).toMatchObject({
      id: 'two',
      subject: 'Second letter',
      sections: [{ id: 'wins', entries: ['b'] }],
      withheld: [
        { id: 'c', reason: expect.stringContaining('ahead') },
        { id: 'draft', reason: 'it is a draft' },
      ],
      warnings: [],
    });
    expect(listFiles(out)).toEqual(FILES);
    expect(Object.keys(written.files).sort()).toEqual(FILES);
    for (const name of FILES) {
      expect(written.bytes[name]).toBe(readFileSync(join(out, name)).length);
    }
  });

  it('writes the one that is named, and an unsaved one for a day without any', async () => {
    expect(JSON.parse((await digest(['one', '--json'])).stdout).sections[0].entries).toEqual(['a']);
    const unsaved = JSON.parse((await digest(['--date', '2026-11-15', '--json'])).stdout);
    expect(unsaved).toMatchObject({ id: '2026-11-15', sections: [{ id: 'wins', entries: ['c'] }] });
    const saved = JSON.parse((await digest(['--date', '2026-10-01', '--json'])).stdout);
    expect(saved.id).toBe('one');
  });

  it('says what is wrong with a call, and writes nothing', async () => {
    for (const words of [['on'], ['--date', '2026-02-30'], ['one', 'two']]) {
      const { code, stdout, stderr, out } = await digest(words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toContain('    at ');
      expect(listFiles(out)).toEqual([]);
    }
  });

  it('stops at an error in the content', async () => {
    const folder = contentFolder({ 'entries/a.md': entry({ people: ['bob'] }) });
    const { code, stderr } = await digest([], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('there is no person "bob"');
  });

  it('warns of an ask that leaves unanswered', async () => {
    const digests = ['2026-09-10', '2026-09-20', '2026-09-30', '2026-10-10'].map((date) => [
      `digests/${date}.md`,
      markdown({ title: date, date }, ''),
    ]);
    const folder = contentFolder({
      'entries/ask.md': entry({ kind: 'ask', title: 'Anybody?' }),
      'entries/late.md': entry({ kind: 'ask', title: 'Too late', by: '2026-10-01' }),
      ...Object.fromEntries(digests),
    });
    const third = JSON.parse((await digest(['2026-09-30', '--json'], folder)).stdout);
    expect(third.warnings).toEqual([]);
    const last = JSON.parse((await digest(['2026-10-10', '--json'], folder)).stdout);
    expect(last.warnings).toEqual([
      'ask: "Anybody?" is shown for the last time and has no answer yet',
      'late: "Too late" has expired without an answer',
    ]);
    expect(existsSync(join(folder, 'outbox'))).toBe(false);
  });
});
