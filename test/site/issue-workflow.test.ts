import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/disk.ts';
import { kit } from '../built-site.ts';
import { person, SETTINGS } from '../content-folder.ts';
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

describe('the workflow for news from friends', () => {
  it('makes a branch of each of forty submissions, and all of them merge', {
    timeout: 600_000,
  }, async () => {
    const { take, git, checkout, said } = await repository(CONTENT);
    const queue = [...FORTY];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { number, title, values } = next;
        await take({ number, title, text: issueMarkdown('win', values) });
      }
    };
    await Promise.all([work(), work()]);

    await git('fetch', '--quiet', 'origin');
    const made = branches(await git('branch', '--remotes'));
    expect(made).toHaveLength(40);
    for (const { number } of FORTY) {
      await git('merge', '--quiet', '--no-edit', `origin/news/issue-${number}`);
      expect(said(`comment-${number}`)).toContain('It now waits for the editor');
      expect(said(`title-9${number}`)).not.toMatch(/[@#[\n]/);
      expect(said(`body-9${number}`)).toContain(`Closes #${number}.`);
    }
    const changed = (
      await git('diff', '--name-only', 'HEAD', await git('rev-list', '--max-parents=0', 'HEAD'))
    ).split('\n');
    const entries = changed.filter((file) => /^content\/entries\/2026\/[a-z0-9-]+\.md$/.test(file));
    const people = changed.filter((file) =>
      /^content\/people\/(grace-hopper|somebody-\w+)\.md$/.test(file),
    );
    expect([entries.length, people.length, changed.length]).toEqual([40, 2, 42]);
    expect(readdirSync(checkout).sort()).toEqual(['.git', 'content']);

    const reading = readContent(join(checkout, 'content'));
    const titles = reading.entries.map(({ id, title }) => [Number(id.split('-').at(-1)), title]);
    expect(new Map(titles as [number, string][])).toEqual(
      new Map(FORTY.map(({ number, values }) => [number, values.title])),
    );
    const report = JSON.parse(
      execFileSync(process.execPath, [join(kit, 'scripts/check.ts'), '--json'], {
        env: {
          ...process.env,
          CONTENT_DIR: join(checkout, 'content'),
          SOURCE_DATE_EPOCH: '1795348800',
        },
        encoding: 'utf8',
      }),
    );
    expect(
      report.problems.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
    expect(report.withheld).toHaveLength(40);
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
