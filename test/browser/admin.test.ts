import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parseContent, type TextFile } from '../../src/read/parse.ts';
import {
  type BuiltSite,
  buildSite,
  kit,
  type LocalServer,
  runScript,
  serve,
} from '../built-site.ts';
import { startChromium } from './chromium.ts';
import { offerFolder, readFolder } from './local-folder.ts';

const needs = inject('needs');
const BASE = '/letters';
const TITLE = 'Ñandú "quotes": a #win — 你好, 😀 it\'s';
const BODY = 'She wrote *this*[^1] herself.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.';

const ASK = '#/collections/ask-entries/entries/2026/thirty-protractors';

/** Milliseconds without drawing: an editor is drawn twice, and what is typed into the first is lost. */
const SETTLING = 500;

let content: string;
let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;
let context: BrowserContext;
let page: Page;
let before: Record<string, string>;
const foreign: string[] = [];
const said: string[] = [];
const warned: string[] = [];

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'edited-'));
  cpSync(join(kit, 'content'), content, { recursive: true });
  rmSync(join(content, 'private'), { recursive: true, force: true });
  const settings = join(content, 'newsletter.yaml');
  const text = readFileSync(settings, 'utf8').replace('friends.example.org', `$&${BASE}`);
  writeFileSync(settings, `${text}admin: true\n`);
  site = await buildSite(content);
  server = await serve(site.folder, BASE);
  if ('missing' in needs.chromium) return;
  browser = await startChromium(needs.chromium.path);
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.address}${BASE}/`) && !/^(data|blob):/.test(url))
      foreign.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('dialog', (dialog) => {
    warned.push(dialog.message());
    void dialog.accept();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await offerFolder(page, `${server.address}${BASE}/favicon.svg`, content, 'content');
  before = await readFolder(page);
  await page.goto(`${server.address}${BASE}/admin/`);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await list();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** Waits until a list of files is shown, and no editor any more. */
async function list(): Promise<void> {
  await page.waitForFunction(() => !/\/(entries\/|new$)/.test(window.location.hash));
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
}

async function open(where: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, where);
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  await settled();
}

/** Waits until nothing was drawn for a while. */
async function settled(): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }),
    SETTLING,
  );
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await list();
}

function field(name: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^“\\W*${name}\\W*” Field$`) });
}

