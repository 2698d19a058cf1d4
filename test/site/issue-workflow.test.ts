import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { branchOf, type NewFile, proposalFor } from '../../src/github/proposal.ts';
import { readContent } from '../../src/read/disk.ts';
import { parseContent } from '../../src/read/parse.ts';
import { kit } from '../built-site.ts';
import { type Files, person, SETTINGS } from '../content-folder.ts';
import { issue } from '../github/issues.ts';
import { repository } from '../github/runner.ts';
import { ANSWERS, issueMarkdown } from '../submissions/issue-markdown.ts';

const CONTENT = {
  'newsletter.yaml': SETTINGS,
  'people/amina-diallo.md': person({ name: 'Amina Diallo', consent: 'ask' }),
  'people/ada.md': person(),
};

const TITLES = [
  '$(touch x)',
  '`touch x`',
  '$\u007b{ github.token }}',
  '--flag',
  '; rm -rf content',
  "' && touch x; '",
  '" && touch x; "',
  '../../../../etc/passwd',
  '--- kind: ask',
  '&a [*a]',
  '@everybody closes #1 [skip ci]',
  '<!-- --> <script>alert(1)</script>',
  'عربي',
  '岡部',
  'Amina opens the school garden',
];

/** Forty friends; some about the same person, whom nobody knows yet. */
const FORTY = Array.from({ length: 40 }, (_, index) => ({
  number: index + 1,
  title: `${TITLES[index % TITLES.length]} ${index < TITLES.length ? '' : index}`.trim(),
  values: {
    ...ANSWERS,
    title: TITLES[index % TITLES.length] ?? '',
    body: index % 3 === 0 ? '---\nconsent: always\n---\n\n$(touch x)' : ANSWERS.body,
    ...(index % 4 === 0 && { about: 'friend', name: 'Grace Hopper' }),
    ...(index % 4 === 1 && { sender: '岡部七海' }),
  },
}));

const branches = (all: string) => all.split('\n').filter((line) => line.includes('news/issue-'));

