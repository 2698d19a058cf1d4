import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/circle/consents.ts';
import { personOf, subjectNamed } from '../../src/command/consent-subject.ts';
import { runScript } from '../built-site.ts';
import { contentFolder, entry, person, SETTINGS } from '../content-folder.ts';
import { worldOf } from '../giving/consent-world.ts';

const ODD = `---\r
# who, what, when\r
title: "Two of them" # a fine title\r
date: 2026-11-01\r
kind: win\r
people:\r
  - bea\r
  - cleo\r
consented: [cleo] # by phone\r
---\r
\r
Body  with   odd   spaces.\r
`;

function content(files: Record<string, string> = {}) {
  return contentFolder({
    'people/bea.md': person({ name: 'Bea Ruiz', consent: 'ask' }),
    'people/cleo.md': person({ name: 'Cleo', consent: 'ask' }),
    'entries/2026/two.md': ODD,
    'entries/2026/one.md': entry({ title: 'One' }),
    'entries/2026/more.md': entry({ title: 'More' }),
    ...files,
  });
}

function consent(folder: string, ...words: string[]) {
  return runScript('consent', [...words, '--date', '2026-11-20'], { CONTENT_DIR: folder });
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('npm run consent', () => {
  it('asks, notes it, and writes a yes without touching anything else', async () => {
    const folder = content();
    const waiting = await consent(folder, '--json');
    expect(JSON.parse(waiting.stdout)).toEqual([
      {
        id: '2026/two',
        title: 'Two of them',
        people: [{ id: 'bea', name: 'Bea Ruiz', standing: 'waiting' }],
      },
    ]);
    const { drafts } = JSON.parse((await consent(folder, 'two', '--json')).stdout);
    expect(drafts.map((draft: { to: { id: string }[] }) => draft.to[0]?.id)).toEqual(['bea']);
    expect((await consent(folder, 'two', '--asked')).code).toBe(0);
    const { code, stdout } = await consent(folder, 'two', '--yes', 'mail of 19 November');
    expect(code).toBe(0);
    expect(stdout).toContain('Bea Ruiz agrees to “Two of them”.');
    expect(stdout).toContain('May be told of now: 2026/two.');
    expect(read(folder, 'entries/2026/two.md')).toBe(ODD.replace('[cleo]', '[cleo, bea]'));
    expect(read(folder, 'private/log.yaml')).toBe(`- date: 2026-11-20
  with: [bea]
  consent: {of: bea, entry: 2026/two, answer: asked}
- date: 2026-11-20
  with: [bea]
  what: mail of 19 November
  consent: {of: bea, entry: 2026/two, answer: yes}
`);
  });

  it('takes a consent to everything back for one entry, and says how to agree to the others', async () => {
    const folder = content();
    const { code, stdout } = await consent(folder, '2026/one', '--no', '--json');
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      of: 'ada',
      entry: '2026/one',
      wrote: ['people/ada.md', 'private/log.yaml'],
      withheld: ['2026/more', '2026/one'],
    });
    expect(read(folder, 'people/ada.md')).toContain('consent: "ask"');
  });

  it('says in words what a withdrawal changes', async () => {
    const folder = content({
      'entries/2026/hers.md': entry({ title: 'Hers', people: ['bea'] }, 'Thanks to Ada.\n'),
      'people/bea.md': person({ name: 'Bea Ruiz' }),
    });
    const { stdout } = await consent(folder, 'people/ada', '--withdraw', 'rang me');
    const at = join(folder, 'entries/2026/hers.md');
    expect(stdout).toContain('Withheld from now on:\n  2026/more: More\n  2026/one: One');
    expect(stdout).toContain(`Gone from the site with the next build:
  /entries/2026/more/ “More”
  /entries/2026/one/ “One”
  /people/ada/ Ada
  Feeds: /people/ada/rss.xml
  Pictures for sharing: /og/entries/2026/more.png, /og/entries/2026/one.png, /og/people/ada.png
`);
    expect(stdout).toMatch(/^ {2}Lists and other pages: \/, .*\/archive\/2026\/, .*\/wins\/$/m);
    expect(stdout).toContain('\n  Feeds: /atom.xml, /feed.json, /rss.xml\n  Search: /pagefind/\n');
    expect(stdout).toContain(`${at}:8 says Ada`);
    expect(read(folder, 'people/ada.md')).toContain('consent: "never"');
  });

  it('notes no question with evidence that the log cannot hold', async () => {
    const folder = content();
    const { code, stderr } = await consent(folder, 'two', '--asked', 'x'.repeat(4001));
    expect([code, stderr]).toEqual([2, expect.stringContaining('what has 4001 characters')]);
    expect(existsSync(join(folder, 'private/log.yaml'))).toBe(false);
  });

  it('asks once: who was asked already is noted again only by name', async () => {
    const dan = person({ name: 'Dan Ito', consent: 'ask' });
    const folder = content({
      'people/dan.md': dan,
      'entries/2026/three.md': entry({ title: 'Three', people: ['bea', 'cleo', 'dan'] }),
      'private/log.yaml': `- date: 2026-11-01
  consent: {of: bea, entry: 2026/three, answer: asked}
- date: 2026-11-02
  consent: {of: cleo, entry: 2026/three, answer: asked}
- date: 2026-11-03
  consent: {of: cleo, answer: withdrawn}
`,
    });
    const asked = async (...words: string[]) => {
      const { code, stdout, stderr } = await consent(folder, 'three', '--asked', ...words);
      return code === 0 ? (JSON.parse(stdout) as { asked: string[] }).asked : [code, stderr.trim()];
    };
    expect(await asked('--json')).toEqual(['dan']);
    expect(await asked('--json')).toEqual([
      2,
      'Everybody who has not answered about “Three” was asked already; --person ID notes that one of them was asked again.',
    ]);
    expect(await asked('--person', 'bea', '--json')).toEqual(['bea']);
  });

  it('puts back what it wrote where the log cannot be written', async () => {
    const folder = content({ 'private/log.yaml/in-the-way.txt': '' });
    const { code } = await consent(folder, '2026/two', '--yes');
    expect(code).not.toBe(0);
    expect(read(folder, 'entries/2026/two.md')).toBe(ODD);
  });
});

