import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, type LocalServer, serve } from '../built-site.ts';
import { entry, person, SETTINGS, writeFolder } from '../content-folder.ts';
import { startChromium } from './chromium.ts';

const needs = inject('needs');
const BASE = '/letters';
const HOSTILE = '<img src=x onerror="fired()"> & <script>fired()</script>';

/** More wins on bees than are shown at a time, and one thing of each other sort. */
const files = {
  'newsletter.yaml': SETTINGS.replace('letter.example.org', 'letter.example.org/letters'),
  'people/ada.md': person({ name: 'Ada' }),
  'people/rene.md': person({ name: 'René Müller', headline: 'Gardener' }),
  'people/eve.md': person({ name: 'Eve Unasked', consent: 'ask' }),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      `entries/2026/win-${number}.md`,
      entry({ title: `Win ${number}`, topics: ['bees'] }, `The bees of roof ${number}.\n`),
    ]),
  ),
  'entries/2026/ask.md': entry(
    { title: 'A roof wanted', kind: 'ask', people: ['rene'], topics: ['roofs'] },
    'For bees.\n',
  ),
  'entries/2026/hostile.md': entry({ title: HOSTILE, topics: ['odd'] }, `Quince ${HOSTILE}\n`),
  'entries/2026/withheld.md': entry({ title: 'Hidden', people: ['eve'] }, 'Xylophone lesson.\n'),
  'entries/2026/draft.md': entry({ title: 'Drafted', draft: true }, 'Xylophone draft.\n'),
};

let content: string;
let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  content = writeFolder(files);
  site = await buildSite(content);
  server = await serve(site.folder, BASE);
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** Opens the search page, and closes it afterwards; what fails in it, such as a script that was written as a title, fails the test. */
async function visit(
  query: string,
  see: (page: Page) => Promise<void>,
  { javaScriptEnabled = true, address = server.address + BASE, policy = '' } = {},
): Promise<void> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  if (policy) {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
  }
  try {
    await page.goto(`${address}/search/${query}`);
    await see(page);
    expect(wrong).toEqual([]);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

/** Waits until the page says something that fits. */
async function said(page: Page, what: RegExp): Promise<void> {
  await page.locator('#search-status').filter({ hasText: what }).waitFor({ timeout: 10_000 });
}

const titles = (page: Page) => page.locator('.search-result h2').allTextContents();

describe('the search page', () => {
  it('is used by keyboard alone', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit('', async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
      for (let key = 0; key < 40 && (await focused()) !== 'search-words'; key++) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('roof wanted');
      await said(page, /^\d+ results?$/);
      expect((await titles(page))[0]).toBe('A roof wanted');
      await page.keyboard.press('Escape');
      await page.locator('#search-results').waitFor({ state: 'hidden' });
      expect(await page.inputValue('#search-words')).toBe('');
      await page.keyboard.type('wanted');
      await page.keyboard.press('Enter');
      await said(page, /^1 result$/);
      const link = page.locator('.search-result a');
      for (let key = 0; key < 20; key++) {
        await page.keyboard.press('Tab');
        if (await link.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${BASE}/entries/2026/ask/`);
      await page.goBack();
      await said(page, /^1 result$/);
    });
  });

  it('shows kind, title, people, day and the words that fit, ten at a time', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit('?q=bees', async (page) => {
      await said(page, /^13 results$/);
      expect(await titles(page)).toHaveLength(10);
      const ask = page.locator('.search-result', { hasText: 'A roof wanted' });
      const more = page.locator('#search-more');
      await more.press('Enter');
      await expect.poll(() => titles(page)).toHaveLength(13);
      expect(await more.isHidden()).toBe(true);
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe((await titles(page))[10]);
      expect(await ask.locator('.kind').textContent()).toBe('Ask');
      expect(await ask.locator('.names').textContent()).toBe('René Müller');
      expect(await ask.locator('time').getAttribute('datetime')).toBe('2026-09-01');
      expect(await ask.locator('mark').textContent()).toMatch(/bees/);
    });
  });

  it('is narrowed by kind and topic, and counts what each would leave', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit('?q=bees', async (page) => {
      await said(page, /^13 results$/);
      await page.getByRole('checkbox', { name: 'Ask 1', exact: true }).check();
      await said(page, /^1 result$/);
      expect(await page.getByRole('checkbox', { name: 'Win 12', exact: true }).isVisible()).toBe(
        true,
      );
      await page.getByRole('checkbox', { name: 'Win 12', exact: true }).check();
      await said(page, /^13 results$/);
      expect(await page.locator('#search-topic option').allTextContents()).toEqual([
        'All topics',
        'bees (12)',
        'roofs (1)',
      ]);
      await page.selectOption('#search-topic', 'roofs');
      await said(page, /^1 result$/);
      const { search } = new URL(page.url());
      expect(search).toBe('?q=bees&kind=win&kind=ask&topic=roofs');
      await page.reload();
      await said(page, /^1 result$/);
      expect(await titles(page)).toEqual(['A roof wanted']);
      expect(await page.inputValue('#search-topic')).toBe('roofs');
    });
  });

  it('finds a name without its accents', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit('?q=Rene+Muller', async (page) => {
      await said(page, /results?$/);
      expect((await titles(page)).sort()).toEqual(['A roof wanted', 'René Müller']);
    });
  });

  it('finds nothing that is withheld, and says so', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    for (const words of ['xylophone', 'Unasked', 'Drafted']) {
      await visit(`?q=${words}`, async (page) => {
        await said(page, /./);
        const all = (await page.locator('main').textContent()) ?? '';
        expect(all).not.toMatch(/Hidden|Xylophone|Eve /);
        expect(await page.locator('.search-result a[href*="withheld"]').count()).toBe(0);
      });
    }
    await visit('?q=xylophone', async (page) => {
      await said(page, /^Nothing was found for “xylophone”/);
      expect(await page.locator('.search-ways a').count()).toBeGreaterThan(3);
    });
  });

  it('prints what friends wrote, and runs none of it', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit('?q=quince', async (page) => {
      await said(page, /^1 result$/);
      expect(await titles(page)).toEqual([HOSTILE]);
      expect(await page.locator('.search-excerpt').textContent()).toContain('<img src=x');
      expect(await page.locator('.search-result :is(img, script)').count()).toBe(0);
    });
    const hostile = encodeURIComponent(`"><img src=x onerror="fired()">${'q'.repeat(300)}`);
    await visit(`?q=${hostile}&kind=${hostile}&topic=${hostile}`, async (page) => {
      await said(page, /./);
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('works under a policy that allows WebAssembly and no other evaluation', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const policy = [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self'",
    ].join('; ');
    await visit('?q=bees', (page) => said(page, /^13 results$/), { policy });
  });

  it('says what to do where there is no index', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const bare = mkdtempSync(join(tmpdir(), 'bare-'));
    cpSync(site.folder, bare, { recursive: true });
    rmSync(join(bare, 'pagefind'), { recursive: true });
    const other = await serve(bare, BASE);
    try {
      await visit('?q=bees', (page) => said(page, /does not answer/), {
        address: other.address + BASE,
      });
    } finally {
      await other.close();
      rmSync(bare, { recursive: true });
    }
  });

  it('leads on without JavaScript', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      '',
      async (page) => {
        expect(await page.locator('#search').isHidden()).toBe(true);
        expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
        const ways = page.locator('.search-ways a');
        const links = await ways.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(links).toEqual([
          `${BASE}/asks/`,
          `${BASE}/people/`,
          `${BASE}/topics/`,
          `${BASE}/archive/`,
        ]);
      },
      { javaScriptEnabled: false },
    );
  });
});
