import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildSite, kit, listFiles, runScript } from '../built-site.ts';
import { contentFolder, SETTINGS } from '../content-folder.ts';
import { START } from './setup-start.ts';
import { type Answer, converse } from './setup-terminal.ts';

/** Neither this computer's language nor its Git tell who sits at it. */
const NOBODY = {
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'Europe/Lisbon',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

const FLAGS = [
  ...['--title', 'Zoë: "Good" #1 🐝', '--tagline', "it's: fine", '--editor', 'Rosa'],
  ...['--contact', 'rosa@example.net', '--url', 'later', '--language', 'pt-BR'],
];

/** A folder with a fresh copy of the sample in `content/`. */
function freshCopy(): { where: string; content: string } {
  const where = mkdtempSync(join(tmpdir(), 'setup-'));
  onTestFinished(() => rmSync(where, { recursive: true, force: true }));
  const content = join(where, 'content');
  cpSync(join(kit, 'content'), content, {
    recursive: true,
    filter: (path) => !path.includes(join('content', 'private')),
  });
  return { where, content };
}

function setup(words: string[], content: string) {
  return runScript('setup', words, { ...NOBODY, CONTENT_DIR: content });
}

const read = (folder: string) => readFileSync(join(folder, 'newsletter.yaml'), 'utf8');

describe('setup by flags', () => {
  it('writes the settings and clears the sample; what is left passes check and builds', async () => {
    const { content } = freshCopy();
    const { code, stdout, stderr } = await setup([...FLAGS, '--clear', 'yes', '--json'], content);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { removed, staying, changes } = JSON.parse(stdout);
    expect(removed.length).toBeGreaterThan(70);
    expect(staying).toEqual([]);
    expect(changes).toContainEqual({
      field: 'editor.email',
      from: 'joana@example.org',
      to: 'rosa@example.net',
    });
    expect(listFiles(content)).toEqual(['newsletter.yaml']);
    expect(read(content)).not.toMatch(/joana|hello@/i);
    const { stdout: checked } = await runScript('check', ['--json'], { CONTENT_DIR: content });
    expect(JSON.parse(checked)).toEqual({ problems: [], withheld: [] });
    const site = await buildSite(content);
    expect(site.read('index.html')).toContain('<title>Zoë: &quot;Good&quot; #1 🐝</title>');
    site.remove();
  });

  it('lists every flag that is missing, and every one that is wrong', async () => {
    const { content } = freshCopy();
    const before = listFiles(content);
    const none = await setup([], content);
    expect({ code: none.code, stdout: none.stdout }).toEqual({ code: 2, stdout: '' });
    const names = ['title', 'tagline', 'editor', 'contact', 'url', 'language', 'clear'];
    for (const name of names) expect(none.stderr).toContain(`--${name}: is missing`);
    const words = [
      '--title',
      '',
      '--url',
      'a b',
      '--accent',
      'red',
      '--timezone',
      'X',
      '--clear',
      'x',
    ];
    const wrong = await setup(words, content);
    expect(wrong.code).toBe(2);
    for (const name of ['title', 'url', 'accent', 'timezone', 'clear', 'contact']) {
      expect(wrong.stderr).toContain(`  --${name}: `);
    }
    expect(listFiles(content)).toEqual(before);
    expect(read(content)).toBe(read(join(kit, 'content')));
  });

  it('takes what is likely with --yes, makes up no name, and leaves the sample', async () => {
    const { content } = freshCopy();
    const refused = await setup(['--yes'], content);
    expect(refused.code).toBe(2);
    expect(refused.stderr.match(/--\w+: is missing/g)).toEqual([
      '--editor: is missing',
      '--contact: is missing',
    ]);
    const words = ['--yes', '--editor', 'Rosa', '--contact', 'https://example.net/write'];
    expect((await setup(words, content)).code).toBe(0);
    expect(read(content)).toContain(
      'timezone: Europe/Lisbon\neditor:\n  name: Rosa\ncontact: https',
    );
    expect(listFiles(content)).toEqual(listFiles(join(kit, 'content')));
  });

  it('changes settings of somebody only after a yes, and says what it would change', async () => {
    const own = `# ours\n${SETTINGS}`;
    const content = contentFolder({ 'newsletter.yaml': own });
    const { code, stderr } = await setup(['--title', 'New'], content);
    expect(code).toBe(2);
    expect(stderr).toContain('title  Test Letter -> New');
    expect(read(content)).toBe(own);
    const agreed = await setup(['--title', 'New', '--yes'], content);
    expect(agreed.stdout).toContain('Wrote ');
    expect(read(content)).toBe(own.replace('Test Letter', 'New'));
  });

  it('refuses settings that cannot be read, with the line', async () => {
    const content = contentFolder({ 'newsletter.yaml': 'title: [\n' });
    const { code, stderr } = await setup(FLAGS, content);
    expect(code).toBe(2);
    expect(stderr).toMatch(/newsletter\.yaml:\d+ /);
    expect(read(content)).toBe('title: [\n');
  });

  it('begins a folder that is not there yet', async () => {
    const content = join(contentFolder({}), 'new/place');
    expect((await setup(FLAGS, content)).code).toBe(0);
    expect(listFiles(content)).toEqual(['newsletter.yaml']);
  });
});

describe('setup by questions', () => {
  const ENTER = '\r';
  const FIRST: Answer[] = [
    ['called?', `Bees${ENTER}`],
    ['one sentence?', ENTER],
    ['your name?', `Rosa${ENTER}`],
    ['readers answer?', `rosa@${ENTER}`],
    ['give the whole address', `example.net${ENTER}`],
    ['site stand?', ENTER],
    ['language?', ENTER],
    ['Write ', ENTER],
  ];
  const talk = (where: string, answers: Answer[]) => converse('setup', [], NOBODY, answers, where);

  it('says what is wrong with an answer, clears nothing without a yes, and changes nothing when said again', async () => {
    const { where, content } = freshCopy();
    const first = await talk(where, [...FIRST, ['Remove ', ENTER]]);
    expect(first.screen).toContain('npm run setup -- --clear yes');
    expect(listFiles(content)).toEqual(listFiles(join(kit, 'content')));
    const written = read(content);
    expect(written).toContain('contact: mailto:rosa@example.net\n');
    const questions = [
      'called?',
      'sentence?',
      'name?',
      'answer?',
      'stand?',
      'language?',
      'Remove ',
    ];
    const again = await talk(
      where,
      questions.map((question): Answer => [question, ENTER]),
    );
    expect(again.screen).toContain('content/newsletter.yaml stays as it is.');
    expect(read(content)).toBe(written);
  });

  it('writes nothing after Ctrl-C at the very last question', async () => {
    const { where, content } = freshCopy();
    const { screen, code } = await talk(where, [...FIRST, ['Remove ', '\u0003']]);
    expect(code).toBe(2);
    expect(screen).toContain('Nothing was written.');
    expect(screen).not.toContain('    at ');
    expect(listFiles(content)).toEqual(listFiles(join(kit, 'content')));
    expect(read(content)).toBe(read(join(kit, 'content')));
  });

  it('keeps what was changed of the sample, and names it', async () => {
    const { where, content } = freshCopy();
    const file = 'people/barasa-wekunda.md';
    writeFileSync(join(content, file), `${readFileSync(join(content, file), 'utf8')}And more.\n`);
    const { screen } = await talk(where, [...FIRST, ['Remove ', `y${ENTER}`]]);
    expect(screen).toContain(`  ${file} (you changed it)`);
    expect(listFiles(content)).toContain(file);
    expect(listFiles(content).length).toBeLessThan(10);
    const { code } = await runScript('check', [], { CONTENT_DIR: content });
    expect(code).toBe(0);
  });

  it('shows what would change in settings of somebody, and lets them keep what they have', async () => {
    const where = contentFolder({ 'content/newsletter.yaml': SETTINGS });
    const { screen, code } = await talk(where, [
      ['called?', `New Name${ENTER}`],
      ...['sentence?', 'name?', 'answer?', 'stand?', 'language?'].map((q): Answer => [q, ENTER]),
      ['Write ', `n${ENTER}`],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('title  Test Letter -> New Name');
    expect(screen).toContain('Nothing was written.');
    expect(read(join(where, 'content'))).toBe(SETTINGS);
  });
});

describe('docs/start.md', () => {
  it('goes as it tells, from nothing to the first letter', { timeout: 240_000 }, async () => {
    const { where } = freshCopy();
    const parts: string[] = [];
    for (const { text, words, answers = [], lines } of START) {
      parts.push(text);
      if (!words) continue;
      const [verb = '', ...rest] = words;
      const out = verb === 'digest' ? ['--out', join(where, 'outbox/2026-11-21')] : [];
      mkdirSync(join(where, 'outbox'), { recursive: true });
      const { code, screen } = await converse(verb, [...rest, ...out], NOBODY, answers, where);
      expect({ words, code, screen }).toMatchObject({ code: 0 });
      const printed = screen
        .replaceAll(`${where}/`, '')
        .replace(/ in \d+\.\d s\b/g, '')
        .trim()
        .split('\n');
      const shown = printed.slice(0, lines);
      if (shown.length < printed.length) shown.push('…');
      const call = `npm run ${verb}${rest.length > 0 ? ` -- ${rest.join(' ')}` : ''}`;
      parts.push(`\`\`\`console\n$ ${call}\n${shown.join('\n')}\n\`\`\``);
    }
    // Written by `npx vitest run --project site test/site/setup.test.ts -u`.
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/start.md');
  });
});
