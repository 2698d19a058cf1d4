import { describe, expect, it } from 'vitest';
import { lighthouseFaults, median, type Visit, visitFaults } from './budgets.ts';
import type { Checked } from './check.ts';
import { CHECK_NAMES, chosenChecks } from './checks.ts';
import { headersFor } from './host.ts';
import { baseOf, pagesByKind, type SiteFiles } from './pages.ts';
import { formatChecked, hasFaults, jsonOf } from './report.ts';

/** A built site of files that hold what their pages link to, under a base path. */
function site(pages: Record<string, string[]>, base = ''): SiteFiles {
  const texts = Object.entries(pages).map(([file, main]): [string, string] => [
    file,
    `<link rel="canonical" href="https://x.example${base}/"><nav><a href="${base}/entries/nav/">x</a></nav>
<main>${main.map((each) => (each === 'img' ? '<img src="a.jpg">' : `<a href="${base}${each}">x</a>`)).join('')}</main>`,
  ]);
  const files = new Map(texts);
  return {
    files: [...files.keys()],
    read: (file) => files.get(file) ?? '',
  };
}

const SMALL = {
  'index.html': ['/people/grace/', '/wins/'],
  'wins/index.html': ['/wins/?x', '/entries/2026/new/', '/entries/2026/old/'],
  'wins/page/2/index.html': [],
  'entries/2026/new/index.html': [],
  'entries/2026/old/index.html': ['img'],
  'entries/nav/index.html': [],
  'people/index.html': [],
  'people/ada/index.html': ['img'],
  'people/grace/index.html': [],
  'digests/index.html': ['/digests/two/', '/digests/one/'],
  'digests/one/index.html': [],
  'digests/two/index.html': [],
  'digests/two/email/index.html': [],
  'topics/index.html': [],
  'topics/tea/index.html': [],
  'topics/tea/wins/index.html': [],
  'archive/index.html': ['/archive/2026/'],
  'archive/2026/index.html': [],
  'search/index.html': [],
  'colophon/index.html': [],
  '404.html': [],
  'pictures/a.jpg': [],
};

describe.for(['', '/letters'])('pages by kind, under “%s”', (base) => {
  const found = new Map(pagesByKind(site(SMALL, base)).map((page) => [page.kind, page]));

  it('are the newest of their list, and not what the frame of the page links to', () => {
    expect(found.get('win')?.path).toBe('/entries/2026/new/');
    expect(found.get('digest')?.path).toBe('/digests/two/');
    expect(found.get('year')?.path).toBe('/archive/2026/');
  });

  it('have one of each kind that the site has, and no page twice', () => {
    expect([...found.values()].map(({ path }) => path)).toEqual([
      '/',
      '/wins/',
      '/entries/2026/new/',
      '/entries/2026/old/',
      '/wins/page/2/',
      '/people/',
      '/people/grace/',
      '/people/ada/',
      '/topics/',
      '/topics/tea/',
      '/topics/tea/wins/',
      '/digests/',
      '/digests/two/',
      '/digests/two/email/',
      '/archive/',
      '/archive/2026/',
      '/search/',
      '/colophon/',
      '/404.html',
    ]);
  });

  it('tell a person with a photo from one without', () => {
    expect(found.get('person with a photo')?.path).toBe('/people/ada/');
    expect(found.get('person')?.path).toBe('/people/grace/');
  });

  it('must be light but for the search and the letter to copy', () => {
    const heavy = [...found.values()].filter(({ isLight }) => !isLight);
    expect(heavy.map(({ kind }) => kind)).toEqual(['letter to copy', 'search']);
  });

  it('know their base path', () => {
    expect(baseOf(site(SMALL, base))).toBe(base);
  });
});

describe('a visit', () => {
  const light: Visit = {
    bytes: 20_000,
    requests: 6,
    allBytes: 90_000,
    allRequests: 30,
    shift: 0,
    shifted: [],
  };

  it('may weigh 20 KB and ask for six files, whatever its pictures weigh', () => {
    expect(visitFaults(light, true)).toEqual([]);
  });

  it('is at fault beyond that, and where anything moves', () => {
    const visit = { ...light, bytes: 20_001, requests: 7, shift: 0.01, shifted: ['p.lede'] };
    expect(visitFaults(visit, true)).toEqual([
      'weighs 20001 bytes without fonts and pictures; at most 20000',
      'asks for 7 files but fonts and pictures; at most 6',
      'p.lede moves: the shifts sum up to 0.0100; nothing may move',
    ]);
    expect(visitFaults(visit, false)).toHaveLength(1);
  });
});

describe('runs of Lighthouse', () => {
  const perfect = { scores: { performance: 100, seo: 100 }, losses: {} };

  it('are well when each has 100 in everything', () => {
    expect(lighthouseFaults([perfect, perfect, perfect])).toEqual([]);
  });

  it('are at fault for one of three, and say what took the points', () => {
    const slow = {
      scores: { performance: 97, seo: 100 },
      losses: { performance: [{ audit: 'total-blocking-time', points: 3.04, shown: '200 ms' }] },
    };
    expect(lighthouseFaults([perfect, slow, perfect])).toEqual([
      'performance 100, 97, 100: total-blocking-time -3.0 (200 ms)',
    ]);
  });

  it('have a median', () => {
    expect(median([100, 92, 99])).toBe(99);
    expect(median([3, 1])).toBe(1);
  });
});

describe('the report', () => {
  const checked: Checked[] = [
    {
      check: 'weight',
      title: 'Weight',
      findings: [
        { where: 'home /', figures: { bytes: 10_977, CLS: 0 }, faults: [] },
        { where: 'digest /digests/two/', figures: { bytes: 30_000, CLS: 0 }, faults: ['too much'] },
      ],
    },
  ];

  it('is a table with what must be mended below it', () => {
    expect(formatChecked(checked)).toBe(`Weight

                      bytes  CLS
home /                10977    0     ok
digest /digests/two/  30000    0  FAULT

digest /digests/two/
  too much`);
  });

  it('shows some of many faults', () => {
    const faults = Array.from({ length: 40 }, (_, index) => `fault ${index}`);
    const many = [{ check: 'vnu', title: 'HTML', findings: [{ where: 'x', figures: {}, faults }] }];
    expect(formatChecked(many)).toContain('  and 28 more (--json has all)');
    expect(formatChecked(many)).not.toContain('fault 12');
  });

  it('says in JSON whether all is well', () => {
    expect(hasFaults(checked)).toBe(true);
    expect(jsonOf(checked)).toEqual({ isWell: false, checks: checked });
    expect(jsonOf([]).isWell).toBe(true);
  });
});

describe('--only', () => {
  it('takes names apart by commas, all without it, and names what is none', () => {
    expect(chosenChecks(undefined)).toEqual(CHECK_NAMES);
    expect(chosenChecks('axe, weight')).toEqual(['weight', 'axe']);
    expect(chosenChecks('axe,toString')).toEqual({ unknown: 'toString' });
  });
});

describe('the host', () => {
  it('sends the headers of the hosting rules', () => {
    expect(headersFor('/_astro/a.css')).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(headersFor('/people/ada/rss.xml')['content-type']).toBe(
      'application/rss+xml; charset=utf-8',
    );
    expect(headersFor('/wins/index.html')['cache-control']).toBe(
      'public, max-age=0, must-revalidate',
    );
  });
});
