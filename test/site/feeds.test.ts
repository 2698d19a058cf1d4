import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, type LocalServer, serve } from '../built-site.ts';
import { entry, markdown, person, SETTINGS, writeFolder } from '../content-folder.ts';

const run = promisify(execFile);
const needs = inject('needs');

const HOSTILE = [
  '<script>alert(1)</script> & "quotes" ]]>',
  "&lt;b&gt; &amp; 'apostrophes' <!-- x -->",
  '007',
  'مرحبا بالعالم 👩‍💻 岡部',
  '{{ template }} <%= x %> %0A\\n',
];

/** Just as many as there are entries, so that all of them stand in one document of the archive too. */
const LIMIT = HOSTILE.length + 4;

const CONTENT = {
  'newsletter.yaml': `${SETTINGS.replace(
    'title: Test Letter',
    'title: "Rosa & <Söhne>, \\"Ltd\\"; \\\\"',
  )}feed_limit: ${LIMIT}\n`,
  'people/ada.md': person({ name: 'Ada <ada@evil> & "Co"', feed: 'https://example.net/a?b=1&c=2' }),
  'people/seven.md': person({ name: '007' }),
  'pictures/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><rect width="10" height="10"/></svg>',
  ...Object.fromEntries(
    HOSTILE.map((title, index) => [
      `entries/2026/hostile-${index}.md`,
      entry(
        {
          title,
          people: ['ada', 'seven'],
          topics: ['odd'],
          image: { src: '../../pictures/dot.svg', alt: title },
        },
        `- [x] done\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\nRead [this](/people/ada/) and [that](https://example.org/?a=1&b=2).[^1]\n\n![dot](../../pictures/dot.svg)\n\n<b>raw</b> &#8; ]]>\n\n[^1]: A note.\n`,
      ),
    ]),
  ),
  'entries/ask.md': entry({ kind: 'ask', title: 'Help & <care>', by: '2026-12-01' }),
  'entries/met.md': entry({
    kind: 'ask',
    title: 'Met',
    status: 'met',
    met_on: '2026-10-01',
    helped_by: ['seven', 'Grace'],
  }),
  'entries/meet.md': entry({
    kind: 'event',
    title: 'Meet; us, \\now',
    starts: '2026-12-01T18:00',
    ends: '2026-12-01T20:00',
    timezone: 'America/New_York',
    place: 'A, B; C',
  }),
  'entries/fair.md': entry({
    kind: 'event',
    title: 'Fair',
    starts: '2026-12-05',
    ends: '2026-12-06',
  }),
  'digests/one.md': markdown(
    { title: 'One <i>', date: '2026-10-01' },
    'Hello [you](/people/ada/).\n',
  ),
};

const RSS = [
  'rss.xml',
  'asks/rss.xml',
  'digests/rss.xml',
  'people/ada/rss.xml',
  'topics/odd/rss.xml',
];

const ATOM = ['atom.xml', 'feeds/news/1/atom.xml'];

let site: BuiltSite;
let server: LocalServer;

beforeAll(async () => {
  const content = writeFolder(CONTENT);
  site = await buildSite(content);
  rmSync(content, { recursive: true });
  server = await serve(site.folder);
});
afterAll(async () => {
  await server?.close();
  site?.remove();
});

/** Titles, authors and addresses of a feed as newsboat keeps them. */
async function readWithNewsboat(newsboat: string, address: string) {
  const home = mkdtempSync(join(tmpdir(), 'newsboat-'));
  const [urls, config, cache] = ['urls', 'config', 'cache.db'].map((file) => join(home, file));
  if (!urls || !config || !cache) throw new Error('no folder');
  writeFileSync(urls, `${address}\n`);
  writeFileSync(config, '\n');
  await run(newsboat, ['-u', urls, '-C', config, '-c', cache, '-x', 'reload'], {
    env: { ...process.env, HOME: home },
  });
  const database = new DatabaseSync(cache, { readOnly: true });
  const rows = database.prepare('select title, author, url, content from rss_item').all();
  database.close();
  rmSync(home, { recursive: true });
  return rows;
}

