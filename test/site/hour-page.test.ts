import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { startChromium } from '../browser/chromium.ts';
import { editorEnvironment, kit } from '../built-site.ts';

const require = createRequire(import.meta.url);
const needs = inject('needs');
const TODAY = '2026-11-22';

/** A run of `npm run hour -- --web` on a copy of the sample and its private side. */
interface Run {
  /** The content folder. */
  folder: string;
  /** The address that it printed, key and all. */
  address: string;
  child: ChildProcess;
  said(): string;
}

const begun: { child: ChildProcess; temporary: string }[] = [];
let browser: Browser | undefined;

beforeAll(async () => {
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const { child, temporary } of begun.splice(0)) {
    if (child.exitCode === null) {
      const ended = once(child, 'close');
      child.kill('SIGINT');
      await ended;
    }
    rmSync(temporary, { recursive: true, force: true });
  }
});

/** Starts the page; `prepare` may change the content folder before. */
async function start(prepare: (content: string) => void = () => {}): Promise<Run> {
  const temporary = mkdtempSync(join(tmpdir(), 'hour-page-'));
  const content = join(temporary, 'content');
  cpSync(join(kit, 'content'), content, { recursive: true });
  rmSync(join(content, 'private'), { recursive: true, force: true });
  cpSync(join(kit, 'docs/examples/private'), join(content, 'private'), { recursive: true });
  prepare(content);
  const words = [join(kit, 'scripts/hour.ts'), '--web', '--port', '0', '--date', TODAY];
  const env = editorEnvironment({ CONTENT_DIR: content });
  const child = spawn(process.execPath, words, { cwd: kit, env });
  begun.push({ child, temporary });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data;
      const [found] = /http:\S+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => reject(new Error(`it ended with ${code}:\n${said}`)));
  });
  return { folder: content, address, child, said: () => said };
}

/** Opens the page of a run in a window of its own. */
async function open(
  { address }: Run,
  look: Parameters<Browser['newContext']>[0],
  see: (page: Page, window: BrowserContext) => Promise<void>,
): Promise<void> {
  if (!browser) throw new Error('no browser');
  const window = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...look });
  try {
    const page = await window.newPage();
    await page.goto(address);
    await see(page, window);
  } finally {
    await window.close();
  }
}

function logOf({ folder }: Run): string {
  return readFileSync(join(folder, 'private/log.yaml'), 'utf8');
}

const titles = (page: Page) => page.locator('.action h3 bdi').allTextContents();

/** What axe says of a page. Its policy lets no script tag in, but what the debugger evaluates. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
  });
}

/** Skips without a browser; a test of its own otherwise. */
function inBrowser(name: string, test: () => Promise<void>): void {
  it(name, async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await test();
  });
}

