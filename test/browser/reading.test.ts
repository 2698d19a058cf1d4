import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, type LocalServer, serve } from '../built-site.ts';
import { startChromium } from './chromium.ts';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const needs = inject('needs');

/** One page of each kind. */
const PAGES = [
  '/',
  '/entries/2026/a-quieter-transmitter/',
  '/entries/2026/testers-on-night-shift/',
  '/entries/2026/large-print-readers/',
  '/entries/2026/festival-of-mistakes/',
  '/entries/2026/the-garden-feeds-the-canteen/',
  '/entries/2026/a-typeface-for-tired-eyes/',
  '/entries/2026/logbooks-online/',
  '/wins/',
  '/asks/',
  '/offers/',
  '/events/',
  '/spotlights/',
  '/people/',
  '/people/amina-diallo/',
  '/people/wayra-quispe-alanoca/',
  '/topics/',
  '/topics/radio/',
  '/digests/',
  '/digests/2026-11-10/',
  '/digests/2026-11-10/email/',
  '/about/',
  '/404.html',
];

let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  site = await buildSite();
  server = await serve(site.folder);
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

/** Opens a page in a window of its own, and closes it afterwards. */
async function visit<T>(
  path: string,
  look: { colorScheme?: 'light' | 'dark'; width?: number },
  see: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('no browser');
  const { colorScheme = 'light', width = 1280 } = look;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(server.address + path);
    return await see(page);
  } finally {
    await context.close();
  }
}

describe.each(['light', 'dark'] as const)('axe in %s', (colorScheme) => {
  it.for(PAGES)('finds no fault on %s', async (path, context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const faults = await visit(path, { colorScheme }, async (page) => {
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
      return page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: typeof import('axe-core') }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
      });
    });
    expect(faults).toEqual([]);
  });
});

describe('at 320 pixels', () => {
  it.for(PAGES)('%s does not scroll sideways', async (path, context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const [content, window] = await visit(path, { width: 320 }, (page) =>
      page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]),
    );
    expect(content).toBe(window);
  });
});

describe('the Nu HTML checker', () => {
  it('finds no fault on any page', async (context) => {
    if ('missing' in needs.java) return context.skip(needs.java.missing);
    const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
    const words = ['-jar', jar, '--skip-non-html', '--format', 'json', site.folder];
    const said = await run(needs.java.path, words, { maxBuffer: 1e8 }).catch((error) => error);
    const { messages } = JSON.parse(said.stderr);
    const faults = messages.filter(({ type }: { type: string }) => type !== 'info');
    expect(faults.map(({ url, message }: Record<string, string>) => `${url}: ${message}`)).toEqual(
      [],
    );
  });
});

describe('the page for pasting', () => {
  it('puts the letter on the clipboard as HTML and as text', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const window = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await window.newPage();
    await page.goto(`${server.address}/digests/2026-11-10/email/`);
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#copy-status')?.textContent !== '');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
    await window.close();
    expect(copied.html).toContain('<h1>');
    expect(copied.html).toContain('href="https://friends.example.org/people/');
    expect(copied.plain).toContain('Can you help?');
    expect(copied.plain).not.toContain('<p>');
  });
});