describe('in newsboat', () => {
  it.for([...RSS, ...ATOM])('%s is read whole', async (file, context) => {
    if ('missing' in needs.newsboat) return context.skip(needs.newsboat.missing);
    const rows = await readWithNewsboat(needs.newsboat.path, `${server.address}/${file}`);
    const wanted = itemsOf(ATOM.includes(file) ? 'rss.xml' : file);
    expect(rows.length).toBe(wanted.length);
    expect(rows.map(({ url }) => url).sort()).toEqual(wanted.map(({ link }) => link).sort());
    expect(rows.every(({ content }) => String(content).includes('<'))).toBe(true);
  });

  it('shows titles in any script as written', async (context) => {
    if ('missing' in needs.newsboat) return context.skip(needs.newsboat.missing);
    const rows = await readWithNewsboat(needs.newsboat.path, `${server.address}/rss.xml`);
    const titles = rows.map(({ title }) => title);
    for (const title of HOSTILE.slice(2)) expect(titles).toContain(title);
  });

  it('takes the blogroll', async (context) => {
    if ('missing' in needs.newsboat) return context.skip(needs.newsboat.missing);
    const home = mkdtempSync(join(tmpdir(), 'newsboat-'));
    writeFileSync(join(home, 'urls'), '');
    const words = ['-u', join(home, 'urls'), '-c', join(home, 'cache.db')];
    const file = join(site.folder, 'blogroll.opml');
    await run(needs.newsboat.path, [...words, '-i', file], { env: { ...process.env, HOME: home } });
    const { stdout } = await run('cat', [join(home, 'urls')]);
    expect(stdout).toContain('https://example.net/a?b=1&c=2');
    rmSync(home, { recursive: true });
  });
});

describe('in feedparser', () => {
  it.for([...RSS, ...ATOM])('%s is well-formed and complete', async (file, context) => {
    if ('missing' in needs.feedparser) return context.skip(needs.feedparser.missing);
    const script = `
import feedparser, json, sys
d = feedparser.parse(sys.argv[1], sanitize_html=False)
print(json.dumps({'bozo': bool(d.bozo), 'why': str(d.get('bozo_exception', '')), 'version': d.version,
  'title': d.feed.title, 'language': d.feed.get('language'),
  'items': [{'title': e.title, 'id': e.id, 'link': e.link, 'dated': e.published_parsed is not None,
    'content': e.content[0].value, 'authors': [a.get('name') for a in e.get('authors', [])]} for e in d.entries]}))`;
    const address = `${server.address}/${file}`;
    const { stdout } = await run(needs.feedparser.path, ['-c', script, address]);
    const feed = JSON.parse(stdout);
    expect(feed).toMatchObject({ bozo: false, why: '', language: 'en' });
    expect(feed.items.length).toBe(itemsOf(ATOM.includes(file) ? 'rss.xml' : file).length);
    for (const item of feed.items) {
      expect(item.dated).toBe(true);
      expect(item.id).toBe(item.link);
      expect(item.content).not.toMatch(/<script|href="(?!https:|mailto:)|src="(?!https:)/);
    }
    if (file !== 'digests/rss.xml') {
      expect(feed.items[0].content).toContain('Ada &lt;ada@evil&gt; &amp; &quot;Co&quot;');
    }
  });
});

describe("feedparser's sanitizer", () => {
  it.for([...RSS, ...ATOM])('has nothing to take out of %s', async (file, context) => {
    if ('missing' in needs.feedparser) return context.skip(needs.feedparser.missing);
    const script = `
import feedparser, json, sys
read = lambda clean: [e.content[0].value for e in feedparser.parse(sys.argv[1], sanitize_html=clean).entries]
print(json.dumps([read(False), read(True)]))`;
    const words = ['-c', script, `${server.address}/${file}`];
    const [raw, clean] = JSON.parse((await run(needs.feedparser.path, words)).stdout);
    expect(raw.length).toBeGreaterThan(0);
    const unify = (html: string) => html.replaceAll(';"', '"');
    expect(clean.map(unify)).toEqual(raw.map(unify));
  });
});