describe('the page of the hour', () => {
  inBrowser('leaves the key out of the address, and nothing in the console', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.reload();
      expect(page.url()).toBe(`${new URL(run.address).origin}/`);
      expect((await titles(page)).length).toBeGreaterThan(5);
      expect(await page.locator('.chart svg').count()).toBe(4);
      expect(faults).toEqual([]);
    });
  });

  inBrowser('copies the text and the subject just as they are', async () => {
    const run = await start();
    const permissions = ['clipboard-read', 'clipboard-write'];
    await open(run, { permissions }, async (page) => {
      const first = page.locator('.action').first();
      for (const part of ['text', 'subject']) {
        await first.getByRole('button', { name: `Copy ${part}` }).click();
        await page.getByText(`The ${part} is copied.`).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await first.locator(`.${part}`).textContent());
        expect(copied.length).toBeGreaterThan(5);
      }
      const link = await first.getByRole('link', { name: 'Open in mail' }).getAttribute('href');
      expect(new URL(link ?? '').searchParams.get('subject')).toBe(
        await first.locator('.subject').textContent(),
      );
    });
  });

  inBrowser('selects the words where it may not copy', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      const first = page.locator('.action').first();
      await first.getByRole('button', { name: 'Copy text' }).click();
      await page.getByText('copy them by hand').waitFor();
      const selected = await page.evaluate(() => String(getSelection()));
      expect(selected.trim()).toBe((await first.locator('.text').textContent())?.trim());
    });
  });

  inBrowser('lets an action be done by keyboard, for good', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      const [done = '', next = ''] = await titles(page);
      await page.locator('.action').nth(2).locator('summary').first().click();
      await page.locator('.action').nth(2).locator('[name=what]').fill('half a sentence');
      await page.locator('.action').first().locator('summary').first().focus();
      for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
      await page.keyboard.type('Sent her the picture: “at last” & <gladly>');
      await page.keyboard.press('Enter');
      await page.getByText(`Written down as done: ${done}.`).waitFor();

      expect(page.url()).toBe(`${new URL(run.address).origin}/`);
      expect(await titles(page)).not.toContain(done);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(next);
      expect(await page.locator('.action').nth(1).locator('[name=what]').inputValue()).toBe(
        'half a sentence',
      );
      expect(await page.locator('#settled').textContent()).toContain('“at last” & <gladly>');
      expect(logOf(run)).toContain('Sent her the picture: “at last” & <gladly>');
      await page.reload();
      expect(await titles(page)).not.toContain(done);
      expect(await page.locator('#settled').textContent()).toContain('“at last” & <gladly>');
    });
  });

  inBrowser('puts an action off, and says so', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      const [later = ''] = await titles(page);
      const first = page.locator('.action').first();
      await first.getByText('Not now').click();
      await first.locator('[name=until]').fill('2027-01-04');
      await first.getByRole('button', { name: 'Put off' }).click();
      await page.getByText(`Put off until 4 January 2027: ${later}.`).waitFor();
      expect(await titles(page)).not.toContain(later);
      expect(await page.locator('#settled').textContent()).toContain('until 4 January 2027');
      expect(logOf(run)).toMatch(/until: '?2027-01-04/);
    });
  });

  inBrowser('works without scripts', async () => {
    const run = await start();
    await open(run, { javaScriptEnabled: false }, async (page) => {
      const [done = '', later = ''] = await titles(page);
      expect(await page.locator('[data-copy]:visible').count()).toBe(0);
      const first = page.locator('.action').first();
      await first.locator('[name=what]').fill('in passing');
      await first.getByRole('button', { name: 'Done' }).click();
      expect(await page.locator('#status').textContent()).toBe(`Written down as done: ${done}.`);
      expect(await titles(page)).not.toContain(done);
      await first.getByText('Not now').click();
      await first.getByRole('button', { name: 'Put off' }).click();
      expect(await page.locator('#status').textContent()).toContain(`6 December 2026: ${later}.`);
      expect(logOf(run)).toMatch(/what: in passing/);
      await page.reload();
      expect(await page.locator('#status').textContent()).toBe('');
    });
  });

  inBrowser('does nothing twice, in another window either', async () => {
    const run = await start();
    await open(run, {}, async (page, window) => {
      const other = await window.newPage();
      await other.goto(page.url());
      const [done = ''] = await titles(page);
      await page.locator('.action').first().getByRole('button', { name: 'Done' }).click();
      await page.getByText(`Written down as done: ${done}.`).waitFor();
      const before = logOf(run);
      await other.locator('.action').first().getByRole('button', { name: 'Done' }).click();
      await other.getByText('Nothing was written').waitFor();
      expect(logOf(run)).toBe(before);
      expect(await titles(other)).not.toContain(done);
    });
  });

  inBrowser('runs no script of a name', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const run = await start((content) => {
      const file = `private/people/evil.yaml`;
      const fields = { name: evil, emails: ['evil@example.org'], closeness: 'close' };
      const text = JSON.stringify({ ...fields, last_contact: '2025-01-01' });
      writeFileSync(join(content, file), text);
      const log = [{ date: TODAY, with: ['evil'], what: evil, action: 'reach evil' }];
      writeFileSync(join(content, 'private/log.yaml'), JSON.stringify(log));
    });
    await open(run, {}, async (page) => {
      expect(await page.locator('#settled').textContent()).toContain(`${evil}: ${evil}`);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.title()).toMatch(/^The giving hour/);
    });
  });

  inBrowser('shows what is wrong in a file, and loses nothing that is typed', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      const file = join(run.folder, 'private/promises.yaml');
      const good = readFileSync(file, 'utf8');
      writeFileSync(file, 'promised: [{to: nobody-here, what: a name, due: 2026-13-01}]\n');
      const what = page.locator('.action').first().locator('[name=what]');
      await what.fill('sent it');
      await what.press('Enter');
      await page.getByText('Nothing was written: your files need a look first.').waitFor();
      expect(await what.inputValue()).toBe('sent it');
      expect(logOf(run)).not.toContain('sent it');

      await page.reload();
      expect(await page.locator('h1').textContent()).toBe('Your files need a look first');
      expect(await page.locator('pre').textContent()).toContain('private/promises.yaml:1');
      expect(await page.locator('pre').textContent()).toContain('2026-13-01');
      expect(await axeFaults(page)).toEqual([]);
      writeFileSync(file, good);
      await page.getByRole('link', { name: 'Look again' }).click();
      expect((await titles(page)).length).toBeGreaterThan(5);
    });
  });

  inBrowser('says so when its server has ended', async () => {
    const run = await start();
    await open(run, {}, async (page) => {
      const ended = once(run.child, 'close');
      run.child.kill('SIGINT');
      await ended;
      await page.locator('.action').first().getByRole('button', { name: 'Done' }).click();
      await page.getByText('The page has lost its server').waitFor();
    });
    expect(run.child.exitCode).toBe(0);
    expect(run.said()).not.toMatch(/error|warning|failed/i);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  inBrowser('axe finds no fault, whatever is unfolded', async () => {
    const run = await start();
    await open(run, { colorScheme }, async (page) => {
      await page.locator('.action').first().getByRole('button', { name: 'Done' }).click();
      await page.getByText('Written down as done').waitFor();
      for (const isOpen of [false, true]) {
        await page.evaluate((wanted) => {
          for (const each of document.querySelectorAll('details')) each.open = wanted;
        }, isOpen);
        expect(await axeFaults(page)).toEqual([]);
      }
    });
  });

  inBrowser('nothing scrolls sideways at 360 pixels', async () => {
    const run = await start();
    await open(run, { colorScheme, viewport: { width: 360, height: 800 } }, async (page) => {
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect(content).toBeLessThanOrEqual(Number(window));
    });
  });
});

