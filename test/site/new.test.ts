import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorEnvironment, kit, listFiles, runScript } from '../built-site.ts';
import { contentFolder, entry, markdown } from '../content-folder.ts';

const FLAGS = [
  '--title',
  'A "fine" day: #1',
  '--kind',
  'win',
  '--people',
  'ada',
  '--body',
  'News.',
];

describe('new by flags', () => {
  it('writes a file that passes check', async () => {
    const content = contentFolder({});
    const { code, stdout } = await runScript('new', ['entry', ...FLAGS, '--json'], {
      CONTENT_DIR: content,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).id).toBe('2026/a-fine-day-1');
    expect(readFileSync(join(content, 'entries/2026/a-fine-day-1.md'), 'utf8')).toBe(
      '---\ntitle: \'A "fine" day: #1\'\nkind: win\ndate: 2026-11-21\npeople: [ada]\n---\n\nNews.\n',
    );
    const check = await runScript('check', ['--json'], { CONTENT_DIR: content });
    expect(JSON.parse(check.stdout)).toEqual({ problems: [], withheld: [] });
  });

  it('writes nothing where a flag is wrong, and says all that is', async () => {
    const content = contentFolder({});
    const before = listFiles(content);
    const words = [
      'entry',
      '--title',
      'T',
      '--kind',
      'wim',
      '--people',
      'bob',
      '--date',
      '2026-02-30',
    ];
    const { code, stdout, stderr } = await runScript('new', words, { CONTENT_DIR: content });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const field of ['kind', 'people', 'date', 'body'])
      expect(stderr).toContain(`  ${field}: `);
    expect(listFiles(content)).toEqual(before);
  });

  it('begins no letter of a day that has one', async () => {
    const sent = { title: 'One', date: '2026-11-10', sent: '2026-11-11' };
    const content = contentFolder({ 'digests/one.md': markdown(sent, '') });
    const words = ['digest', '--title', 'Two', '--date', '2026-11-10'];
    const { code, stdout, stderr } = await runScript('new', words, { CONTENT_DIR: content });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('digests/one.md has the date 2026-11-10 already, and went out');
    expect(listFiles(join(content, 'digests'))).toEqual(['one.md']);
  });

  it('never writes over a file', async () => {
    const content = contentFolder({ 'entries/taken.md': entry() });
    const words = ['entry', ...FLAGS, '--id', 'taken'];
    const { code } = await runScript('new', words, { CONTENT_DIR: content });
    expect(code).toBe(2);
    expect(readFileSync(join(content, 'entries/taken.md'), 'utf8')).toBe(entry());
  });

  it('begins a digest with what it would hold', async () => {
    const content = contentFolder({ 'entries/a.md': entry({ title: 'Old news' }) });
    const { stdout } = await runScript('new', ['digest', '--title', 'D'], { CONTENT_DIR: content });
    expect(stdout).toContain('    a: Old news');
    expect(existsSync(join(content, 'digests/2026-11-21.md'))).toBe(true);
  });
});

describe('new by questions', () => {
  const ENTER = '\r';

  it('goes from question to question to a written file', async () => {
    const content = contentFolder({});
    const said = await inTerminal(['person'], content, [
      ['What is their name?', `Grace${ENTER}`],
      ['May they be named?', ENTER],
      ['Who are they, in one line?', ENTER],
      ['Where are they?', ENTER],
      ['A few words about them', `She listens.${ENTER}`],
      ['Name of the file', ENTER],
      ['Write ', ENTER],
    ]);
    expect(said).toContain('Wrote ');
    expect(readFileSync(join(content, 'people/grace.md'), 'utf8')).toBe(
      '---\nname: Grace\nconsent: ask\n---\n\nShe listens.\n',
    );
  });

  it('leaves nothing behind after Ctrl-C', async () => {
    const content = contentFolder({});
    const before = listFiles(content);
    const said = await inTerminal(['person'], content, [
      ['What is their name?', `Grace${ENTER}`],
      ['May they be named?', '\u0003'],
    ]);
    expect(said).toContain('Nothing was written.');
    expect(said).not.toContain('    at ');
    expect(listFiles(content)).toEqual(before);
  });
});

/** Runs `new` in a terminal of its own (`script` of util-linux), and types as it asks. */
async function inTerminal(
  words: string[],
  content: string,
  answers: [question: string, keys: string][],
): Promise<string> {
  const command = [process.execPath, join(kit, 'scripts/new.ts'), ...words].join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: kit,
    env: editorEnvironment({ CONTENT_DIR: content, TERM: 'xterm' }),
  });
  let said = '';
  let seen = 0;
  child.stdout.on('data', (data) => {
    said += data;
    const [next] = answers;
    if (!next || !said.slice(seen).includes(next[0])) return;
    answers.shift();
    seen = said.length;
    child.stdin.write(next[1]);
  });
  await new Promise((ended) => child.on('close', ended));
  return said;
}
