import { parseAtomFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/feeds/atom.ts';
import { toCalendar } from '../../src/feeds/calendar.ts';
import { digestDocument, digestsFeed } from '../../src/feeds/digests-feed.ts';
import { asksFeed, newsDocument, newsFeed, personFeed, topicFeed } from '../../src/feeds/feed.ts';
import { toJson } from '../../src/feeds/json.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { llmsTxt } from '../../src/site/llms-txt.ts';
import { paths } from '../../src/site/paths.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';

const MB = 1_000_000;
const LONG = `${'Every word of this "long" text is in <the> feed & stays there.\n\n'.repeat(360)}`;
const HUGE = `${'The village talked of nothing else. '.repeat(20_000)}\n`;

const files = (folder: string, count: number, text: (index: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/x${index}.md`, text(index)]),
  );

/** A day of the last hundred years; the greater the number, the later. */
const day = (index: number) =>
  new Date(Date.UTC(2018, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

const bytes = (text: string) => Buffer.byteLength(text);

/** Every document that has entries in it. */
const newsTexts = async (site: Site) => ({
  rss: await toRss(newsFeed(site, paths.rss)),
  atom: toAtom(newsFeed(site, paths.atom)),
  json: toJson(newsFeed(site, paths.json)),
  person: await toRss(personFeed(site, adaOf(site))),
  topic: await toRss(topicFeed(site, 'odd')),
  asks: await toRss(asksFeed(site)),
  first: toAtom(newsDocument(site, 1)),
});

describe('with 3,000 long entries', () => {
  const made = siteOf({
    'newsletter.yaml': `${SETTINGS}feed_limit: 500\n`,
    ...files('entries', 3000, (index) =>
      entry({ title: `News ${index}`, kind: 'ask', date: day(index), topics: ['odd'] }, LONG),
    ),
  });

  it('every feed stays under a megabyte', async () => {
    for (const [name, text] of Object.entries(await newsTexts(await made))) {
      expect(bytes(text), name).toBeLessThan(MB);
      expect(bytes(text), name).toBeGreaterThan(MB - 50_000);
    }
  });

  it('a feed holds the newest ones, whole', async () => {
    const site = await made;
    const items = parseRssFeed(await toRss(newsFeed(site, paths.rss))).items ?? [];
    const newest = site.entries.slice(0, items.length).map(({ title }) => title);
    expect(items.length).toBeGreaterThan(20);
    expect(items.map(({ title }) => title)).toEqual(newest);
    for (const { content } of items) expect(content?.encoded?.length).toBeGreaterThan(LONG.length);
  });

  it('an archive document holds all of its own, the longest in short', async () => {
    const { entries = [] } = parseAtomFeed(toAtom(newsDocument(await made, 1)));
    expect(entries).toHaveLength(50);
    const lengths = entries.map(({ content }) => content?.value?.length ?? 0);
    expect(lengths.some((length) => length > LONG.length)).toBe(true);
    const short = entries.find(({ content }) => (content?.value?.length ?? 0) < 1000);
    expect(short?.content?.value).toContain(`<a href="${short?.id}">Read more</a>`);
  });
});

describe('an entry too long for any feed', () => {
  it('is given in short, and does not push out the others', async () => {
    const site = await siteOf({
      ...files('entries', 60, (index) => entry({ title: `News ${index}`, date: day(index) })),
      'entries/huge.md': entry({ title: 'Huge', date: day(100) }, HUGE),
      'people/ada.md': person({ name: 'Ada' }, HUGE),
    });
    for (const text of [
      await toRss(newsFeed(site, paths.rss)),
      await toRss(personFeed(site, adaOf(site))),
    ]) {
      const items = parseRssFeed(text).items ?? [];
      expect(items).toHaveLength(50);
      expect(items[0]?.title).toBe('Huge');
      expect(items[0]?.content?.encoded).toMatch(/^<p>The village .{400,600}…<\/p>\n<p><a /);
    }
  });

  it('fits even fifty times with the longest names that are allowed', async () => {
    const site = await siteOf({
      ...files('people', 60, (index) => person({ name: `${'"&'.repeat(400)}${index}` })),
      ...files('entries', 51, (index) =>
        entry(
          {
            title: '"'.repeat(200),
            date: day(index),
            people: Array.from({ length: 60 }, (_, other) => `x${other}`),
            topics: Array.from({ length: 60 }, (_, other) => `topic-${other}-${'a'.repeat(200)}`),
          },
          '&"<'.repeat(15_000),
        ),
      ),
    });
    const text = toAtom(newsDocument(site, 1));
    expect(parseAtomFeed(text).entries).toHaveLength(50);
    expect(bytes(text)).toBeLessThan(MB);
  });
});

describe('the feed of digests', () => {
  it('stays under a megabyte, and so does its archive', async () => {
    const site = await siteOf({
      ...files('entries', 60, (index) => entry({ date: day(index) })),
      ...files('digests', 60, (index) =>
        markdown({ title: `Letter ${index}`, date: day(index) }, LONG.repeat(4)),
      ),
    });
    const text = await toRss(digestsFeed(site));
    const items = parseRssFeed(text).items ?? [];
    expect(bytes(text)).toBeLessThan(MB);
    expect(items[0]?.title).toBe('Letter 59');
    expect(items[0]?.content?.encoded?.length).toBeGreaterThan(LONG.length * 4);
    const document = await toRss(digestDocument(site, 3));
    expect(bytes(document)).toBeLessThan(MB);
    expect(parseRssFeed(document).items).toHaveLength(10);
  });
});

describe('the calendar', () => {
  it('holds what is to come and, under a megabyte, the newest of the rest', async () => {
    const site = await siteOf(
      files('entries', 3000, (index) =>
        entry({
          title: `Meeting ${index}`,
          kind: 'event',
          date: '2018-01-01',
          starts: `${day(index + 300)}T18:00`,
          summary: 'Bring tea. '.repeat(25),
        }),
      ),
    );
    const text = toCalendar(site);
    expect(bytes(text)).toBeLessThan(MB);
    expect(bytes(text)).toBeGreaterThan(MB - 10_000);
    const starts = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).startDate.toString().slice(0, 10));
    const all = site.entries.flatMap((one) => (one.kind === 'event' ? [one.starts] : []));
    const wanted = all.map((start) => start.slice(0, 10)).sort();
    expect(starts.length).toBeLessThan(3000);
    expect(starts.sort()).toEqual(wanted.slice(-starts.length));
  });
});

describe('the blogroll', () => {
  it('holds, under a megabyte, the friends who were in the news last', async () => {
    const headline = 'Beekeeper. '.repeat(30);
    const site = await siteOf({
      ...files('people', 2500, (index) =>
        person({ name: `Friend ${index}`, headline, feed: `https://example.net/${index}` }),
      ),
      ...files('entries', 2500, (index) => entry({ people: [`x${index}`], date: day(index) })),
    });
    const text = toOpml(site);
    expect(bytes(text)).toBeLessThan(MB);
    const names = parseOpml(text).body?.outlines?.map((outline) => outline.text) ?? [];
    expect(names.length).toBeGreaterThan(1000);
    expect(names).toContain('Friend 2499');
    expect(names).not.toContain('Friend 0');
  });
});

describe('llms.txt', () => {
  it('stays short, however many pages there are', async () => {
    const site = await siteOf(
      files('pages', 500, (index) => markdown({ title: `Page ${index}` }, 'Words.\n')),
    );
    expect(bytes(llmsTxt(site))).toBeLessThan(20_000);
  });
});

function adaOf(site: Site): Site['people'][number] {
  const ada = site.person('ada');
  if (!ada) throw new Error('no Ada');
  return ada;
}