/** Fields come into being where they are looked at. */
async function scrollTo(name: string): Promise<Locator> {
  const found = field(name);
  await page.mouse.move(300, 600);
  for (let turn = 0; turn < 40 && (await found.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
  }
  await found.scrollIntoViewIfNeeded();
  return found;
}

async function choose(name: string, option: string): Promise<void> {
  await (await scrollTo(name)).getByRole('combobox').click();
  await page.getByRole('option', { name: option }).click();
}

async function fill(name: string, text: string): Promise<void> {
  await (await scrollTo(name)).getByRole('textbox').first().fill(text);
}

/** Chooses an option, and says whether it is still chosen once the editor has come to rest. */
async function stays(option: Locator): Promise<string | null> {
  if ((await option.getAttribute('aria-checked')) !== 'true') await option.click();
  await settled();
  return option.getAttribute('aria-checked');
}

/**
 * Says that the ask is met and presses Save; gives what the editor was warned of. An editor that is
 * drawn anew meanwhile forgets what was chosen, and saves the ask as it was: then once more.
 */
async function askedToSave(): Promise<string> {
  if (warned.length > 0) return warned.join();
  const button = page.getByRole('button', { name: 'Save', exact: true });
  if (!(await button.isVisible())) {
    const text = (await readFolder(page))['content/entries/2026/thirty-protractors.md'];
    expect(text, 'written without the day').not.toContain('status: met');
    await open(ASK);
  }
  await stays((await scrollTo('Status')).getByRole('radio', { name: 'met', exact: true }));
  await button.click({ timeout: 5_000 }).catch(() => {});
  return warned.join();
}

/** What was written since, as a content folder on disk, with the pictures of before. */
async function written(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  cpSync(content, folder, { recursive: true });
  for (const [path, text] of Object.entries(await readFolder(page))) {
    const file = join(folder, path.replace(/^content\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function reading(texts: Record<string, string>) {
  const files = Object.entries(texts).map(
    ([path, text]): TextFile => ({ file: path.replace(/^content\//, ''), text }),
  );
  return parseContent(files);
}

describe('/admin/ on a folder of this machine', { timeout: 300_000 }, () => {
  it('is kept from search engines', () => {
    expect(site.read('admin/index.html')).toContain('<meta name="robots" content="noindex');
    expect(site.read('sitemap-0.xml')).not.toContain('/admin/');
    expect(site.files).toContain('admin/sveltia-cms.js');
    expect(site.files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('writes what an editor fills in, and it stands on the site', async (test) => {
    if ('missing' in needs.chromium) return test.skip(needs.chromium.missing);
    await open('#/collections/people/new');
    await fill('Name', 'Zoë "Zo" O’Neill');
    await (await scrollTo('Consent')).getByRole('radio', { name: 'always' }).click();
    await fill('Can help with', 'fractions, at any age');
    await save();

    await open('#/collections/win-entries/new');
    await page.getByRole('textbox', { name: 'Title', exact: true }).focus();
    await page.keyboard.insertText(TITLE);
    await choose('People', 'Zoë');
    await fill('Topics', 'city-gardens');
    await fill('Summary', 'true');
    await fill('Text', BODY);
    await save();

    await open('#/collections/event-entries/new');
    await fill('Title', 'A room without an address');
    await choose('People', 'Amina Diallo');
    await fill('Starts', '2026-12-01T18:00');
    await fill('Online', 'true');
    await fill('Text', 'The address comes by mail.');
    await save();

    await open(ASK);
    await expect
      .poll(askedToSave, { timeout: 90_000, interval: 1000 })
      .toContain('met_on is missing: the ask is met');
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await fill('Met on', '2026-11-20');
    await save();

    const texts = await readFolder(page);
    expect(reading(texts).problems).toEqual([]);
    expect(texts['content/people/zoe-zo-o-neill.md']).toContain('  - fractions, at any age\n');
    expect(texts['content/entries/2026/a-room-without-an-address.md']).toContain('online: true\n');
    expect(texts['content/entries/2026/thirty-protractors.md']).toContain('met_on: 2026-11-20\n');
    const win = texts['content/entries/2026/nandu-quotes-a-win-it-s.md'];
    expect(win).toMatch(/^date: \d{4}-\d\d-\d\d$/m);
    expect(win).toContain(BODY);
    expect(win).not.toMatch(/^(link|image|via|draft|embargo|audience|consented):/m);

    const folder = await written();
    try {
      const checked = await runScript('check', [], {
        CONTENT_DIR: folder,
        SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)),
      });
      expect([checked.code, checked.stdout]).toEqual([0, expect.not.stringContaining('error')]);
      const settings = join(folder, 'newsletter.yaml');
      writeFileSync(settings, readFileSync(settings, 'utf8').replace('admin: true\n', ''));
      const after = await buildSite(folder, {
        SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000) + 86_400),
      });
      const entry = after.read('entries/2026/nandu-quotes-a-win-it-s/index.html');
      const admin = after.files.filter((file) => file.startsWith('admin/'));
      const feeds = ['rss.xml', 'atom.xml', 'feed.json'].map(after.read);
      after.remove();
      const out = join(folder, 'out');
      const letter = await runScript('digest', ['--date', '2026-12-31', '--out', out], {
        CONTENT_DIR: folder,
        SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000) + 86_400),
      });
      expect(letter.code, letter.stderr).toBe(0);
      const mails = ['email.html', 'email.txt'].map((file) =>
        readFileSync(join(out, file), 'utf8'),
      );
      for (const text of [...feeds, ...mails]) {
        expect(text).toContain('/entries/2026/nandu-quotes-a-win-it-s/');
        expect(text).toContain('Zoë');
      }
      expect(admin, 'without the setting').toEqual([]);
      expect(entry).toContain('你好, 😀');
      expect(entry).toContain('Zoë');
      expect(entry).toContain('<table>');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps every field of a file while one is changed, whatever fields it has', async (test) => {
    if ('missing' in needs.chromium) return test.skip(needs.chromium.missing);
    const known = new Set<string>();
    const chosen = new Map<string, string>();
    for (const [path, text] of Object.entries(before)) {
      const [, noun, id = ''] =
        /^content\/(entries|people|digests|pages)\/(.*)\.md$/.exec(path) ?? [];
      if (noun === undefined || path.includes('thirty-protractors')) continue;
      const kind = /^kind: (\w+)/m.exec(text)?.[1];
      const collection = noun === 'entries' ? `${kind}-entries` : noun;
      const fields = [...(text.split(/^---$/m)[1] ?? '').matchAll(/^(\w+):/gm)];
      const fresh = fields.map(([, name]) => `${collection} ${name}`).filter((f) => !known.has(f));
      if (fresh.length > 0) chosen.set(id, `${collection}/entries/${id}`);
      for (const field of fresh) known.add(field);
    }
    expect(known.size).toBeGreaterThan(60);
    for (const where of [...chosen.values(), 'settings/entries/newsletter']) {
      await open(`#/collections/${where}`);
      const title = page.getByRole('textbox', {
        name: where.startsWith('people') ? 'Name' : 'Title',
        exact: true,
      });
      await title.first().fill(`${await title.first().inputValue()} x`);
      await save();
    }
    const texts = await readFolder(page);
    const [old, now] = [reading(before), reading(texts)];
    expect(now.problems).toEqual([]);
    for (const noun of ['entries', 'people', 'digests', 'pages'] as const) {
      const found = new Map(now[noun].map((each) => [each.id, each]));
      for (const each of old[noun].filter(({ id }) => !id.endsWith('thirty-protractors'))) {
        const named = 'name' in each ? { name: `${each.name} x` } : { title: `${each.title} x` };
        const changed = chosen.has(each.id) ? named : {};
        const { body = '', ...rest } = found.get(each.id) ?? {};
        const { body: was, ...expected } = { ...each, ...changed };
        expect(rest).toEqual(expected);
        expect(body.trim()).toBe(was.trim());
      }
    }
    expect(now.newsletter).toEqual({ ...old.newsletter, title: `${old.newsletter?.title} x` });
  });

  it('asks nobody else for anything, and keeps its policy', (test) => {
    if ('missing' in needs.chromium) return test.skip(needs.chromium.missing);
    expect(foreign).toEqual([]);
    expect(said.filter((text) => /policy|not defined|could not/i.test(text))).toEqual([]);
  });
});
