import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { mf2 } from 'microformats-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, kit } from '../built-site.ts';
import { entry } from '../content-folder.ts';

const ORIGIN = 'https://friends.example.org';
const BASE = '/letters/ours';
const HOSTILE = '</script><script>alert(1)</script> & <!-- "bells"';

let content: string;
let site: BuiltSite;

/** The sample below a path, with a title that would break out, a list of two pages, and a contact for reports. */
beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'sample-'));
  cpSync(join(kit, 'content'), content, { recursive: true });
  const settings = join(content, 'newsletter.yaml');
  const text = readFileSync(settings, 'utf8').replace(/^url: .*$/m, `url: ${ORIGIN}${BASE}/`);
  writeFileSync(settings, `${text}security: {contact: "mailto:ada@example.org"}\n`);
  const hostile = entry({ title: HOSTILE, people: ['amina-diallo'], date: '2026-11-20' });
  writeFileSync(join(content, 'entries/2026/hostile.md'), hostile);
  for (let number = 0; number < 25; number++) {
    const offer = entry({ kind: 'offer', title: `Gift ${number}`, people: ['amina-diallo'] });
    writeFileSync(join(content, `entries/2026/gift-${number}.md`), offer);
  }
  site = await buildSite(content);
});
afterAll(() => {
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

const readerPages = () =>
  site.files.filter((file) => file.endsWith('.html') && !file.endsWith('/email/index.html'));
const addressOf = (page: string) => `${ORIGIN}${BASE}/${page.replace(/index\.html$/, '')}`;

const documents = new Map<string, Document>();

function documentOf(page: string): Document {
  const document = documents.get(page) ?? parseHTML(site.read(page)).document;
  documents.set(page, document);
  return document;
}

/** The file of the site behind an address of its own. */
function fileAt(address: string): string {
  const { origin, pathname } = new URL(address, ORIGIN);
  expect(origin).toBe(ORIGIN);
  expect(pathname.startsWith(`${BASE}/`), pathname).toBe(true);
  const path = decodeURI(pathname.slice(BASE.length + 1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** What a page says in JSON-LD. */
function dataOf(page: string): Record<string, unknown>[] {
  const scripts = [...documentOf(page).querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => JSON.parse(script.textContent ?? '')['@graph']);
}

describe('the head of a page', () => {
  it('leads to files that are there: icons, manifest, feeds, the picture for sharing', () => {
    const wanted = readerPages().flatMap((page) => {
      const head = documentOf(page).querySelector('head');
      const links = head?.querySelectorAll('link[href]:not([rel="canonical"])') ?? [];
      const pictures = head?.querySelectorAll('meta[property="og:image"]') ?? [];
      return [
        ...[...links].map((link) => link.getAttribute('href') ?? ''),
        ...[...pictures].map((picture) => picture.getAttribute('content') ?? ''),
      ];
    });
    const missing = [...new Set(wanted)].filter((address) => !site.files.includes(fileAt(address)));
    expect(missing).toEqual([]);
    expect(wanted).toContain(`${BASE}/apple-touch-icon.png`);
  });

  it('says on every page with an address what it is, and on the others nothing', () => {
    for (const page of readerPages()) {
      const document = documentOf(page);
      const meta = (property: string) =>
        document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(meta('og:url'), page).toBe(canonical);
      if (canonical === undefined) continue;
      expect(canonical).toBe(addressOf(page));
      expect(meta('og:title'), page).toBeTruthy();
      expect(meta('og:description'), page).toBeTruthy();
      expect(meta('og:image'), page).toMatch(
        /^https:\/\/friends\.example\.org\/letters\/ours\/og\//,
      );
    }
    expect(documentOf('404.html').querySelector('meta[name="robots"]')).toBeTruthy();
  });

  it('names the pages before and after in a list of several', () => {
    const leads = (page: string, rel: string) =>
      documentOf(page).querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
    const [first, second] = ['offers/index.html', 'offers/page/2/index.html'];
    expect([leads(first, 'prev'), leads(first, 'next')]).toEqual([
      undefined,
      `${BASE}/offers/page/2/`,
    ]);
    expect([leads(second, 'prev'), leads(second, 'next')]).toEqual([`${BASE}/offers/`, undefined]);
  });
});

describe('JSON-LD', () => {
  it('is read back from every entry, person, list and letter', () => {
    const types = new Map<string, number>();
    for (const page of readerPages()) {
      for (const thing of dataOf(page)) {
        const type = String(thing['@type']);
        types.set(type, (types.get(type) ?? 0) + 1);
      }
    }
    const count = (folder: string) =>
      readerPages().filter((page) => page.startsWith(folder) && page !== `${folder}index.html`)
        .length;
    expect(types.get('WebSite')).toBe(1);
    expect((types.get('BlogPosting') ?? 0) + (types.get('Event') ?? 0)).toBe(
      count('entries/') + count('digests/'),
    );
    expect(types.get('ProfilePage')).toBe(count('people/'));
    expect(types.get('CollectionPage')).toBeGreaterThanOrEqual(8);
  });

  it('survives a title that would end its element', () => {
    const page = 'entries/2026/hostile/index.html';
    expect(dataOf(page)[0]).toMatchObject({ '@type': 'BlogPosting', headline: HOSTILE });
    const scripts = [...documentOf(page).querySelectorAll('script')];
    expect(scripts.filter((script) => script.textContent === 'alert(1)')).toEqual([]);
  });
});

/** What a program that knows microformats finds in a page. */
function itemsOf(page: string) {
  const { items } = mf2(site.read(page), { baseUrl: addressOf(page) });
  type Item = (typeof items)[number];
  const flat = (item: Item): Item[] => [
    item,
    ...(item.children ?? []).flatMap(flat),
    ...Object.values(item.properties).flatMap((values) =>
      values.flatMap((value) =>
        typeof value === 'object' && 'properties' in value ? flat(value) : [],
      ),
    ),
  ];
  const all = items.flatMap(flat);
  return (type: string) => all.filter((item) => item.type?.includes(type));
}

const entryPage = (id: string) => `entries/2026/${id}/index.html`;
const entryAddress = (id: string) => `${ORIGIN}${BASE}/entries/2026/${id}/`;
const personAddress = (id: string) => `${ORIGIN}${BASE}/people/${id}/`;

describe('microformats', () => {
  it.each([
    ['win', 'a-quieter-transmitter', 'wayra-quispe-alanoca'],
    ['ask', 'testers-on-night-shift', 'chidera-umeh'],
    ['offer', 'an-hour-with-a-librarian', 'marijke-oostveld'],
    ['event', 'festival-of-mistakes', 'leyla-farrokhi'],
    ['spotlight', 'meet-barasa', 'barasa-wekunda'],
  ])('are read back from the page of a %s', (_, id, person) => {
    const page = entryPage(id);
    const find = itemsOf(page);
    const [found] = find('h-entry');
    const title = documentOf(page).querySelector('h1')?.textContent?.trim();
    expect(found?.properties).toMatchObject({ name: [title], url: [entryAddress(id)] });
    expect(found?.properties.published?.[0]).toMatch(/^2026-\d\d-\d\d$/);
    expect(found?.properties.content?.[0]).toHaveProperty('html');
    const cards = find('h-card').map(({ properties }) => properties.url?.[0]);
    expect(cards).toContain(personAddress(person));
  });

  it('give an event its time and place', () => {
    const [event] = itemsOf(entryPage('festival-of-mistakes'))('h-event');
    expect(event?.properties).toMatchObject({
      name: [expect.any(String)],
      url: [entryAddress('festival-of-mistakes')],
      start: [expect.stringMatching(/^2026-12-05T/)],
      end: [expect.stringMatching(/^2026-12-05T/)],
      location: ['School hall, Lindenweg, Hamburg'],
    });
    const hours = (value: unknown) => new Date(String(value)).toISOString();
    expect(hours(event?.properties.start?.[0])).toBe('2026-12-05T09:00:00.000Z');
    expect(hours(event?.properties.end?.[0])).toBe('2026-12-05T12:00:00.000Z');
  });

  it('give a person a name, an address, a note, a place and a face', () => {
    const [card] = itemsOf('people/amina-diallo/index.html')('h-card');
    expect(card?.properties).toMatchObject({
      name: ['Amina Diallo'],
      note: ['Beekeeper with forty-odd hives and opinions about lavender'],
      locality: ['Évora, Portugal'],
    });
    expect(card?.properties.url?.[0]).toBe(personAddress('amina-diallo'));
    expect(JSON.stringify(card?.properties.photo?.[0])).toContain(`${ORIGIN}${BASE}/pictures/`);
  });

  it.each([
    ['wins/index.html', 'Wins', '/entries/'],
    ['digests/index.html', 'Letters', '/digests/'],
  ])('make %s a feed', (page, name, below) => {
    const [feed] = itemsOf(page)('h-feed');
    expect(feed?.properties.name).toEqual([name]);
    const entries = feed?.children?.filter(({ type }) => type?.includes('h-entry')) ?? [];
    expect(entries.length).toBeGreaterThan(1);
    for (const { properties } of entries) {
      expect(properties.name?.[0]).toBeTruthy();
      expect(properties.url?.[0]).toContain(`${ORIGIN}${BASE}${below}`);
      expect(properties.published?.[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('make people a row of cards', () => {
    const cards = itemsOf('people/index.html')('h-card');
    expect(cards.length).toBe(12);
    expect(cards.map(({ properties }) => properties.url?.[0])).toContain(
      personAddress('amina-diallo'),
    );
  });

  it('find the newest letter and the feeds of the front page', () => {
    const find = itemsOf('index.html');
    const addresses = find('h-entry').map(({ properties }) => properties.url?.[0]);
    expect(addresses).toContain(`${ORIGIN}${BASE}/digests/2026-11-10/`);
    expect(addresses).toContain(entryAddress('hostile'));
    for (const feed of find('h-feed')) expect(feed.properties.name?.[0]).toBeTruthy();
    expect(find('h-feed').length).toBeGreaterThan(0);
  });

  it('make a letter a feed of its entries', () => {
    const [letter] = itemsOf('digests/2026-11-10/index.html')('h-feed');
    expect(letter?.properties).toMatchObject({
      name: ['You met here, and look what happened'],
      published: ['2026-11-10'],
    });
    const entries = letter?.children?.filter(({ type }) => type?.includes('h-entry')) ?? [];
    expect(entries.length).toBeGreaterThan(3);
    for (const { properties } of entries) {
      expect(properties.url?.[0]).toContain(`${ORIGIN}${BASE}/entries/`);
    }
  });
});

describe('files for machines', () => {
  it('has every icon in the size that the manifest and its name promise', async () => {
    const { icons } = JSON.parse(site.read('manifest.webmanifest'));
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(join(site.folder, fileAt(src))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const { width } = await sharp(join(site.folder, 'apple-touch-icon.png')).metadata();
    expect(width).toBe(180);
    expect([...readFileSync(join(site.folder, 'favicon.ico')).subarray(0, 4)]).toEqual([
      0, 0, 1, 0,
    ]);
    expect(site.read('favicon.svg')).toContain('color="#9a3412"');
  });

  it('has a sitemap of the pages for readers', () => {
    const listed = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => fileAt(address),
    );
    const expected = readerPages().filter(
      (page) => !['404.html', 'search/index.html', 'submit/thanks/index.html'].includes(page),
    );
    expect(listed.sort()).toEqual(expected.sort());
  });

  it('names the sitemap in robots.txt', () => {
    expect(site.read('robots.txt')).toContain(`Sitemap: ${ORIGIN}${BASE}/sitemap-index.xml\n`);
  });

  it('leads from llms.txt to what is there', () => {
    const text = site.read('llms.txt');
    const addresses = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !site.files.includes(fileAt(address)))).toEqual([]);
  });

  it('says in security.txt where to report, until half a year after the build', () => {
    const text = site.read('.well-known/security.txt');
    expect(text).toContain('Contact: mailto:ada@example.org\n');
    expect(text).toContain('Expires: 2027-05-20T00:00:00Z\n');
    expect(text).toContain(`Canonical: ${ORIGIN}${BASE}/.well-known/security.txt\n`);
  });
});
