import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hour } from '../../src/command/hour-verb.ts';
import { inboxVerb } from '../../src/command/inbox-verb.ts';
import { INBOX, openInbox } from '../../src/read/inbox.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, person } from '../content-folder.ts';
import { called } from './called.ts';
import { folderWith, news, picture } from './inbox-news.ts';

// Some verbs are processes, each of which reads the whole content.
vi.setConfig({ testTimeout: 120_000 });

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const inbox = (folder: string, ...words: string[]) =>
  called(inboxVerb, words, { CONTENT_DIR: folder });

async function json(folder: string, ...words: string[]) {
  const { stdout } = await inbox(folder, ...words, '--json');
  return JSON.parse(stdout);
}

function stateOf(folder: string, number: number) {
  const opened = openInbox(join(folder, INBOX));
  try {
    return opened.get(number)?.state;
  } finally {
    opened.close();
  }
}

describe('inbox, where nothing has come in', () => {
  it('says how news gets in, and makes no file', async () => {
    const folder = contentFolder({});
    const { code, stdout, stderr } = await inbox(folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('npm run inbox -- fetch');
    expect(await json(folder, 'list')).toEqual([]);
    expect(await inbox(folder, 'accept', '1')).toMatchObject({
      code: 2,
      stderr: 'There is no submission 1: nothing has come in yet.\n',
    });
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });
});

describe('inbox, as a list', () => {
  it('has what is to be done, apart by how far it is, in words and for machines', async () => {
    const folder = folderWith([
      news(),
      news({ key: '2', values: { ...news().values, title: 'Asked about' } }),
      news({ key: '3', values: { ...news().values, title: 'Put off' } }),
      news({ key: '4', values: { ...news().values, title: 'Declined' } }),
      news({ key: '5', values: { ...news().values, title: 'Again' } }),
    ]);
    const opened = openInbox(join(folder, INBOX));
    const at = '2026-11-19T10:00:00.000Z';
    opened.decide(2, 'waiting', { state: 'asked', reason: 'Which day?' }, at);
    opened.decide(3, 'waiting', { state: 'later', until: '2026-11-22' }, at);
    opened.decide(4, 'waiting', { state: 'declined', reason: 'no' }, at);
    opened.decide(5, 'waiting', { state: 'later', until: '2026-11-21' }, at);
    opened.close();
    const { code, stdout } = await inbox(folder, 'list');
    expect(code).toBe(0);
    const [waiting, asked, besides] = stdout.split('\n\n');
    expect(waiting).toMatch(/^Waiting for an answer:\n +1 .*A kiln.*\n +5 .*Again/);
    expect(asked).toMatch(/^Asked back:\n +2 /);
    expect(besides).toBe('Besides: 1 put off, 1 answered (--all shows them)');
    expect((await inbox(folder, 'list', '--all')).stdout).toMatch(/Answered:\n +4 .*Declined/);
    const list = await json(folder, 'list');
    expect(list.map(({ number, state }: Record<string, unknown>) => [number, state])).toEqual([
      [1, 'waiting'],
      [2, 'asked'],
      [3, 'later'],
      [5, 'later'],
    ]);
    expect(list[0]).toEqual({
      number: 1,
      state: 'waiting',
      since: '2026-11-18T09:00:00.000Z',
      at: '2026-11-18T09:00:00.000Z',
      door: 'mail',
      title: 'A kiln for the yard',
      kind: 'win',
      from: { name: 'Bo', email: 'bo@example.org', sender: 'Bo Larsen' },
    });
    expect(await json(folder, 'list', '--all')).toHaveLength(5);
    expect(await json(folder, 'show', '2')).toMatchObject({ number: 2, state: 'asked' });
  });

  it('lets nothing that a stranger sent move the cursor, in words or as JSON', async () => {
    const evil = '\u001b]0;title\u0007\u001b[2J\u009b1A\u202eEve\rover\u2028';
    const values = { ...news().values, title: evil, body: evil, sender: evil };
    const folder = folderWith([
      news({ from: { name: evil }, values, text: evil, leftOut: [evil] }),
    ]);
    for (const words of [['list'], ['show', '1'], ['list', '--json'], ['show', '1', '--json']]) {
      const { stdout, stderr } = await inbox(folder, ...words);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    }
    expect((await json(folder, 'show', '1')).values.title).toBe(evil);
  });
});

describe('inbox -- accept', () => {
  it('writes the entry, the person, the picture, the log and the answer', async () => {
    const folder = folderWith([news({ pictures: [await picture()] })]);
    const out = temporary();
    const done = await json(
      folder,
      ...['accept', '1', '--alt', 'The kiln, open', '--consent', 'told me on the phone'],
      ...['--title', 'A kiln', '--date', '2026-11-17', '--id', '2026/kiln', '--note', 'See you.'],
      ...['--out', out],
    );
    expect(done).toMatchObject({
      number: 1,
      state: 'accepted',
      entry: '2026/kiln',
      files: [
        join(folder, 'people/bo-larsen.md'),
        join(folder, 'pictures/2026-kiln-1.jpg'),
        join(folder, 'entries/2026/kiln.md'),
      ],
      draft: { to: [{ email: 'bo@example.org' }], text: expect.stringContaining('See you.') },
    });
    expect(readFileSync(join(folder, 'entries/2026/kiln.md'), 'utf8')).toBe(
      "---\ntitle: A kiln\nkind: win\ndate: 2026-11-17\npeople: [bo-larsen]\nimage: {src: ../../pictures/2026-kiln-1.jpg, alt: 'The kiln, open'}\nconsented: [bo-larsen]\n---\n\nWe built a **kiln**.\n",
    );
    const log = readFileSync(join(folder, 'private/log.yaml'), 'utf8');
    expect(log).toContain('consent: {of: bo-larsen, entry: 2026/kiln, answer: yes}');
    expect(log).toContain('told me on the phone');
    expect(log).toContain('bo@example.org');
    const mail = readFileSync(join(out, '1-accepted.eml'), 'utf8');
    expect(mail).toContain('X-Unsent: 1\r\n');
    expect(mail).toContain('In-Reply-To: <kiln@mail.example.org>\r\n');
    const check = await runScript('check', ['--json'], { CONTENT_DIR: folder });
    expect(JSON.parse(check.stdout)).toEqual({ problems: [], withheld: [] });
  });

  it('takes the name of somebody new, and says what check warns of', async () => {
    const values = {
      kind: 'ask',
      title: 'Chairs',
      body: 'We need forty chairs.',
      by: '2026-11-01',
    };
    const folder = folderWith([news({ values, from: { email: 'who@example.org' } })]);
    const accept = ['accept', '1', '--no-consent', '--out', temporary()];
    const nameless = await inbox(folder, ...accept, '--person', 'zoe');
    expect(nameless.stderr).toContain('under which name zoe is to be public: say it (--name');
    expect((await inbox(folder, ...accept, '--person', '../../x')).stderr).toContain(
      '"../../x" is not an id',
    );
    expect((await inbox(folder, ...accept, '--name', ' ')).code).toBe(2);
    const { code, stdout } = await inbox(
      folder,
      ...accept,
      '--person',
      'zoe',
      '--name',
      'Zoë Quist',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nCareful\n {2}It was needed by 2026-11-01, which is past/);
    expect(stdout).toContain('  by: ');
    expect(readFileSync(join(folder, 'people/zoe.md'), 'utf8')).toContain('name: Zoë Quist');
  });

  it('writes nothing while something is open, and says all of it', async () => {
    const folder = folderWith([
      news({ pictures: [await picture()], values: { ...news().values, kind: 'event' } }),
    ]);
    const out = temporary();
    const { code, stderr } = await inbox(folder, 'accept', '1', '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was written');
    const { problems } = await json(folder, 'accept', '1', '--kind', 'win', '--out', out);
    expect(problems.join('\n')).toContain('Picture 1');
    expect(readdirSync(out)).toEqual([]);
    expect(existsSync(join(folder, 'pictures'))).toBe(false);
    expect(stateOf(folder, 1)).toBe('waiting');
  });

  it('says how and when one was answered, and changes nothing', async () => {
    const folder = folderWith([news()]);
    const out = temporary();
    await inbox(folder, 'accept', '1', '--out', out);
    const before = readdirSync(folder, { recursive: true });
    for (const words of [
      ['accept', '1'],
      ['decline', '1', '--reason', 'no'],
      ['ask', '1', '--question', 'what?'],
      ['later', '1', '--until', '2026-12-01'],
    ]) {
      const { code, stdout, stderr } = await inbox(folder, ...words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(
        'Nothing was changed: submission 1 was accepted on 2026-11-21, as 2026/a-kiln-for-the-yard.\n',
      );
    }
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(readdirSync(out)).toEqual(['1-accepted.eml']);
  });

  it('writes nothing into a folder with errors of its own', async () => {
    const folder = folderWith([news()], { 'people/bad.md': '---\nnam: x\n---\n' });
    const { code, stderr } = await inbox(folder, 'accept', '1');
    expect(code).toBe(1);
    expect(stderr).toContain('people/bad.md');
    expect(stateOf(folder, 1)).toBe('waiting');
  });

  it('writes over nothing, though nobody reads that', async () => {
    const folder = folderWith([news()]);
    mkdirSync(join(folder, 'entries/2026'));
    // Folders of the name of a file are no entry and no person that anybody could know of.
    mkdirSync(join(folder, 'entries/2026/A-kiln-for-the-yard.md'));
    const out = ['--out', temporary()];
    const id = '2026/a-kiln-for-the-yard';
    const chosen = await inbox(folder, 'accept', '1', '--id', id, ...out);
    expect(chosen).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    expect(stateOf(folder, 1)).toBe('waiting');
    expect((await json(folder, 'accept', '1', ...out)).entry).toBe(`${id}-2`);
  });

  it('writes nothing where it cannot know what is there', async () => {
    const folder = folderWith([news()], { pictures: 'no folder' });
    const { code, stderr } = await inbox(folder, 'accept', '1', '--out', temporary());
    expect(code).toBe(2);
    expect(stderr).toContain('the folder pictures/ cannot be read (ENOTDIR)');
    expect(stateOf(folder, 1)).toBe('waiting');
  });

  it('takes no yes that the editor has written into the answers', async () => {
    const folder = folderWith([
      news({ values: { ...news().values, consent: 'ask', email: 'ada@example.org' } }),
    ]);
    const out = ['--out', temporary()];
    await called(inboxVerb, ['edit', '1', ...out], {
      CONTENT_DIR: folder,
      VISUAL: "sed -i 's/^consent: .*/consent: yes/'",
    });
    const shown = await json(folder, 'show', '1');
    expect(shown).toMatchObject({ values: { consent: 'yes' }, uncorrected: { consent: 'ask' } });
    const done = await json(folder, 'accept', '1', ...out);
    expect(done.withheld).toBe('Bo Larsen has not agreed to it yet');
    expect(readFileSync(join(folder, 'private/log.yaml'), 'utf8')).not.toContain('consent:');
  });

  it('still answers the rest where one that was half accepted cannot be finished', async () => {
    const folder = folderWith([news(), news({ key: '2' })]);
    const opened = openInbox(join(folder, INBOX));
    const entry = '2026/a-kiln';
    opened.remember('accepting 1', {
      entry,
      files: [{ file: 'pictures/x.jpg', picture: 0 }],
      log: [],
    });
    opened.decide(1, 'waiting', { state: 'accepting', entry }, '2026-11-19T10:00:00.000Z');
    opened.close();
    const { code, stderr } = await inbox(
      folder,
      'decline',
      '2',
      '--reason',
      'no',
      '--out',
      temporary(),
    );
    expect(code).toBe(0);
    expect(stderr).toContain(
      'cannot be finished: the picture 1 of submission 1 is lost. Look at what is there of it, then decide anew: npm run inbox -- show 1',
    );
    expect((await inbox(folder, 'decline', '1', '--reason', 'no', '--out', temporary())).code).toBe(
      0,
    );
  });

  it('is done once, though two desks accept the same at once', async () => {
    const folder = folderWith([news()]);
    const outs = [temporary(), temporary()];
    const ended = await Promise.all(
      outs.map((out, index) =>
        runScript('inbox', ['accept', '1', '--id', `kiln-${index}`, '--out', out], {
          CONTENT_DIR: folder,
        }),
      ),
    );
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(ended.find(({ code }) => code === 2)?.stderr).toMatch(
      /^Nothing was changed: (submission 1 was accepted|another desk)/,
    );
    const entries = readdirSync(join(folder, 'entries')).filter((file) => /^kiln-/.test(file));
    expect(entries).toHaveLength(1);
    const log = readFileSync(join(folder, 'private/log.yaml'), 'utf8');
    expect(log.match(/it became the entry/g)).toHaveLength(1);
    expect(outs.flatMap((out) => readdirSync(out))).toEqual(['1-accepted.eml']);
  });
});

describe('inbox -- decline, ask, later', () => {
  it('drafts a no with the reason', async () => {
    const folder = folderWith([news()]);
    const out = temporary();
    const done = await json(folder, 'decline', '1', '--reason', 'we had three', '--out', out);
    expect(done).toMatchObject({ number: 1, state: 'declined', files: [] });
    expect(done.draft.text).toContain('We had three.');
    expect(readdirSync(out)).toEqual(['1-declined.eml']);
    expect(stateOf(folder, 1)).toBe('declined');
  });

  it('asks back once, unless it is meant again, and can be answered after that', async () => {
    const folder = folderWith([news()]);
    const out = ['--out', temporary()];
    const ask = ['ask', '1', '--question', 'Which day was it?', ...out];
    const done = await json(folder, ...ask);
    expect(done).toMatchObject({ state: 'asked' });
    expect(done.draft.text).toContain('Which day was it?');
    expect((await inbox(folder, ...ask)).stderr).toContain('To ask once more, add --again');
    expect((await inbox(folder, ...ask, '--again')).code).toBe(0);
    expect((await inbox(folder, 'accept', '1', ...out)).code).toBe(0);
  });

  it('puts off until a day that is ahead', async () => {
    const folder = folderWith([news()]);
    const done = await json(folder, 'later', '1', '--until', '2026-12-01');
    expect(done).toMatchObject({ state: 'later', until: '2026-12-01', draft: null });
    expect(await inbox(folder, 'later', '1', '--until', '2026-11-21')).toMatchObject({ code: 2 });
  });

  it('has nobody to ask for what stood in a feed', async () => {
    const folder = folderWith([news({ door: 'feed', from: { person: 'ada' } })]);
    const { code, stderr } = await inbox(folder, 'ask', '1', '--question', 'what?');
    expect(code).toBe(2);
    expect(stderr).toContain('comes from a feed');
    const declined = await json(folder, 'decline', '1', '--reason', 'no', '--out', temporary());
    expect(declined).toMatchObject({ state: 'declined', draft: null });
  });
});

describe('inbox -- edit', () => {
  it('opens no program where there is no terminal and none is set', async () => {
    const folder = folderWith([news()]);
    const { code, stderr } = await called(inboxVerb, ['edit', '1'], {
      CONTENT_DIR: folder,
      VISUAL: '',
      EDITOR: '',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('set EDITOR, or correct it by the flags of accept');
  });

  it('keeps what the editor corrected, and takes the file away', async () => {
    const folder = folderWith([news()]);
    const out = temporary();
    const { code, stdout } = await called(inboxVerb, ['edit', '1', '--out', out, '--json'], {
      CONTENT_DIR: folder,
      VISUAL: '',
      EDITOR: "sed -i 's/yard/garden/'",
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      number: 1,
      isChanged: true,
      values: { ...news().values, title: 'A kiln for the garden' },
    });
    expect(readdirSync(out)).toEqual([]);
    expect((await json(folder, 'show', '1')).values.title).toBe('A kiln for the garden');
  });

  it('loses nothing where the program dies, or what it leaves cannot be read', async () => {
    const folder = folderWith([news()]);
    const out = temporary();
    const edit = (program: string) =>
      called(inboxVerb, ['edit', '1', '--out', out], {
        CONTENT_DIR: folder,
        VISUAL: program,
      });
    const died = await edit('sed -i \'s/yard/garden/; s/^kind:.*/kind: [/\' "$1"; kill -9 $$; #');
    expect(died.code).toBe(1);
    expect(died.stderr).toContain(`What you wrote is in ${join(out, '1.md')}`);
    expect(readFileSync(join(out, '1.md'), 'utf8')).toContain('A kiln for the garden');
    expect((await json(folder, 'show', '1')).values.title).toBe('A kiln for the yard');
    expect((await edit("sed -i 's/^kind:.*/kind: win/'")).code).toBe(0);
    expect((await json(folder, 'show', '1')).values.title).toBe('A kiln for the garden');
  });
});

describe('the inbox beside everything else', () => {
  it('holds a letter back that is older than an answer to it, until that is waived', async () => {
    const folder = folderWith([news(), news({ key: 'today', at: '2026-11-21T08:00:00.000Z' })]);
    const preflight = await runScript('preflight', ['two', '--json'], { CONTENT_DIR: folder });
    expect(preflight.code).toBe(1);
    expect(JSON.parse(preflight.stdout).problems).toEqual([
      expect.objectContaining({
        check: 'submissions-waiting',
        message: 'submission 1, older than 2026-11-21, waits without an answer',
      }),
    ]);
    const sent = (...words: string[]) =>
      runScript('digest', ['two', '--sent', ...words], { CONTENT_DIR: folder });
    expect(await sent()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(submissions-waiting)'),
    });
    expect(readFileSync(join(folder, 'digests/two.md'), 'utf8')).not.toContain('sent');
    expect((await sent('--waive', 'submissions-waiting')).code).toBe(0);
    expect(readFileSync(join(folder, 'digests/two.md'), 'utf8')).toContain('sent: 2026-11-21');
  });

  it('lets a letter go once all is answered', async () => {
    const folder = folderWith([news()]);
    await inbox(folder, 'decline', '1', '--reason', 'no', '--out', temporary());
    const sent = await runScript('digest', ['two', '--sent'], { CONTENT_DIR: folder });
    expect(sent.code).toBe(0);
  });

  it('says what to do where its file is damaged, also before a letter is stamped', async () => {
    const folder = folderWith([]);
    rmSync(join(folder, 'private'), { recursive: true });
    mkdirSync(join(folder, 'private'));
    writeFileSync(join(folder, INBOX), 'no inbox '.repeat(1000));
    const digest = runScript('digest', ['two', '--sent'], { CONTENT_DIR: folder });
    for (const { code, stderr } of [await inbox(folder), await digest]) {
      expect(code).toBe(2);
      expect(stderr).toMatch(/^The inbox .* cannot be read/);
    }
  });

  it('disturbs neither check nor the hour, with its files open', async () => {
    const folder = folderWith([news()], { 'people/ada.md': person() });
    const opened = openInbox(join(folder, INBOX));
    opened.remember('x', 1);
    onTestFinished(() => opened.close());
    expect(readdirSync(join(folder, 'private'))).toContain('inbox.db-wal');
    writeFileSync(join(folder, 'private/.inbox.lock'), '');
    const check = await runScript('check', [], { CONTENT_DIR: folder });
    expect(check).toMatchObject({ code: 0, stderr: '' });
    expect((await called(hour, [], { CONTENT_DIR: folder })).code).toBe(0);
  });
});