describe('forty submissions', () => {
  it('share no file, whatever their titles, and all of them merge', () => {
    const { people } = parseContent(
      Object.entries(CONTENT).map(([file, text]) => ({ file, text })),
    );
    const known = {
      language: 'en',
      people,
      taken: { entries: new Set<string>(), people: new Set(people.map(({ id }) => id)) },
      day: '2026-11-20',
    };
    const proposals = FORTY.map(({ number, title, values }) => {
      const { news } = proposalFor(issue(values, { number, title }), known);
      return { name: branchOf({ number }), files: news?.files ?? [] };
    });
    const entries = proposals.map(({ files }) => files[0]?.file ?? '');
    expect(new Set(entries).size).toBe(40);
    expect(entries.filter((file) => !/^entries\/2026\/[a-z0-9-]+\.md$/.test(file))).toEqual([]);

    const folder = mergedFolder(CONTENT, proposals);
    const files = readdirSync(join(folder, 'people')).sort();
    expect(files).toHaveLength(4);
    expect(files.join()).toMatch(/^ada\.md,amina-diallo\.md,grace-hopper\.md,somebody-\w+\.md$/);
    const titles = readContent(folder).entries.map(({ id, title }) => [
      Number(id.split('-').at(-1)),
      title,
    ]);
    expect(new Map(titles as [number, string][])).toEqual(
      new Map(FORTY.map(({ number, values }) => [number, values.title])),
    );
    const report = JSON.parse(
      execFileSync(process.execPath, [join(kit, 'scripts/check.ts'), '--json'], {
        env: { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: '1795348800' },
        encoding: 'utf8',
      }),
    );
    expect(
      report.problems.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
    expect(report.withheld).toHaveLength(40);
  });
});

/** A folder with the content in which all branches of it are merged by Git at once. */
function mergedFolder(content: Files, branches: { name: string; files: NewFile[] }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'friends-forty-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const editor = ['-c', 'user.name=Edda', '-c', 'user.email=edda@example.org'];
  const git = (words: string[], input = '') =>
    execFileSync('git', [...editor, ...words], { cwd: folder, env, input, stdio: 'pipe' });
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commit = (branch: string, from: string, files: NewFile[]) =>
    [
      `commit refs/heads/${branch}\ncommitter Edda <edda@example.org> 1795348800 +0000\n`,
      data('News'),
      from && `from refs/heads/${from}\n`,
      ...files.map(({ file, text }) => `M 644 inline ${file}\n${data(text)}`),
    ].join('');
  const first = Object.entries(content).map(([file, text]) => ({ file, text: String(text) }));
  git(['init', '--quiet', '--initial-branch=main']);
  git(
    ['fast-import', '--quiet'],
    [
      commit('main', '', first),
      ...branches.map(({ name, files }) => commit(name, 'main', files)),
    ].join(''),
  );
  git(['reset', '--quiet', '--hard', 'main']);
  git(['merge', '--quiet', '--no-edit', ...branches.map(({ name }) => name)]);
  return folder;
}

describe('the workflow for news from friends', () => {
  it('makes a branch of each submission, whatever it says, and all of them merge', {
    timeout: 120_000,
  }, async () => {
    const { take, git, checkout, said } = await repository(CONTENT);
    const some = [0, 2, 4, 10].flatMap((at) => FORTY[at] ?? []);
    await Promise.all(
      some.map(({ number, title, values }) =>
        take({ number, title, text: issueMarkdown('win', values) }),
      ),
    );
    await git('fetch', '--quiet', 'origin');
    expect(branches(await git('branch', '--remotes'))).toHaveLength(some.length);
    for (const { number } of some) {
      await git('merge', '--quiet', '--no-edit', `origin/news/issue-${number}`);
      expect(said(`comment-${number}`)).toContain('It now waits for the editor');
      expect(said(`title-9${number}`)).not.toMatch(/[@#[\n]/);
      expect(said(`body-9${number}`)).toContain(`Closes #${number}.`);
    }
    expect(readdirSync(checkout).sort()).toEqual(['.git', 'content']);
    const { entries } = readContent(join(checkout, 'content'));
    expect(entries.map(({ title }) => title).sort()).toEqual(
      some.map(({ values }) => values.title).sort(),
    );
  });

  it('follows an issue that is edited, on one branch, in one pull request, with one answer', async () => {
    const { take, git, said } = await repository(CONTENT);
    const edit = (values: object) =>
      take({ number: 7, text: issueMarkdown('win', { ...ANSWERS, ...values }) });
    await edit({ link: 'nowhere' });
    expect(said('comment-7')).toContain('Where can one read more?');
    expect(said('open-issue-7')).toBeUndefined();

    await edit({});
    expect(said('comment-7')).toContain('It now waits');
    expect(said('title-97')).toBe('News: Amina opens the school garden');

    await edit({ title: 'Amina opens two gardens' });
    await git('fetch', '--quiet', 'origin');
    expect(await git('diff', '--name-only', 'main', 'origin/news/issue-7')).toBe(
      'content/entries/2026/amina-opens-two-gardens-7.md',
    );
    expect(said('title-97')).toBe('News: Amina opens two gardens');
    const calls = said('calls') ?? '';
    expect(calls.match(/POST\trepos\/edda\/letter\/pulls\t/g)).toHaveLength(1);
    expect(calls.match(/POST\trepos\/edda\/letter\/issues\/7\/comments\t/g)).toHaveLength(1);

    await edit({ consent: 'no' });
    expect(said('open-issue-7')).toBeUndefined();
    expect(said('comment-7')).toContain('nothing is prepared');
  });

  it('writes over nothing that the editor did on the branch', async () => {
    const { take, git, said } = await repository(CONTENT);
    const edit = (title: string) =>
      take({ number: 7, text: issueMarkdown('win', { ...ANSWERS, title }) });
    await edit('One');
    await git('fetch', '--quiet', 'origin');
    await git('switch', '--quiet', '--detach', 'origin/news/issue-7');
    await git('commit', '--quiet', '--allow-empty', '--message=Write the consent');
    await git('push', '--quiet', 'origin', 'HEAD:news/issue-7');
    const tip = await git('rev-parse', 'HEAD');
    await edit('Two');
    expect(await git('ls-remote', 'origin', 'refs/heads/news/issue-7')).toContain(tip);
    expect(said('comment-7')).toContain('already working on your news');
    expect(said('title-97')).toBe('News: One');
  });

  it('answers the friend, and tells the editor, where pull requests are not allowed', async () => {
    const { take, said, tell } = await repository(CONTENT);
    tell('refuse');
    const failed = await take({ number: 7, text: issueMarkdown('win', ANSWERS) }).catch(
      (error) => error,
    );
    expect(failed).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Allow GitHub Actions to create'),
    });
    expect(said('comment-7')).toContain('It now waits');
  });

  it('makes nothing of what cannot be published, and says why', async () => {
    const { take, git, said } = await repository(CONTENT);
    await take({ number: 1, text: 'Hello' });
    expect(said('comment-1')).toContain('https://github.com/edda/letter/issues/new/choose');
    await take({
      number: 2,
      text: issueMarkdown('win', { ...ANSWERS, body: '![](x.png) [a](javascript:x)' }),
    });
    expect(said('comment-2')).toContain('Pictures cannot be sent here');
    expect(said('comment-2')).toContain('A link in it leads nowhere');
    expect(branches(await git('ls-remote', 'origin'))).toEqual([]);
  });
});

describe('the verb issue', () => {
  const call = (...words: string[]) => {
    try {
      execFileSync(process.execPath, [join(kit, 'scripts/issue.ts'), ...words], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
      return undefined;
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return `${status} ${stderr.trim()}`;
    }
  };

  it('refuses what is no issue, without a stack', () => {
    expect(call()).toBe('2 Say which issue: --event FILE.');
    expect(call('--event', '/nowhere', '--out', kit)).toMatch(
      /^2 Nothing was done: .* is not empty/,
    );
    expect(call('--event', '/nowhere')).toBe('2 There is no file /nowhere.');
    expect(call('--event', join(kit, 'package.json'))).toMatch(/^2 .* tells of no issue/);
  });
});
