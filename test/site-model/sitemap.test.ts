import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/site/addresses.ts';
import { SITEMAP_LIMIT, sitemapFiles } from '../../src/site/sitemap.ts';

const addresses = addressesOf('https://letter.example.org/a&b');
const locations = (xml = '') => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at);

describe('the files of the sitemap', () => {
  it('are as crawlers want them', () => {
    const pages = ['/wins/page/10/', '/', '/search/', '/wins/page/2/', '/404.html', '/', '/wins/'];
    expect(Object.fromEntries(sitemapFiles(pages, addresses))).toMatchInlineSnapshot(`
      {
        "/sitemap-0.xml": "<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"><url><loc>https://letter.example.org/a&amp;b/</loc></url><url><loc>https://letter.example.org/a&amp;b/wins/</loc></url><url><loc>https://letter.example.org/a&amp;b/wins/page/2/</loc></url><url><loc>https://letter.example.org/a&amp;b/wins/page/10/</loc></url></urlset>",
        "/sitemap-index.xml": "<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://letter.example.org/a&amp;b/sitemap-0.xml</loc></sitemap></sitemapindex>",
      }
    `);
  });

  it('hold no page for the editor, nor one that says nothing', () => {
    const silent = [
      '/digests/one/email/',
      '/submit/thanks/',
      '/admin/',
      '/search/',
      '/404.html',
      '/404',
    ];
    const files = sitemapFiles([...silent, '/submit/', '/digests/one/'], addresses);
    expect(locations(files.get('/sitemap-0.xml'))).toEqual([
      'https://letter.example.org/a&amp;b/digests/one/',
      'https://letter.example.org/a&amp;b/submit/',
    ]);
  });

  it('are one for each so many pages, in the same order whatever the order of the pages', () => {
    const pages = Array.from({ length: SITEMAP_LIMIT + 1 }, (_, number) => `/wins/page/${number}/`);
    const files = sitemapFiles(pages, addresses);
    expect([...files.keys()]).toEqual(['/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-index.xml']);
    expect(locations(files.get('/sitemap-0.xml'))).toHaveLength(SITEMAP_LIMIT);
    expect(locations(files.get('/sitemap-1.xml'))).toEqual([
      `https://letter.example.org/a&amp;b/wins/page/${SITEMAP_LIMIT}/`,
    ]);
    expect(locations(files.get('/sitemap-index.xml'))).toEqual([
      'https://letter.example.org/a&amp;b/sitemap-0.xml',
      'https://letter.example.org/a&amp;b/sitemap-1.xml',
    ]);
    expect(sitemapFiles(pages.toReversed(), addresses)).toEqual(files);
  });

  it('know pages without the slash at their end, and hold no feed', () => {
    const pages = ['/archive', '/archive/', '/rss.xml', '/digests/one/email', '/robots.txt', '/'];
    expect(locations(sitemapFiles(pages, addresses).get('/sitemap-0.xml'))).toEqual([
      'https://letter.example.org/a&amp;b/',
      'https://letter.example.org/a&amp;b/archive/',
    ]);
  });

  it('are the index alone where there are no pages', () => {
    expect([...sitemapFiles([], addresses).keys()]).toEqual(['/sitemap-index.xml']);
  });
});
