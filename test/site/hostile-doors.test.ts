import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenedDesk } from '../../src/command/inbox-open.ts';
import { writePreview } from '../../src/command/inbox-preview.ts';
import type { Entry } from '../../src/entries/entry.ts';
import { readContent } from '../../src/read/disk.ts';
import { openInbox } from '../../src/read/inbox.ts';
import { startChromium } from '../browser/chromium.ts';
import { type BuiltSite, buildSite, type LocalServer, runScript, serve } from '../built-site.ts';
import { writeFolder } from '../content-folder.ts';
import { arrivals } from '../hostile/arrivals.ts';
import { type Looked, look, type Watch, watch } from '../hostile/browser.ts';
import { type Decided, decideAll } from '../hostile/decided.ts';
import { endpoint } from '../hostile/doors.ts';
import { HOSTILE, TOGETHER, valuesOf } from '../hostile/inputs.ts';
import { publishedFiles } from '../hostile/published.ts';
import { THERE, WORLD } from '../hostile/world.ts';

const needs = inject('needs');

let base: string;
let content: string;
let out: string;
let site: BuiltSite;
let server: LocalServer;
let decided: Decided[];
let entries: Entry[];
let opened: OpenedDesk;
let browser: Browser | undefined;

/** All that was accepted by all doors, as a site and as a letter. */
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'hostile-'));
  const inbox = join(base, 'private/inbox.db');
  const { desk, decided: all } = decideAll(await arrivals(TOGETHER), inbox);
  decided = all;
  const files = publishedFiles(decided);
  content = writeFolder(files);
  const settings = { 'newsletter.yaml': files['newsletter.yaml'] ?? '', ...THERE };
  opened = {
    ...{ desk, circle: WORLD, warnings: [], shown: 'content' },
    ...{ folder: writeFolder(settings), out: join(base, 'out'), at: '2026-11-20T12:00:00Z' },
    inbox: openInbox(inbox),
  } as unknown as OpenedDesk;
  // What check refuses is not built; that it says so is tested elsewhere.
  const { problems } = JSON.parse(
    (await runScript('check', ['--json'], { CONTENT_DIR: content })).stdout,
  );
  for (const { file, severity } of problems as { file: string; severity: string }[]) {
    const below = file.slice(file.search(/(?:entries|people)\//));
    if (severity === 'error') rmSync(join(content, below), { force: true });
  }
  out = join(base, 'letter');
  mkdirSync(out);
  site = await buildSite(content);
  server = await serve(site.folder);
  ({ entries } = readContent(content));
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  opened?.inbox.close();
  site?.remove();
  for (const folder of [base, content, opened?.folder]) {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Pages with a form of their own. */
const WITH_FORM = /\/(?:search|submit)\/$|\/typed-/;

/** Opens pages, and returns what is wrong with them. */
async function judged(
  { page, noticed }: Watch,
  addresses: readonly string[],
  judge: (seen: Looked) => readonly string[] = () => [],
): Promise<string[]> {
  const seen = await look(page, addresses);
  const faults = seen.flatMap((each) => {
    const forms = WITH_FORM.test(each.address) ? [] : each.forms.map((to) => `a form to ${to}`);
    return [...each.found, ...forms, ...judge(each)].map((fault) => `${each.address}: ${fault}`);
  });
  return [...faults, ...noticed];
}

describe('hostile news, published', () => {
  it('passes check, and stands where pages stand and nowhere else', async () => {
    const { code, stdout } = await runScript('check', [], { CONTENT_DIR: content });
    expect(code, stdout.slice(-500)).toBe(0);
    expect(entries.length).toBeGreaterThan(90);
    const strange = site.files.filter(
      (file) =>
        !/^(?:\.htaccess|\.nojekyll|_headers)$|^(?:\.well-known\/|_astro\/)?(?:[a-z0-9-]+\/)*[\w.-]+\.(?:html|xml|xsl|json|ics|opml|txt|png|svg|ico|css|js|woff2|webmanifest|pf_\w+|pagefind|wasm|avif|webp|jpg)$/.test(
          file,
        ),
    );
    expect(strange).toEqual([]);
    const pages = site.files.filter((file) => file.startsWith('entries/'));
    expect(pages).toEqual(entries.map(({ id }) => `entries/${id}/index.html`).sort());
    expect(statSync('/tmp/owned', { throwIfNoEntry: false })).toBeUndefined();
    expect(readFileSync(join(content, 'entries/2026/the-bean-bank.md'), 'utf8')).toBe(
      THERE['entries/2026/the-bean-bank.md'],
    );
  });

  it('runs nothing in a browser, leads nowhere, and is called as it was', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const watched = await watch(browser, server.address);
    const titles = new Map(
      entries.map(({ id, title }) => [`${server.address}/entries/${id}/`, title]),
    );
    const named = await judged(watched, [...titles.keys()], ({ address, head, title }) => {
      const meant = plain((titles.get(address) ?? '').toWellFormed());
      return [
        ...(plain(head) === meant ? [] : [`its head is ${head} and not ${meant}`]),
        ...(plain(title).startsWith(meant) ? [] : [`its title is ${title} and not ${meant}`]),
      ];
    });
    expect(named).toEqual([]);
    const others = site.files
      .filter((file) => file.endsWith('.html') && !file.startsWith('entries/'))
      .map((file) => `${server.address}/${file.replace(/index\.html$/, '')}`);
    const rest = await judged(watched, others);
    expect(rest).toEqual([]);
    await watched.page.context().close();
  });

  it('is a letter in which nothing runs, and a draft with its own headers', async (context) => {
    const { code, stderr } = await runScript('digest', ['--out', out], { CONTENT_DIR: content });
    expect(code, stderr).toBe(0);
    const message = readFileSync(join(out, 'draft.eml'), 'utf8');
    const head = message.slice(0, message.indexOf('\r\n\r\n'));
    expect([...head.matchAll(/^([!-9;-~]+):/gm)].map(([, name]) => name).sort()).toEqual([
      'Content-Type',
      'From',
      'MIME-Version',
      'Subject',
      'X-Unsent',
    ]);
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const letter = await serve(out);
    const watched = await watch(browser, letter.address);
    const faults = await judged(
      watched,
      ['email.html', 'copy.html', 'paste.html'].map((name) => `${letter.address}/${name}`),
    );
    await watched.page.context().close();
    await letter.close();
    expect(faults).toEqual([]);
  });

  it('is in feeds and calendars what it is called, and no more', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const titles = new Set(entries.map(({ title }) => plain(title)));
    const page = await browser.newPage();
    for (const file of ['rss.xml', 'atom.xml', 'blogroll.opml', 'people/ada-lovelace/rss.xml']) {
      const found = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'application/xml');
        const items = [...read.querySelectorAll('item > title, entry > title')];
        return {
          broken: read.querySelector('parsererror')?.textContent,
          titles: items.map((each) => each.textContent ?? ''),
        };
      }, site.read(file));
      expect(found.broken, file).toBeUndefined();
      expect(
        found.titles.filter((title) => !titles.has(plain(title))),
        file,
      ).toEqual([]);
    }
    await page.close();
    const { items } = JSON.parse(site.read('feed.json')) as { items: { title: string }[] };
    expect(items.length).toBeGreaterThan(10);
    expect(items.map(({ title }) => plain(title)).filter((title) => !titles.has(title))).toEqual(
      [],
    );
    const calendar = new ICAL.Component(ICAL.parse(site.read('events.ics')));
    const events = calendar.getAllSubcomponents();
    expect(events.filter(({ name }) => name !== 'vevent' && name !== 'vtimezone')).toEqual([]);
    const inside = events.filter(({ name }) => name === 'vevent');
    expect(inside.length).toBe(entries.filter(({ kind }) => kind === 'event').length);
    for (const event of inside) {
      expect(titles).toContain(plain(String(event.getFirstPropertyValue('summary'))));
      expect(event.getAllSubcomponents()).toEqual([]);
      expect(event.hasProperty('attach')).toBe(false);
    }
  });

  it('runs nothing in the previews of the desk', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const some = decided
      .filter(({ door, acceptance }) => door === 'form' && acceptance)
      .slice(0, 60)
      .filter((_, at) => at % 4 !== 2 && at % 3 === 0);
    const paths: string[] = [];
    for (const { seen, acceptance } of some) {
      if (acceptance) paths.push(await writePreview(opened, seen, acceptance));
    }
    expect(paths.length).toBeGreaterThan(10);
    const previews = await serve(opened.out);
    const watched = await watch(browser, previews.address);
    const faults = await judged(
      watched,
      paths.map((path) => `${previews.address}/${path.slice(opened.out.length + 1)}`),
    );
    await watched.page.context().close();
    await previews.close();
    expect(faults).toEqual([]);
  });

  it('runs nothing where the endpoint shows again what was typed', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const { send } = endpoint();
    const pages: Record<string, string> = {};
    for (const [at, hostile] of TOGETHER.entries()) {
      const { status, page } = await send({ ...valuesOf(hostile), consent: 'perhaps' });
      expect([413, 422]).toContain(status);
      pages[`typed-${at}.html`] = page;
    }
    const folder = writeFolder(pages);
    const shown = await serve(folder);
    const watched = await watch(browser, shown.address);
    const addresses = Object.keys(pages).map((name) => `${shown.address}/${name}`);
    const faults = await judged(watched, addresses, ({ address, forms, typed }) => {
      const hostile = TOGETHER[Number(/\d+(?=\.html$)/.exec(address))];
      // Controls are left out, and a field of one line has no line ends.
      const meant = (hostile ? (valuesOf(hostile).title ?? '') : '').toWellFormed();
      const kept = meant.replace(/[\p{Cc}\uffff]/gu, '');
      return [
        ...(typed === kept ? [] : [`what was typed is ${typed}`]),
        ...(forms.join() === 'https://in.example.org/' ? [] : [`forms to ${forms.join()}`]),
      ];
    });
    await watched.page.context().close();
    await shown.close();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  });

  it('would be noticed, were a text not escaped', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const bodies = HOSTILE.flatMap(({ values: { body } }) => (body ? [body] : [])).slice(0, 15);
    const raw = writeFolder(
      Object.fromEntries(
        bodies.map((body, at) => [`${at}.html`, `<!doctype html><h1>x</h1>${body}`]),
      ),
    );
    const broken = await serve(raw);
    const watched = await watch(browser, broken.address);
    const faults = await judged(
      watched,
      bodies.map((_, at) => `${broken.address}/${at}.html`),
    );
    await watched.page.context().close();
    await broken.close();
    rmSync(raw, { recursive: true, force: true });
    expect(faults.filter((fault) => fault.startsWith('said ')).length).toBeGreaterThan(2);
    for (const fault of ['<iframe>', 'a form to', '<base>', 'onerror of <img>', 'a refresh']) {
      expect(faults.join('\n')).toContain(fault);
    }
  });
});
