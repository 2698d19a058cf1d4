import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/disk.ts';
import { BUDGETS, budgetFaults, budgetOf } from '../budgets/budgets.ts';
import { type BuiltSite, buildSite, kit, runScript } from '../built-site.ts';
import { contentFolder, entry } from '../content-folder.ts';

const BASE = '/letters/ours';
const ORIGIN = 'https://friends.example.org';

let content: string;
let site: BuiltSite;

/** The sample, standing below a path. */
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'sample-'));
  cpSync(join(kit, 'content'), content, { recursive: true });
  const settings = join(content, 'newsletter.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace(/^url: .*$/m, `url: ${ORIGIN}${BASE}/`));
  site = await buildSite(content);
});
afterAll(() => {
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** The HTML pages that readers see, without the editor's page for pasting. */
function readerPages(): string[] {
  return site.files.filter((file) => file.endsWith('.html') && !file.endsWith('/email/index.html'));
}

describe('a built site', () => {
  it('keeps every page and every feed within its budget of bytes and requests', () => {
    expect(budgetFaults(site)).toEqual([]);
    const kept = new Set(site.files.map((file) => budgetOf(file)));
    expect(BUDGETS.filter((budget) => !kept.has(budget)).map(({ what }) => what)).toEqual([]);
  });

  it('has every page and feed of the contract', () => {
    expect(site.files).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        ...['wins', 'asks', 'offers', 'events', 'spotlights', 'people', 'topics', 'digests'].map(
          (list) => `${list}/index.html`,
        ),
        ...['about', 'subscribe', 'feeds', 'search', 'archive', 'archive/2026', 'it-worked'].map(
          (page) => `${page}/index.html`,
        ),
        'digests/2026-11-10/index.html',
        'digests/2026-11-10/email/index.html',
        'people/amina-diallo/index.html',
        'people/amina-diallo/rss.xml',
        'rss.xml',
        'atom.xml',
        'feed.json',
        'asks/rss.xml',
        'digests/rss.xml',
        'events.ics',
        'blogroll.opml',
        'sitemap-index.xml',
        'robots.txt',
        'llms.txt',
        'manifest.webmanifest',
        'favicon.svg',
        'og/site.png',
        'og/entries/2026/a-quieter-transmitter.png',
        'og/people/amina-diallo.png',
        'og/digests/2026-11-10.png',
        'pagefind/pagefind.js',
      ]),
    );
    expect(
      site.files.filter((file) => /^topics\/[^/]+\/rss\.xml$/.test(file)).length,
    ).toBeGreaterThan(5);
    expect(site.files.some((file) => file.startsWith('letters'))).toBe(false);
  });

  it('has a page for each public entry and for no other', () => {
    const withheld = [
      '2026/a-book-about-counters',
      '2026/an-oud-for-the-conservatory',
      '2026/co-reader-for-a-translation',
      '2026/queen-rearing-course',
    ];
    const shown = readContent(content)
      .entries.map(({ id }) => id)
      .filter((id) => !withheld.includes(id));
    const pages = site.files.filter((file) => file.startsWith('entries/'));
    expect(pages).toEqual(shown.map((id) => `entries/${id}/index.html`).sort());
  });

  it('runs no script for readers but the copying of an address, the search and the form on their pages', () => {
    const copying = new Set<string>();
    const scripts: string[] = [];
    for (const page of readerPages()) {
      const html = site
        .read(page)
        .replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
        .replace(/<script type="module">(.*?)<\/script>/g, (_, code: string) => {
          copying.add(code);
          return '';
        })
        .replace(/<script type="module" src="([^"]*)"><\/script>/g, (_, address: string) => {
          scripts.push(`${page}: ${address}`);
          return '';
        });
      expect(html, page).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
    }
    expect([...copying]).toEqual([expect.stringContaining('navigator.clipboard.writeText')]);
    expect([...copying].join('').length).toBeLessThan(600);
    const own = /: \/letters\/ours\/_astro\/[^/]+\.js$/;
    expect(scripts.map((each) => each.replace(own, ''))).toEqual([
      'search/index.html',
      'submit/index.html',
      'submit/thanks/index.html',
    ]);
  });

  it('asks nobody else for anything', () => {
    for (const page of readerPages()) {
      const wanted = [
        ...site.read(page).matchAll(/<(?:img|link|source|iframe)[^>]*\s(?:src|href)="([^"]*)"/g),
      ];
      const foreign = wanted
        .map(([, address = '']) => address)
        .filter(
          (address) => !address.startsWith(`${BASE}/`) && !address.startsWith(`${ORIGIN}${BASE}/`),
        );
      expect(foreign, page).toEqual([]);
    }
  });

  it('leads to no page of its own that is not there', () => {
    const files = new Set(site.files);
    const broken = site.files
      .filter((file) => ['.html', '.xml', '.json', '.opml'].includes(extname(file)))
      .flatMap((file) =>
        [...site.read(file).matchAll(/(?:href|src|loc)(?:="|>)([^"<]*)/g)]
          .map(([, address = '']) => address.replaceAll('&amp;', '&').replace(ORIGIN, ''))
          .filter((address) => address.startsWith('/'))
          .map((address) => address.replace(/[?#].*$/, ''))
          .filter((path) => !leadsTo(files, path))
          .map((path) => `${file} -> ${path}`),
      );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('names on each page its language, its one heading, its address and its feeds', () => {
    for (const page of readerPages()) {
      const html = site.read(page);
      expect(html, page).toMatch(/<html lang="en" dir="ltr"/);
      expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
      for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) {
        expect(html, page).toContain(`type="${type}"`);
      }
      if (page !== '404.html' && page !== 'submit/thanks/index.html') {
        const path = page.replace(/index\.html$/, '');
        expect(html, page).toContain(`<link rel="canonical" href="${ORIGIN}${BASE}/${path}"`);
      }
    }
  });

  it('names the people of an entry before its title and links to their pages', () => {
    const html = site.read('entries/2026/a-quieter-transmitter/index.html');
    const main = html.slice(html.indexOf('<main'));
    const person = main.indexOf(`href="${BASE}/people/wayra-quispe-alanoca/"`);
    expect(person).toBeGreaterThan(0);
    expect(person).toBeLessThan(main.indexOf('<h1'));
  });

  it('orders open asks by the day they are needed, each with one way to answer', () => {
    const html = site.read('asks/index.html');
    const place = (id: string) => html.indexOf(`href="${BASE}/entries/2026/${id}/"`);
    const order = ['testers-on-night-shift', 'signs-with-accents', 'large-print-readers'].map(
      place,
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html.match(/class="[^"]*button[^"]*"/g)?.length).toBe(5);
  });
});

describe('build', () => {
  it('gives the same bytes from the same input', async () => {
    const again = await buildSite(content);
    expect(again.files).toEqual(site.files);
    const differing = site.files.filter(
      (file) =>
        !readFileSync(join(site.folder, file)).equals(readFileSync(join(again.folder, file))),
    );
    expect(differing).toEqual([]);
    again.remove();
  });

  it('stops at an error, lists every problem and leaves the old output alone', async () => {
    const bad = contentFolder({
      'entries/a.md': entry({ people: ['bob'] }),
      'entries/b.md': entry({ date: '2026-02-30' }),
    });
    const before = site.read('index.html');
    const { code, stderr, stdout } = await runScript('build', ['--outDir', site.folder], {
      CONTENT_DIR: bad,
    });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${bad}/entries/a.md:5 people: there is no person "bob"`);
    expect(stderr).toContain(`${bad}/entries/b.md:3 date: there is no such day as 2026-02-30`);
    expect(site.read('index.html')).toBe(before);
  });

  it('with --strict fails where an entry is withheld', async () => {
    const { code, stderr } = await runScript('build', ['--outDir', site.folder, '--strict'], {
      CONTENT_DIR: content,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('2026/queen-rearing-course: it is a draft');
  });

  it('says how to begin where there is no content', async () => {
    const { code, stderr } = await runScript('build', ['--outDir', site.folder], {
      CONTENT_DIR: join(tmpdir(), 'no-such-folder'),
    });
    expect(code).toBe(1);
    expect(stderr).toContain('To begin, write');
    expect(stderr).not.toContain('    at ');
  });

  it('refuses to replace a folder that it did not make', async () => {
    const { code, stderr } = await runScript('build', ['--outDir', join(kit, 'src')]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be the output folder');
  });
});

function leadsTo(files: Set<string>, path: string): boolean {
  const below = path.startsWith(`${BASE}/`) ? decodeURI(path.slice(BASE.length + 1)) : undefined;
  if (below === undefined) return false;
  return files.has(below) || files.has(`${below}index.html`);
}
