import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOfFeed, partsOf, weigh } from './weights.ts';

describe('the files that a page asks for', () => {
  it('are its own, each once', () => {
    const html = `<link rel="stylesheet" href="/a.css"><link rel="preload" href="/f.woff2" as="font">
      <script type="module" src="/a.js"></script><img class="x" src="../p.jpg"><img src="../p.jpg">
      <img src="https://example.org/far.png"><link rel="canonical" href="/wins/">`;
    expect(partsOf(html, '/wins/')).toEqual(['a.css', 'f.woff2', 'a.js', 'p.jpg']);
  });
});

describe('the kind of a feed', () => {
  it('is told by its path', () => {
    expect(kindOfFeed('people/ada/rss.xml')).toBe('person');
    expect(kindOfFeed('feeds/2/rss.xml')).toBe('archived feed');
    expect(kindOfFeed('sitemap-0.xml')).toBeUndefined();
    expect(kindOfFeed('pagefind/pagefind-entry.json')).toBeUndefined();
    expect(kindOfFeed('index.html')).toBeUndefined();
  });
});

describe('the weight of a built site', () => {
  it('is that of a page with its style, and of the largest feed of a kind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weights-'));
    try {
      const files = {
        'index.html': `<link rel="canonical" href="https://x.org/"><link rel="stylesheet" href="/a.css"><main>${'Hello '.repeat(200)}</main>`,
        'a.css': 'body { color: red }'.repeat(50),
        'people/a/rss.xml': '<rss/>',
        'people/b/rss.xml': `<rss>${'x'.repeat(500)}</rss>`,
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { pages, feeds } = weigh(folder);
      const home = pages.find(({ path }) => path === '/');
      expect(home).toMatchObject({ kind: 'home', requests: 2 });
      expect(home?.gzip).toBeLessThan(200);
      expect(home?.total).toBeGreaterThan(home?.gzip ?? 0);
      expect(feeds).toMatchObject([
        { kind: 'person', path: 'people/b/rss.xml', count: 2, bytes: 511 },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