describe('the feeds', () => {
  it('hold the same items in three formats, with ids that do not depend on titles', () => {
    const rss = itemsOf('rss.xml').map(({ link }) => link);
    const atom = parseAtomFeed(site.read('atom.xml')).entries?.map(({ id }) => id);
    const json = parseJsonFeed(site.read('feed.json')).items?.map(({ id }) => id);
    expect(rss.length).toBe(LIMIT);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    expect(rss).toContain('https://letter.example.org/entries/2026/hostile-0/');
  });

  it('give every item a date of its own, on its day and not ahead of the clock', () => {
    const dates = itemsOf('rss.xml').map(({ pubDate }) => String(pubDate));
    expect(new Set(dates).size).toBe(dates.length);
    for (const date of dates) expect(new Date(date).toISOString()).toMatch(/^2026-09-01T00:/);
  });

  it('say where they stand and who publishes them', () => {
    for (const file of RSS) {
      expect(site.read(file)).toContain(
        `<atom:link href="https://letter.example.org/${file}" rel="self" type="application/rss+xml"/>`,
      );
    }
    expect(JSON.parse(site.read('feed.json'))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://letter.example.org/feed.json',
      home_page_url: 'https://letter.example.org/',
    });
    const atom = parseAtomFeed(site.read('atom.xml'));
    expect(atom.links).toContainEqual({
      href: 'https://letter.example.org/atom.xml',
      rel: 'self',
      type: 'application/atom+xml',
    });
  });

  it('show only open asks in the feed of asks', () => {
    expect(itemsOf('asks/rss.xml').map(({ title }) => title)).toEqual(['Help & <care>']);
  });

  it('hold a whole digest in its item', () => {
    const [item] = itemsOf('digests/rss.xml');
    expect(item?.content?.encoded).toContain('<h2>Good things done</h2>');
    expect(item?.content?.encoded).toContain('href="https://letter.example.org/people/ada/"');
  });

  it('publish drawings as pixels, without their scripts', () => {
    expect(site.files.filter((file) => file.endsWith('.svg'))).toEqual(['favicon.svg']);
    expect(site.files.filter((file) => /^pictures\/.*\.png$/.test(file))).toHaveLength(1);
  });
});

describe('the calendar', () => {
  it('is read with its days, hours and text', () => {
    const calendar = new ICAL.Component(ICAL.parse(site.read('events.ics')));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const meet = events.find(({ uid }) => uid === 'meet@letter.example.org');
    expect(meet?.summary).toBe('Meet; us, \\now');
    expect(meet?.location).toBe('A, B; C');
    expect(meet?.startDate.toString()).toBe('2026-12-01T23:00:00Z');
    expect(meet?.endDate.toString()).toBe('2026-12-02T01:00:00Z');
    const fair = events.find(({ uid }) => uid === 'fair@letter.example.org');
    expect(fair?.startDate.toString()).toBe('2026-12-05');
    expect(fair?.endDate.toString()).toBe('2026-12-07');
  });

  it('keeps lines short and ends each with CRLF', () => {
    const lines = site.read('events.ics').split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(site.read('events.ics').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the blogroll', () => {
  it('has a line for each friend with a feed', () => {
    const outlines = parseOpml(site.read('blogroll.opml')).body?.outlines;
    expect(outlines).toHaveLength(1);
    expect(outlines?.[0]).toMatchObject({
      text: 'Ada <ada@evil> & "Co"',
      xmlUrl: 'https://example.net/a?b=1&c=2',
    });
  });
});

function itemsOf(file: string) {
  return parseRssFeed(site.read(file)).items ?? [];
}
