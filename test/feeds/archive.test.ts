import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/feeds/atom.ts';
import { digestDocuments, digestsFeed } from '../../src/feeds/digests-feed.ts';
import { newsDocument, newsDocuments, newsFeed } from '../../src/feeds/feed.ts';
import { toJson } from '../../src/feeds/json.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { paths } from '../../src/site/paths.ts';
import { entry, type Files, markdown, SETTINGS } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';
import { documentsOf, readDocument, walk } from './walk.ts';

/** Three entries a day, from the first of January on. */
function entries(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `entries/n${index}.md`,
      entry({ title: `News ${index}`, date: day(index / 3), topics: ['odd'] }),
    ]),
  );
}

function digests(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `digests/d${index}.md`,
      markdown({ title: `Letter ${index}`, date: day(index) }, 'Dear friends.\n'),
    ]),
  );
}

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + Math.floor(number))).toISOString().slice(0, 10);
}

const limited = (limit: number, url = 'https://letter.example.org') =>
  `${SETTINGS.replace('https://letter.example.org', url)}feed_limit: ${limit}\n`;

describe('the archive of a feed', () => {
  it.each([
    { count: 0, limit: 50, documents: 0 },
    { count: 49, limit: 50, documents: 0 },
    { count: 50, limit: 50, documents: 1 },
    { count: 230, limit: 50, documents: 4 },
    { count: 230, limit: 500, documents: 4 },
    { count: 23, limit: 7, documents: 3 },
    { count: 5, limit: 1, documents: 5 },
  ])(
    'gives $count entries, with feeds of $limit, each once',
    async ({ count, limit, documents }) => {
      const site = await siteOf({ 'newsletter.yaml': limited(limit), ...entries(count) });
      expect(newsDocuments(site)).toHaveLength(documents);
      const all = await documentsOf(site);
      const wanted = site.entries.map(({ id }) => site.addresses.absolute(paths.entry(id))).sort();
      for (const path of [paths.rss, paths.atom]) {
        expect(walk(all, site.addresses.absolute(path)).sort()).toEqual(wanted);
        const { ids } = readDocument(all.get(site.addresses.absolute(path)) ?? '');
        expect(ids).toHaveLength(Math.min(count, limit));
      }
    },
  );

  it('gives every digest, with its whole HTML', async () => {
    const site = await siteOf({ 'newsletter.yaml': limited(12), ...digests(33) });
    expect(digestDocuments(site)).toEqual([1, 2, 3]);
    const all = await documentsOf(site);
    const found = walk(all, site.addresses.absolute(paths.digestsFeed));
    expect(found.sort()).toEqual(
      site.digests.map(({ digest: { id } }) => site.addresses.absolute(paths.digest(id))).sort(),
    );
    const { items } = parseRssFeed(
      all.get(site.addresses.absolute(paths.digestsDocument(2))) ?? '',
    );
    expect(items?.[0]?.content?.encoded).toContain('<p>Dear friends.</p>');
    expect(items?.map(({ title }) => title)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Letter ${19 - index}`),
    );
  });

  it('says in each document that it is one, and which are next to it', async () => {
    const site = await siteOf({
      'newsletter.yaml': limited(50, 'https://example.org/ours'),
      ...entries(170),
    });
    const base = 'https://example.org/ours';
    const linksOf = (text: string) => Object.fromEntries(readDocument(text).links);
    expect(linksOf(toAtom(newsDocument(site, 2)))).toEqual({
      self: `${base}/feeds/news/2/atom.xml`,
      alternate: `${base}/`,
      current: `${base}/atom.xml`,
      'prev-archive': `${base}/feeds/news/1/atom.xml`,
      'next-archive': `${base}/feeds/news/3/atom.xml`,
    });
    expect(linksOf(toAtom(newsDocument(site, 1)))).not.toHaveProperty('prev-archive');
    expect(linksOf(toAtom(newsDocument(site, 3)))).not.toHaveProperty('next-archive');
    expect(linksOf(await toRss(newsFeed(site, paths.rss)))).toEqual({
      self: `${base}/rss.xml`,
      'prev-archive': `${base}/feeds/news/3/atom.xml`,
    });
    const mark = '<fh:archive/>';
    const namespace = 'xmlns:fh="http://purl.org/syndication/history/1.0"';
    expect(toAtom(newsDocument(site, 2))).toContain(mark);
    expect(toAtom(newsDocument(site, 2))).toContain(namespace);
    expect(toAtom(newsFeed(site, paths.atom))).not.toContain(mark);
    expect(await toRss(newsFeed(site, paths.rss))).not.toContain(mark);
    expect(parseAtomFeed(toAtom(newsDocument(site, 2))).entries).toHaveLength(50);
  });

  it('keeps its documents as they are when news are added, but for the link to the next', async () => {
    const before = await siteOf(entries(120));
    const after = await siteOf(entries(160));
    const text = (site: typeof before, number: number) => toAtom(newsDocument(site, number));
    expect(newsDocuments(before)).toEqual([1, 2]);
    expect(newsDocuments(after)).toEqual([1, 2, 3]);
    expect(text(after, 1)).toBe(text(before, 1));
    expect(text(after, 2).replace(/<link [^>]*rel="next-archive"[^>]*>/, '')).toBe(text(before, 2));
  });

  it('holds nothing that readers may not see', async () => {
    const files = entries(60);
    const site = await siteOf({
      ...files,
      'entries/n3.md': entry({ title: 'Only by mail', date: day(1), audience: 'email' }),
    });
    expect([...(await documentsOf(site)).values()].join('')).not.toContain('Only by mail');
  });
});

describe('a feed', () => {
  it('is the same in three formats', async () => {
    const site = await siteOf(entries(60));
    const ids = newsFeed(site, paths.rss).items.map(({ address }) => address);
    expect(readDocument(await toRss(newsFeed(site, paths.rss))).ids).toEqual(ids);
    expect(readDocument(toAtom(newsFeed(site, paths.atom))).ids).toEqual(ids);
    const json = JSON.parse(toJson(newsFeed(site, paths.json)));
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(json).not.toHaveProperty('next_url');
  });

  it('is whole without any item', async () => {
    const site = await siteOf();
    expect(parseRssFeed(await toRss(digestsFeed(site))).title).toBe('Test Letter · Letters');
    expect(parseAtomFeed(toAtom(newsFeed(site, paths.atom))).title?.value).toBe('Test Letter');
    expect(JSON.parse(toJson(newsFeed(site, paths.json))).items).toEqual([]);
  });

  it('says names and titles as written, whatever is in them', async () => {
    const title = '</title>]]> &amp; "a" \'b\' <b> مرحبا 👩‍💻';
    const files = { 'people/seven.md': '---\nname: "007"\nconsent: always\n---\n' };
    const site = await siteOf({ ...files, 'entries/a.md': entry({ title, people: ['seven'] }) });
    const [item] = parseRssFeed(await toRss(newsFeed(site, paths.rss))).items ?? [];
    expect(item?.title).toBe(title);
    expect(item?.dc?.creators).toEqual(['007']);
    const [one] = parseAtomFeed(toAtom(newsFeed(site, paths.atom))).entries ?? [];
    expect(one?.title?.value).toBe(title);
    expect(one?.authors?.[0]?.name).toBe('007');
  });
});
