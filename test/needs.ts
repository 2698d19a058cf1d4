import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/** A program outside npm that some tests need. */
interface Need {
  /** The Debian package that brings it. */
  debian: string;
  /** Its path, or undefined where it is not there. */
  find(): string | undefined;
  /** Does it start only as root? */
  asRoot?: boolean;
}

/** What the tests of the built site need besides npm's packages. */
export const needs = {
  chromium: {
    debian: 'chromium',
    find: () => onPath('chromium', 'chromium-browser', 'google-chrome'),
  },
  newsboat: { debian: 'newsboat', find: () => onPath('newsboat') },
  feedparser: { debian: 'python3-feedparser', find: findFeedparser },
  python: { debian: 'python3', find: () => onPath('python3') },
  spamassassin: { debian: 'spamassassin', find: () => onPath('spamassassin') },
  thunderbird: { debian: 'thunderbird', find: () => onPath('thunderbird') },
  xvfb: { debian: 'xvfb', find: () => onPath('Xvfb') },
  java: { debian: 'default-jre-headless', find: () => onPath('java') },
  openssl: { debian: 'openssl', find: () => onPath('openssl') },
  dovecot: { debian: 'dovecot-imapd', find: () => onPath('dovecot') },
  postfix: { debian: 'postfix', find: () => onPath('postfix'), asRoot: true },
} satisfies Record<string, Need>;

/** The path of each program; a reason where it could not be had. */
export type Needs = Record<keyof typeof needs, { path: string } | { missing: string }>;

declare module 'vitest' {
  interface ProvidedContext {
    needs: Needs;
  }
}

/** Finds what the tests need, and installs it from Debian where this user may. */
export default function setup(project: TestProject): void {
  const all = Object.values(needs) as Need[];
  const lacking = all.filter(({ find }) => !find());
  const reason = lacking.length > 0 ? install(lacking.map(({ debian }) => debian)) : '';
  const found = Object.entries(needs as Record<string, Need>).map(([name, need]) => {
    const path = need.find();
    if (!path) return [name, { missing: `${need.debian} is not installed: ${reason}` }];
    if (need.asRoot && !isRoot()) return [name, { missing: `${name} starts only as root` }];
    return [name, { path }];
  });
  const result = Object.fromEntries(found) as Needs;
  const missing = Object.values(result).flatMap((need) =>
    'missing' in need ? [need.missing] : [],
  );
  if (process.env.CI && missing.length > 0) throw new Error(missing.join('\n'));
  for (const each of missing) console.warn(`Some tests are skipped, for ${each}`);
  project.provide('needs', result);
}

/** Installs Debian packages; returns why it could not. */
function install(packages: string[]): string {
  const command = `install it with: apt-get install ${packages.join(' ')}`;
  if (!onPath('apt-get') || !isRoot()) return command;
  console.log(`Installing ${packages.join(', ')} for the tests...`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  const isDone = apt('install', '-y', '--no-install-recommends', ...packages);
  return isDone ? 'the package was installed, but it does not work' : command;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Servers stand in folders that are not on every user's path. */
function onPath(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/local/sbin', '/usr/sbin'];
  const paths = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return paths.find((path) => existsSync(path));
}

/** Debian's package belongs to Debian's Python, which need not be the first on the path. */
function findFeedparser(): string | undefined {
  const pythons = ['/usr/bin/python3', onPath('python3')].filter((path) => path !== undefined);
  return pythons.find((python) => spawnSync(python, ['-c', 'import feedparser']).status === 0);
}
