import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { INBOX, openInbox } from '../../src/read/inbox.ts';
import { editorEnvironment, kit } from '../built-site.ts';
import { folderWith, news, picture } from '../command/inbox-news.ts';
import { converse } from './setup-terminal.ts';

const PROMPT = 'uit [?]';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function states(folder: string) {
  const inbox = openInbox(join(folder, INBOX));
  const all = inbox.list().map(({ state }) => state);
  inbox.close();
  return all;
}

const titled = (title: string) => news({ key: title, values: { ...news().values, title } });

it('is worked through with single keys', async () => {
  const folder = folderWith([
    news({ pictures: [await picture()] }),
    titled('Three of these'),
    titled('A cart'),
    titled('Not now'),
    titled('What day'),
    titled('Still there'),
  ]);
  const out = temporary();
  const { code, screen } = await converse(
    'inbox',
    ['--out', out],
    { CONTENT_DIR: folder, VISUAL: '', EDITOR: 'sed -i s/cart/barrow/' },
    [
      [PROMPT, '?'],
      [PROMPT, 'p'],
      [PROMPT, 'a'],
      ['agreed to be named?', 'y'],
      ['How do you know', 'told me\r'],
      ['show? Nothing', 'The kiln, open\r'],
      ['Write it?', 'y'],
      ['A word of yours', '\r'],
      [PROMPT, 'd'],
      ['Why not?', 'we had three\r'],
      [PROMPT, 'e'],
      [PROMPT, 's'],
      [PROMPT, 'l'],
      ['Until which day', '\r'],
      [PROMPT, 'b'],
      ['What do you want', 'Which day?\r'],
      [PROMPT, 'q'],
    ],
  );
  expect(code).toBe(0);
  expect(states(folder)).toEqual(['accepted', 'declined', 'waiting', 'later', 'asked', 'waiting']);
  expect(screen).toContain('1 accepted, 1 declined, 1 asked back, 1 put off. 2 submissions left');
  expect(readdirSync(out).sort()).toEqual([
    '1-accepted.eml',
    '1.html',
    '2-declined.eml',
    '5-asked.eml',
  ]);
  const page = readFileSync(join(out, '1.html'), 'utf8');
  expect(page).toContain('default-src &#39;none&#39;;');
  expect(page).toContain('src="data:image/jpeg;base64,');
  expect(page).not.toContain('<script');
  const inbox = openInbox(join(folder, INBOX));
  expect(inbox.get(3)?.values.title).toBe('A barrow');
  inbox.close();
  const entry = readFileSync(join(folder, 'entries/2026/a-kiln-for-the-yard.md'), 'utf8');
  expect(entry).toContain('consented: [bo-larsen]');
});

it('decides nothing at Ctrl-C, in a question or at the keys, and gives the terminal back', async () => {
  const folder = folderWith([news()]);
  const out = temporary();
  const verb = [process.execPath, join(kit, 'scripts/inbox.ts'), '--out', out].join(' ');
  const child = spawn('script', ['-qec', `stty -g; ${verb}; stty -g`, '/dev/null'], {
    cwd: kit,
    env: editorEnvironment({ TERM: 'xterm', NO_COLOR: '1', CONTENT_DIR: folder }),
  });
  let printed = '';
  const answers: [string, string][] = [
    [PROMPT, 'd'],
    ['Why not?', 'no\u0003'],
    ['Nothing was decided.', ''],
    [PROMPT, '\u0003'],
  ];
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    printed += data;
    for (let next = answers[0]; next && printed.includes(next[0], seen); next = answers[0]) {
      seen = printed.indexOf(next[0], seen) + next[0].length;
      child.stdin.write(next[1]);
      answers.shift();
    }
  });
  await new Promise((ended) => child.on('close', ended));
  const settings = printed.match(/^[0-9a-f]+(:[0-9a-f]+){20,}/gm) ?? [];
  expect(settings).toHaveLength(2);
  expect(settings[1]).toBe(settings[0]);
  expect(states(folder)).toEqual(['waiting']);
  expect(existsSync(join(out, '1-declined.eml'))).toBe(false);
  expect(printed).toContain('1 submission left for another time.');
});

it('asks whose news it is where nothing says so, and says before the question that nobody can be asked', async () => {
  const free = (key: string, email: string | undefined, title: string) =>
    news({
      key,
      from: email === undefined ? {} : { email },
      values: { kind: 'win', title, body: 'It runs again, and it rings.' },
      isGuessed: true,
    });
  const folder = folderWith(
    [
      free('1', 'ada@example.org', 'The bell'),
      free('2', 'who@example.org', 'The clock'),
      free('3', undefined, 'The gate'),
    ],
    { 'private/people/ada.yaml': 'emails: [ada@example.org]\n' },
  );
  const { code, screen } = await converse(
    'inbox',
    ['--out', temporary()],
    { CONTENT_DIR: folder },
    [
      [PROMPT, 'a'],
      ['Is it about Ada?', '\r'],
      ['Write it?', 'y'],
      ['A word of yours', '\r'],
      [PROMPT, 'a'],
      ['Whom is it about?', 'Zoë Quist\r'],
      ['Has Zoë Quist agreed', 'n'],
      ['Write it?', 'y'],
      ['A word of yours', '\r'],
      [PROMPT, 'b'],
      [PROMPT, 'd'],
      ['Why not? (for you)', 'no room\r'],
    ],
  );
  expect(code).toBe(0);
  expect(states(folder)).toEqual(['accepted', 'accepted', 'declined']);
  expect(screen).toContain('Nobody can be asked: it came without an address that mail reaches.');
  expect(screen).toContain('Nobody is told: it came without an address that mail reaches.');
  expect(readFileSync(join(folder, 'entries/2026/the-bell.md'), 'utf8')).toContain('people: [ada]');
  expect(readFileSync(join(folder, 'people/zoe-quist.md'), 'utf8')).toContain('name: Zoë Quist');
});
