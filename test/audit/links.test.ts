import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFolder } from './builds.ts';
import { linksCheck } from './links.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function page(file: string, body: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  const head = '<link rel="canonical" href="https://x.example/letters/">';
  writeFileSync(join(folder, file), `<!doctype html><title>x</title>${head}${body}`);
}

it('follows links below the base path, to places in pages, and to the host by its name', async () => {
  page('index.html', '<h1 id="top">x</h1>');
  page(
    'lost/index.html',
    `<a href="/letters/#top">well</a> <a href="https://x.example/letters/">well</a>
     <a href="https://elsewhere.example/">not asked</a>
     <a href="/letters/gone/">gone</a>
     <a href="/people/">not below the base path</a>
     <a href="https://x.example/letters/nothing.png">gone</a>
     <a href="/letters/#nowhere">no such place</a>
     <a href="/letters/lost">no slash</a>`,
  );
  page('404.html', 'not found');
  const { builds, close } = await openFolder(folder);
  const [finding] = await linksCheck.run({
    builds,
    chromium: '',
    java: '',
    runs: 1,
    say: () => {},
  });
  await close();
  expect(
    finding?.faults.map((fault) => fault.replace(/^\/letters\/lost\/ links to /, '')).sort(),
  ).toEqual([
    '/letters/#nowhere: no such place in the page',
    '/letters/gone/: 404',
    '/letters/lost: 301',
    '/letters/nothing.png: 404',
    '/people/: 404',
  ]);
});
