import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SiteFiles } from '../audit/pages.ts';
import { BUDGETS, budgetFaults, budgetOf } from './budgets.ts';
import { weighPage } from './weigh.ts';

/** Text that gzip cannot shorten by more than half: digits of a series that goes nowhere. */
function noise(length: number): string {
  let [text, state] = ['', 1];
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

function site(files: Record<string, string>): SiteFiles {
  const home = '<link rel="canonical" href="https://letter.example.org/ours/">';
  const all: Record<string, string> = { 'index.html': home, ...files };
  return { files: Object.keys(all).sort(), read: (file) => all[file] ?? '' };
}

const bytes = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);

describe('the weight of a page', () => {
  const page = [
    '<link rel="stylesheet" href="/ours/_astro/a.css">',
    '<link rel="manifest" href="/ours/manifest.webmanifest">',
    '<link rel="preload" as="font" href="/ours/_astro/a.woff2">',
    '<script type="module" src="/ours/_astro/one.js"></script>',
    '<script type="module" src="/ours/_astro/two.js"></script>',
    '<script type="application/ld+json">{"a":1}</script>',
    '<a href="/ours/wins/">Wins</a><img src="/ours/pictures/a.png" alt="">',
  ].join('');
  const one = 'import{a}from"./shared.js";import"./two.js";a(import("./later.js"))';
  const shared = 'import{b}from"./two.js";export const a=b';
  const files = {
    'wins/index.html': page,
    'manifest.webmanifest': '{}',
    '_astro/a.css': 'body{color:red}',
    '_astro/one.js': one,
    '_astro/two.js': 'export const b=1',
    '_astro/shared.js': shared,
    '_astro/later.js': 'export {}',
  };

  it('is that of its HTML, styles, manifest, scripts and what these import, each once', () => {
    expect(weighPage(site(files), 'wins/index.html')).toEqual({
      bytes: bytes(page, '{}', 'body{color:red}', one, 'export const b=1', shared),
      requests: 6,
    });
  });
});

describe('the budgets', () => {
  it('say of a page that is too heavy what it may weigh, why, and what to do', () => {
    const faults = budgetFaults(site({ 'about/index.html': noise(40_000) }));
    expect(faults).toEqual([
      expect.stringMatching(
        /^about\/index\.html weighs \d+ bytes as gzip in one file; the budget of any other page is 11000 in 3 files \(frame, .*\)\. Take out .* test\/budgets\/budgets\.ts and say there why\.$/,
      ),
    ]);
  });

  it('notice one file too many', () => {
    const tags = [1, 2, 3]
      .map((n) => `<script type="module" src="/ours/${n}.js"></script>`)
      .join('');
    const [fault] = budgetFaults(site({ 'about/index.html': tags }));
    expect(fault).toMatch(/^about\/index\.html weighs \d+ bytes as gzip in 4 files;/);
  });

  it('notice a feed of a megabyte, however well it is compressed', () => {
    expect(budgetFaults(site({ 'rss.xml': ' '.repeat(1_000_000) }))).toEqual([
      'rss.xml has 1000000 bytes; no page and no feed may have 1000000: see src/feeds/limit.ts.',
    ]);
  });

  it('are kept by what is light', () => {
    expect(budgetFaults(site({ 'about/index.html': 'Hello', 'rss.xml': '<rss/>' }))).toEqual([]);
  });

  it.each([
    ['index.html', 'the home page, and a long list'],
    ['wins/page/2/index.html', 'the home page, and a long list'],
    ['topics/bees/index.html', 'the home page, and a long list'],
    ['entries/2026/a/index.html', 'any other page'],
    ['digests/index.html', 'any other page'],
    ['digests/2026-11/index.html', 'a letter'],
    ['digests/2026-11/email/index.html', 'a letter to copy'],
    ['people/ada/rss.xml', 'the feed of a person, a topic or the asks'],
    ['asks/rss.xml', 'the feed of a person, a topic or the asks'],
    ['digests/rss.xml', 'the feed of letters'],
    ['pictures/a.png', undefined],
  ])('know %s as %s', (file, what) => {
    expect(budgetOf(file)?.what).toBe(what);
  });

  it('are no laxer than what a page to read may weigh at all', () => {
    const pages = BUDGETS.filter(({ files }) => files.source.includes('html'));
    expect(pages.length).toBeGreaterThan(5);
    for (const { what, bytes, requests } of pages) {
      expect(bytes, what).toBeLessThanOrEqual(20_000);
      expect(requests, what).toBeLessThanOrEqual(6);
    }
  });
});