describe('the Nu HTML checker', () => {
  it('finds no fault on the page', async (context) => {
    if ('missing' in needs.java) return context.skip(needs.java.missing);
    const run = await start();
    const opened = await fetch(run.address, { redirect: 'manual' });
    const Cookie = opened.headers.get('set-cookie') ?? '';
    const page = await fetch(new URL('/', run.address), { headers: { Cookie } });
    const file = join(run.folder, 'page.html');
    writeFileSync(file, await page.text());
    const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
    const words = ['-jar', jar, '--format', 'json', file];
    const said = await promisify(execFile)(needs.java.path, words).catch((error) => error);
    const faults = JSON.parse(said.stderr).messages.filter(
      ({ type }: { type: string }) => type !== 'info',
    );
    expect(faults.map(({ message }: { message: string }) => message)).toEqual([]);
  });
});

describe('the server of the page', () => {
  /** Sends a request as another program would. */
  function ask(run: Run, headers: Record<string, string>, method = 'GET', path = '/', body = '') {
    const { hostname, port } = new URL(run.address);
    return new Promise<{ status: number | undefined; text: string; cookie: string }>(
      (resolve, reject) => {
        const sent = request({ hostname, port, path, method, headers }, (answer) => {
          let text = '';
          answer.on('data', (data) => {
            text += data;
          });
          const [cookie = ''] = answer.headers['set-cookie'] ?? [];
          answer.on('end', () => resolve({ status: answer.statusCode, text, cookie }));
        });
        sent.on('error', reject);
        sent.end(body);
      },
    );
  }

  it('answers this computer only, and only who has the key', async () => {
    const run = await start();
    const { host, hostname, pathname, search } = new URL(run.address);
    expect(hostname).toBe('127.0.0.1');
    expect((await ask(run, {})).status).toBe(403);
    const path = `${pathname}${search}`;
    expect((await ask(run, { Host: 'evil.example' }, 'GET', path)).status).toBe(403);
    const opened = await ask(run, {}, 'GET', path);
    expect([opened.status, opened.cookie]).toEqual([303, expect.stringMatching(/HttpOnly; SameS/)]);
    const Cookie = opened.cookie.split(';')[0] ?? '';
    const page = await ask(run, { Cookie });
    expect(page.status).toBe(200);

    const [, token = ''] = /name="token" value="([^"]+)"/.exec(page.text) ?? [];
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(page.text) ?? [];
    const body = new URLSearchParams({ token, key, what: 'by another program' }).toString();
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie };
    const cross = { ...form, Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(run, cross, 'POST', '/done', body)).status).toBe(403);
    const own = { ...form, Origin: `http://${host}` };
    expect((await ask(run, own, 'POST', '/done', `${body}${'x'.repeat(70_000)}`)).status).toBe(413);
    expect(logOf(run)).not.toContain('by another program');
    expect((await ask(run, own, 'POST', '/done', body)).status).toBe(303);
    expect(logOf(run)).toContain('by another program');
  });

  it('does not begin with files that have errors', async () => {
    await expect(
      start((content) => {
        mkdirSync(join(content, 'private'), { recursive: true });
        writeFileSync(join(content, 'private/log.yaml'), '- {date: yesterday}\n');
      }),
    ).rejects.toThrow(/ended with 1:\n(.|\n)*private\/log\.yaml:1 date/);
  });
});
