import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, kit, type LocalServer, serve } from '../built-site.ts';
import { entry } from '../content-folder.ts';
import { startChromium } from './chromium.ts';

const needs = inject('needs');

/** An entry with a picture of another site, and with all that Markdown can make. */
const STRAYING = `A picture: ![Two bees](https://pictures.example.net/bees.png), and a note[^1].

| hive | honey |
|:-----|------:|
| one  |    12 |

- [x] done

<img src="https://pictures.example.net/raw.png"><script src="https://scripts.example.net/a.js"></script>

[^1]: Read on.
`;

let content: string;
let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'straying-'));
  cpSync(join(kit, 'content'), content, { recursive: true });
  writeFileSync(
    join(content, 'entries/2026/straying.md'),
    entry({ title: 'Straying', people: ['amina-diallo'], date: '2026-11-01' }, STRAYING),
  );
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

/** Every page that is the only one of its kind, two of each kind otherwise, and the entry that strays. */
function somePages(): string[] {
  const kinds = new Map<string, string[]>();
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const [first = '', ...rest] = file.split('/');
    const kind = `${first}/${rest.length}${file.endsWith('/email/index.html')}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), `/${file.replace(/index\.html$/, '')}`]);
  }
  const two = [...kinds.values()].flatMap((pages) => pages.slice(0, 2));
  return [...two, '/entries/2026/straying/', '/entries/2026/cargo-bike-frames/'];
}

/** What a page did while it was shown. */
interface Seen {
  foreign: string[];
  refused: string[];
  said: string[];
}

/** Shows pages one after the other; `body` replaces a page's own HTML. */
async function show(paths: string[], body?: (html: string) => string): Promise<Map<string, Seen>> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = new Map<string, Seen>();
  let now: Seen = { foreign: [], refused: [], said: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.address}/`) && !url.startsWith('data:')) now.foreign.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) now.said.push(message.text());
  });
  page.on('pageerror', (error) => now.said.push(String(error)));
  await page.exposeFunction('refused', (what: string) => now.refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { refused } = window as unknown as { refused(what: string): void };
      refused(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  if (body) {
    await page.route(`${server.address}/**/`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: body(await response.text()) });
    });
  }
  for (const path of paths) {
    now = { foreign: [], refused: [], said: [] };
    seen.set(path, now);
    await page.goto(server.address + path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  }
  await context.close();
  return seen;
}

describe('a page', () => {
  it('asks nobody else for anything, and breaks no rule of its policy', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const paths = somePages();
    expect(paths.length).toBeGreaterThan(20);
    const faults = [...(await show(paths))].flatMap(([path, { foreign, refused, said }]) =>
      [...foreign, ...refused, ...said].map((what) => `${path}: ${what}`),
    );
    expect(faults).toEqual([]);
  });
});

/** What somebody might bring into a page, and what the browser says of it; HOST is another server. */
const SMUGGLED = [
  ['an inline script', '<script>document.title = "taken"</script>', 'script-src-elem inline'],
  ['a handler', '<img src="/x" alt="" onerror="document.title = 1">', 'script-src-attr inline'],
  ['an inline style', '<style>body { color: red }</style>', 'style-src-elem inline'],
  ['a style attribute', '<p style="color: red">x</p>', 'style-src-attr inline'],
  ['a foreign script', '<script src="HOST/a.js"></script>', 'script-src-elem HOST/a.js'],
  ['a style sheet', '<link rel="stylesheet" href="HOST/a.css">', 'style-src-elem HOST/a.css'],
  ['a foreign picture', '<img src="HOST/a.png" alt="">', 'img-src HOST/a.png'],
  ['a frame', '<iframe src="/about/"></iframe>', 'frame-src'],
  ['an object', '<object data="/rss.xml"></object>', 'object-src'],
  ['another base', '<base href="HOST/">', 'base-uri'],
] as const;

describe('what is smuggled into a page', () => {
  const asked: string[] = [];
  let elsewhere: Server;
  let host: string;
  let seen: Seen | undefined;

  /** Shows a page with more in it than was built. */
  async function showWith(markup: string): Promise<Seen | undefined> {
    const all = await show(['/about/'], (html) => html.replace('</main>', `${markup}</main>`));
    return all.get('/about/');
  }

  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    host = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const all = SMUGGLED.map(([, markup]) => markup.replaceAll('HOST', host)).join('\n');
    if (browser) seen = await showWith(all);
  });
  afterAll(() => {
    elsewhere?.close();
  });

  it.for(SMUGGLED)('is refused: %s', ([, , expected], context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    expect(seen?.refused.join('\n')).toContain(expected.replaceAll('HOST', host));
  });

  it('reaches no other server', (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    expect(asked).toEqual([]);
  });

  it('is let through where it is only data', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const data = '<script type="application/ld+json">{"@type":"Thing"}</script>';
    expect(await showWith(data)).toEqual({ foreign: [], refused: [], said: [] });
  });
});
