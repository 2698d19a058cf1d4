import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/feeds/atom.ts';
import { newsFeed, topicFeed } from '../../src/feeds/feed.ts';
import { toJson } from '../../src/feeds/json.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { entryView } from '../../src/site/entry-view.ts';
import { feedsView } from '../../src/site/feeds-view.ts';
import { entryData } from '../../src/site/json-ld/entry.ts';
import { listView, topicKindView, topicView } from '../../src/site/list-view.ts';
import { listPages, topicKindPages, topicPages } from '../../src/site/lists.ts';
import { paths } from '../../src/site/paths.ts';
import { relatedTo } from '../../src/site/related.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { searchView } from '../../src/site/search-view.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, type Files, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const TOPICS = 'topics: {crafts: "حرف", city-gardens: "Green & <b>grown</b>", unused: Later}\n';

const FILES: Files = {
  'newsletter.yaml': SETTINGS + TOPICS,
  'people/bo.md': person({ name: 'Bo', topics: ['crafts'] }),
  'entries/a.md': entry({ topics: ['crafts', 'city-gardens', 'climate-science'] }),
  'entries/b.md': entry({ kind: 'ask', people: ['bo'], topics: ['crafts'] }),
};

const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error('there is none');
  return one;
};

const entryOf = (site: Site, id: string) => first(site.entries.filter((each) => each.id === id));

describe('the name of a topic', () => {
  it('is the one in the settings', async () => {
    expect((await siteOf(FILES)).topicName('crafts')).toBe('حرف');
  });

  it.each([
    ['bees', 'bees'],
    ['climate-science', 'climate science'],
    ['-two--hyphens-', 'two hyphens'],
    ['--', '--'],
    ['constructor', 'constructor'],
  ])('is its words where the settings have none: %s', async (topic, name) => {
    expect((await siteOf(FILES)).topicName(topic)).toBe(name);
  });

  it('is seen in the list of topics, whose order is that of names', async () => {
    const site = await siteOf({
      'newsletter.yaml': `${SETTINGS.replace('language: en', 'language: sv')}topics: {a: Ögon, b: zink, c: arv}\n`,
      'entries/a.md': entry({ topics: ['a', 'b', 'c', 'd-day'] }),
    });
    const { groups } = listView(site, 'topics', first(listPages(site, 'topics')));
    const items = groups.flatMap((group) => group.items);
    expect(items.map((item) => item.as === 'topic' && [item.name, item.href])).toEqual([
      ['arv', '/topics/c/'],
      ['d day', '/topics/d-day/'],
      ['zink', '/topics/b/'],
      ['Ögon', '/topics/a/'],
    ]);
  });

  it('is the title of its page, and stands in those of its kinds, at the addresses of the topic', async () => {
    const site = await siteOf(FILES);
    const all = topicView(site, 'crafts', first(topicPages(site, 'crafts')));
    expect(all).toMatchObject({
      title: 'حرف',
      head: { path: '/topics/crafts/', title: 'حرف' },
      feed: { title: 'Follow حرف', href: '/topics/crafts/rss.xml' },
    });
    const wins = topicKindView(site, 'crafts', 'win', first(topicKindPages(site, 'crafts', 'win')));
    expect(wins.title).toBe('Wins on حرف');
    expect(wins.filters[1]?.options[1]).toMatchObject({
      title: 'حرف',
      href: '/topics/crafts/wins/',
    });
  });

  it('is on the chips of a kind, in the order of names where counts are the same', async () => {
    const site = await siteOf(FILES);
    const { filters } = listView(site, 'wins', first(listPages(site, 'wins')));
    expect(filters[0]?.options.map(({ title, href }) => [title, href]).slice(1, -1)).toEqual([
      ['climate science', '/topics/climate-science/'],
      ['Green & <b>grown</b>', '/topics/city-gardens/'],
      ['حرف', '/topics/crafts/wins/'],
    ]);
  });

  it('is below an entry, and says why another one stands beside it', async () => {
    const site = await siteOf(FILES);
    expect(entryView(site, entryOf(site, 'b')).topics).toEqual([
      { topic: 'crafts', name: 'حرف', href: '/topics/crafts/' },
    ]);
    const reasons = relatedTo(site, entryOf(site, 'b')).map(({ reason }) => reason);
    expect(JSON.stringify(reasons)).toContain('حرف');
    expect(JSON.stringify(reasons)).not.toContain('crafts');
  });

  it('is what feeds are called', async () => {
    const site = await siteOf(FILES);
    expect(topicFeed(site, 'crafts')).toMatchObject({
      title: 'حرف · Test Letter',
      feedAddress: 'https://letter.example.org/topics/crafts/rss.xml',
    });
    const topics = feedsView(site).families.find(({ id }) => id === 'topics');
    expect(topics?.feeds[0]).toEqual({
      name: 'climate science',
      href: '/topics/climate-science/rss.xml',
    });
  });

  it('is the category that readers of feeds show, while Atom keeps the topic for machines', async () => {
    const feed = newsFeed(await siteOf(FILES), paths.atom);
    const atom = toAtom(feed);
    expect(atom).toContain('<category term="crafts" label="حرف"/>');
    expect(atom).toContain('<category term="Win"/>');
    const rss = await toRss(feed);
    expect(rss).toContain('<category>حرف</category>');
    expect(rss).toContain('<category>Green &amp; &lt;b&gt;grown&lt;/b&gt;</category>');
    const tags = JSON.parse(toJson(feed)).items.map((item: { tags: string[] }) => item.tags);
    expect(tags).toContainEqual(['Win', 'حرف', 'Green & <b>grown</b>', 'climate science']);
  });

  it('can be searched, while filters have the topic', async () => {
    const record = first(
      searchRecords(await siteOf(FILES)).filter(({ url }) => url.endsWith('/b/')),
    );
    expect(record.meta.topics).toBe('حرف');
    expect(record.filters.topic).toEqual(['crafts']);
  });

  it('is in the text that is searched where words have no spaces between them', async () => {
    const settings = `${SETTINGS.replace('language: en', 'language: ja')}topics: {crafts: 手仕事}\n`;
    const site = await siteOf({ ...FILES, 'newsletter.yaml': settings });
    const record = first(searchRecords(site).filter(({ url }) => url.endsWith('/b/')));
    // At its end: excerpts of results begin with what is told.
    expect(record.content).toMatch(/Some news\.\n\n手仕事$/);
  });

  it('is told to the search page where the settings have it and something has the topic', async () => {
    const { settings } = searchView(await siteOf(FILES));
    expect(settings.topics).toEqual({ crafts: 'حرف', 'city-gardens': 'Green & <b>grown</b>' });
  });

  it('is a keyword for machines that read pages', async () => {
    const site = await siteOf(FILES);
    const [post] = entryData(site, entryOf(site, 'a'), 'About.');
    expect(post).toMatchObject({ keywords: ['حرف', 'Green & <b>grown</b>', 'climate science'] });
  });
});
