import { rmSync } from 'node:fs';
import type { RouteData } from 'astro';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, Pages } from '../../src/build/pages.ts';
import { parseContent } from '../../src/read/parse.ts';
import { hand } from '../../src/site/handed.ts';
import { SETTINGS, writeFolder } from '../content-folder.ts';

/** A renderer that answers each address with what its last part says. */
const RENDERER = `
const ANSWERS = {
  page: ['<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>Ö</body></html>', 'text/html'],
  script: ['<html><head><meta charset="utf-8"></head><script>ours</script><script>not ours</script></html>', 'text/html'],
  bare: ['<!DOCTYPE html><html><head></head></html>', 'text/html; charset=utf-8'],
  'feed.xml': ['<feed><meta charset="utf-8"></feed>', 'application/xml'],
};
const manifest = {
  base: '/ours/',
  site: 'https://letter.example.org',
  pageMap: new Map(),
  shouldInjectCspMetaTags: true,
  csp: { scriptDirective: { hashes: ['sha256-rgvsnp0zxWNUvWEsimAQhAMk/FuXhs4KGLaWswSwk5c='] } },
};
export const app = {
  manifest,
  setInternals() {},
  setOptions() {},
  async render({ url }) {
    if (manifest.shouldInjectCspMetaTags) throw new Error('two policies');
    const [text, type] = ANSWERS[new URL(url).pathname.split('/').filter(Boolean).pop()] ?? [];
    if (!text) return new Response('no', { status: 500 });
    return new Response(text, { headers: { 'Content-Type': type } });
  },
};
`;

let folder: string;
let pages: Pages;

function page(pathname: string, type: 'page' | 'endpoint' = 'page'): Page {
  const route = { route: pathname, type } as RouteData;
  return { file: `${pathname.slice(1)}/index.html`, pathname, key: undefined, route };
}

async function textOf(wanted: Page): Promise<string> {
  return Buffer.from(await pages.render(wanted)).toString();
}

beforeAll(async () => {
  folder = writeFolder({
    'server/entry.mjs': RENDERER,
    'renderer.json': JSON.stringify({ entry: 'server/entry.mjs', styles: [] }),
  });
  const { newsletter, ...content } = parseContent([{ file: 'newsletter.yaml', text: SETTINGS }]);
  if (!newsletter) throw new Error('The settings are wrong.');
  const places = { folder, kit: folder, cache: folder };
  hand({ content: { ...content, newsletter }, now: 0, pictures: new Map(), ...places });
  pages = await Pages.open(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page that is rendered', () => {
  it('has its policy, whatever made it', async () => {
    expect(await textOf(page('/page'))).toMatch(
      /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';[^"]*"><\/head><body>Ö/,
    );
  });

  it('may run the scripts that Astro names, and no other', async () => {
    expect(await textOf(page('/script'))).toContain(
      "script-src 'self' 'sha256-rgvsnp0zxWNUvWEsimAQhAMk/FuXhs4KGLaWswSwk5c=';style-src",
    );
  });

  it('is refused where a policy has no place', async () => {
    await expect(pages.render(page('/bare'))).rejects.toThrow('no place for its security policy');
  });

  it('is refused where it failed', async () => {
    await expect(pages.render(page('/other'))).rejects.toThrow('other/index.html could not be');
  });

  it('is left alone where it is no HTML', async () => {
    expect(await textOf(page('/feed.xml', 'endpoint'))).toBe('<feed><meta charset="utf-8"></feed>');
  });
});