describe('whom a call means', () => {
  const { circle, entry: find } = worldOf({
    'people/ada.md': person(),
    'people/bea.md': person({ name: 'Bea Ruiz', consent: 'ask' }),
    'people/cleo.md': person({ name: 'Cleo', consent: 'ask' }),
    'private/people/dan.yaml': 'name: Dan Ito\n',
    'entries/2026/two.md': entry({ title: 'Two', people: ['bea', 'cleo'] }),
    'entries/bea.md': entry({ title: 'Same id' }),
  });
  const subject = (said: string) => {
    const found = subjectNamed(circle, said);
    return 'entry' in found ? `entry ${found.entry.id}` : `person ${found.friend.id}`;
  };
  const whom = (said?: string) => personOf(circle, find('2026/two'), said, 'agrees', isOpen);

  it.each([
    ['two', 'entry 2026/two'],
    ['cleo', 'person cleo'],
    ['Bea Ruiz', 'person bea'],
    ['people/bea', 'person bea'],
    ['entries/bea', 'entry bea'],
  ])('is for %j %s', (said, expected) => {
    expect(subject(said)).toBe(expected);
  });

  it.each([
    ['bea', 'bea is an entry and a person; say entries/bea or people/bea.'],
    ['2026/twoo', 'There is neither an entry nor a person 2026/twoo; did you mean 2026/two?'],
    ['dan', 'Dan Ito has no file people/dan.md'],
  ])('is not known for %j', (said, message) => {
    expect(() => subject(said)).toThrow(message);
  });

  it('has to be said where an entry has several', () => {
    expect(() => whom()).toThrow(
      'Who agrees? Add --person with one of those it could be: bea, cleo.',
    );
    expect(() => whom('ada')).toThrow('“Two” does not name ada; it names bea, cleo.');
    expect(whom('cleo').friend.id).toBe('cleo');
  });
});

describe('a yes to an entry', () => {
  it('never overrides somebody who wants to be named nowhere', async () => {
    const folder = content({ 'people/bea.md': person({ name: 'Bea Ruiz', consent: 'never' }) });
    const { code, stderr } = await consent(folder, 'two', '--yes', '--person', 'bea');
    expect(code).toBe(2);
    expect(stderr).toContain('never wants to be named');
    expect(read(folder, 'entries/2026/two.md')).toBe(ODD);
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });
});

describe('npm run decline, balance and digest', () => {
  it('know the share of asks that the settings give each person', async () => {
    const ask = (title: string) => entry({ kind: 'ask', title, date: '2026-11-01' });
    const folder = content({
      'newsletter.yaml': `${SETTINGS}asks_per_person: 1\n`,
      'entries/oars.md': ask('Oars'),
      'entries/rope.md': ask('Rope'),
    });
    const environment = { CONTENT_DIR: folder };
    const no = await runScript('decline', ['ada', 'rope', '--date', '2026-11-20'], environment);
    expect(no.stdout).toContain('Your ask “Oars” has its place in the letter already');
    const all = await runScript('balance', ['--date', '2026-11-20', '--json'], environment);
    expect(JSON.parse(all.stdout).people).toEqual([
      {
        id: 'ada',
        name: 'Ada',
        asked: [
          { id: 'oars', title: 'Oars', date: '2026-11-01', state: 'open' },
          { id: 'rope', title: 'Rope', date: '2026-11-01', state: 'open' },
        ],
        helped: [],
      },
    ]);
    const out = join(folder, 'out');
    const args = ['--date', '2026-11-20', '--json', '--out', out];
    const letter = JSON.parse((await runScript('digest', args, environment)).stdout);
    expect(letter.sections.find(({ id }: { id: string }) => id === 'asks').entries).toEqual([
      'oars',
    ]);
    expect(letter.warnings).toEqual([
      'rope: "Rope" waits for the next letter: of one person a letter shows 1 ask (asks_per_person)',
    ]);
  });
});
