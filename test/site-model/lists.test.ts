import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/entries/kinds.ts';
import { paginate } from '../../src/site/paginate.ts';
import { FIXED_PATHS, pageOf, paths, TAKEN } from '../../src/site/paths.ts';

describe('paths', () => {
  it('are those of the contract', () => {
    expect([...FIXED_PATHS].sort()).toEqual([
      '/',
      '/404.html',
      '/about/',
      '/apple-touch-icon.png',
      '/archive/',
      '/asks/',
      '/asks/rss.xml',
      '/atom.xml',
      '/blogroll.opml',
      '/digests/',
      '/digests/rss.xml',
      '/events.ics',
      '/events/',
      '/favicon.ico',
      '/favicon.svg',
      '/feed.json',
      '/feeds/',
      '/icon-192.png',
      '/icon-512.png',
      '/icon-mask-512.png',
      '/it-worked/',
      '/llms.txt',
      '/manifest.webmanifest',
      '/offers/',
      '/og/site.png',
      '/people/',
      '/robots.txt',
      '/rss.xml',
      '/search/',
      '/sitemap-index.xml',
      '/spotlights/',
      '/subscribe/',
      '/topics/',
      '/wins/',
    ]);
    expect(paths.entry('2026/a')).toBe('/entries/2026/a/');
    expect(paths.digestEmail('2026-09')).toBe('/digests/2026-09/email/');
    expect(paths.topicFeed('bees')).toBe('/topics/bees/rss.xml');
    expect(KINDS.map(paths.kind)).toEqual([
      '/wins/',
      '/asks/',
      '/offers/',
      '/events/',
      '/spotlights/',
    ]);
  });

  it('keep the names that pages may not take', () => {
    for (const name of ['404', 'entries', 'people', 'topics', 'digests', 'pictures', 'wins']) {
      expect(TAKEN).toContain(name);
    }
    expect(TAKEN).not.toContain('about');
    expect(TAKEN).not.toContain('subscribe');
    expect(TAKEN).toContain('feeds');
    expect(TAKEN).not.toContain('');
  });

  it('number the pages of a list from the second on', () => {
    expect(pageOf('/wins/', 1)).toBe('/wins/');
    expect(pageOf('/wins/', 2)).toBe('/wins/page/2/');
  });
});

describe('paginate', () => {
  it('gives an empty list one page', () => {
    expect(paginate([], '/wins/', 10)).toEqual([
      { items: [], number: 1, total: 1, path: '/wins/' },
    ]);
  });

  it('links each page to its neighbours', () => {
    expect(paginate([1, 2, 3, 4, 5], '/wins/', 2)).toEqual([
      { items: [1, 2], number: 1, total: 3, path: '/wins/', older: '/wins/page/2/' },
      {
        items: [3, 4],
        number: 2,
        total: 3,
        path: '/wins/page/2/',
        newer: '/wins/',
        older: '/wins/page/3/',
      },
      { items: [5], number: 3, total: 3, path: '/wins/page/3/', newer: '/wins/page/2/' },
    ]);
  });

  it('holds every item once, in order, and no empty page but the only one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = paginate(items, '/x/', size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.length).toBe(Math.max(1, Math.ceil(items.length / size)));
        expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
      }),
    );
  });
});
