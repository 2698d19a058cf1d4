import { rmSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, type LocalServer, serve } from '../built-site.ts';
import { person, SETTINGS, writeFolder } from '../content-folder.ts';
import { startChromium } from './chromium.ts';

const needs = inject('needs');

let content: string;
let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  content = writeFolder({ 'newsletter.yaml': SETTINGS, 'people/ada.md': person() });
  site = await buildSite(content);
  server = await serve(site.folder);
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** Opens the page of all feeds in a window of its own, and closes it afterwards. */
async function atFeeds<T>(options: BrowserContextOptions, see: (page: Page) => Promise<T>) {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(`${server.address}/feeds/`);
    return await see(page);
  } finally {
    await context.close();
  }
}

describe('a button that copies', () => {
  it('puts the address on the clipboard by the keyboard alone, and says so', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const permissions = ['clipboard-read', 'clipboard-write'];
    const [copied, said] = await atFeeds({ permissions }, async (page) => {
      await page.getByRole('button', { name: 'Copy the address: Atom' }).focus();
      await page.keyboard.press('Enter');
      const status = page.getByRole('status').filter({ hasText: /./ });
      await status.waitFor();
      return [await page.evaluate(() => navigator.clipboard.readText()), await status.innerText()];
    });
    expect(copied).toBe('https://letter.example.org/atom.xml');
    expect(said).toBe('Copied');
  });

  it('says what to do where the browser refuses', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const said = await atFeeds({}, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await page.getByRole('button', { name: 'Copy the address: RSS' }).click();
      const status = page.getByRole('status').filter({ hasText: /./ });
      await status.waitFor();
      return status.innerText();
    });
    expect(said).toMatch(/by hand/);
  });

  it('is not there without scripts, and the address is', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const [buttons, addresses] = await atFeeds({ javaScriptEnabled: false }, async (page) => [
      await page.locator('button:visible').count(),
      await page.locator('code:visible').allInnerTexts(),
    ]);
    expect(buttons).toBe(0);
    expect(addresses).toContain('https://letter.example.org/rss.xml');
  });

  it('moves nothing when it comes', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const shift = await atFeeds({}, (page) =>
      page.evaluate(async () => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        await new Promise((done) => setTimeout(done, 200));
        return sum;
      }),
    );
    expect(shift).toBe(0);
  });
});
