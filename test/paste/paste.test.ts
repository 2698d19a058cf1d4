import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { letterFiles } from '../../src/email/files.ts';
import { startChromium } from '../browser/chromium.ts';
import { type LocalServer, serve } from '../built-site.ts';
import { type BuiltPages, buildPages } from './build-pages.ts';
import { type Desk, openDesk } from './desk.ts';
import { EDITORS, labelOf } from './editors.ts';
import { longLetter, richLetter } from './letters.ts';
import { type Pasted, pasteTable } from './table.ts';

const needs = inject('needs');
const rich = await letterFiles(await richLetter());
const long = await letterFiles(await longLetter());
const fragment = rich['paste.html'] ?? '';

const outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
const copyPage = (name: string) => pathToFileURL(join(outbox, name)).href;
const rows: Pasted[] = [];
let pages: BuiltPages;
let server: LocalServer;
let browser: Browser;
let light: Desk;
let dark: Desk;

beforeAll(async () => {
  if ('missing' in needs.chromium) return;
  writeFileSync(join(outbox, 'rich.html'), rich['copy.html'] ?? '');
  writeFileSync(join(outbox, 'long.html'), long['copy.html'] ?? '');
  pages = await buildPages();
  server = await serve(pages.folder);
  browser = await startChromium(needs.chromium.path);
  light = await openDesk(browser, server.address, 'light');
  dark = await openDesk(browser, server.address, 'dark');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  pages?.remove();
  rmSync(outbox, { recursive: true, force: true });
  if (rows.length > 0) console.log(pasteTable(rows));
});

describe.for(EDITORS.map((editor) => [labelOf(editor), editor] as const))(
  'the letter pasted into %s',
  ([, editor]) => {
    it('loses nothing, gains nothing, and is the same from a dark browser', async (context) => {
      if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
      const html = await light.paste(copyPage('rich.html'), editor);
      const longer = await light.paste(copyPage('long.html'), editor);
      const sent = await light.read(fragment);
      const arrived = await light.read(html);
      rows.push({
        editor,
        sent,
        arrived,
        growth: Buffer.byteLength(longer) / Buffer.byteLength(long['paste.html'] ?? ''),
      });
      expect(arrived).toEqual(editor.flattensHeadings ? { ...sent, headings: [] } : sent);
      expect(await dark.paste(copyPage('rich.html'), editor)).toBe(html);
      expect(Buffer.byteLength(longer)).toBeLessThan(GMAIL_CLIPS);
    });
  },
);

/** Bytes of HTML from which on Gmail shows only a part of a mail. */
const GMAIL_CLIPS = 102_000;

describe('a browser that refuses the button', () => {
  it('takes no colours along either', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const gmail = { name: 'contenteditable', page: 'plain' };
    const html = await light.paste(copyPage('rich.html'), gmail);
    expect(await dark.pasteByHand(copyPage('rich.html'), gmail)).toBe(html);
  });
});

describe('the reader of the test', () => {
  it('notices tables, hidden texts, dark colours and lost marks', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const reading = await light.read(
      `<table><tr><td>a</td></tr></table><p style="display: none">b</p><p style="font-size: 0">c</p>
      <p style="color: #ece5dd">d</p><p style="background: #1d1a18">e</p>
      <h2 style="font-weight: 400">f</h2><a href="/g">g</a><ul><li><b>h</b><ol><li>i</li></ol></ul>`,
    );
    expect(reading).toEqual({
      lines: ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
      headings: ['h2 f'],
      links: ['g -> /g'],
      lists: ['- h', '  1. i'],
      bold: ['h'],
      italic: [],
      images: [],
      tables: 2,
      hidden: ['b', 'c'],
      dark: ['d', 'e'],
    });
  });
});

describe('the fragment', () => {
  it('has at most 20 KB for 40 typical entries', () => {
    expect(long['paste.html']?.match(/<strong>/g)).toHaveLength(40);
    expect(Buffer.byteLength(long['paste.html'] ?? '')).toBeLessThanOrEqual(20_000);
  });

  it('shows all that it holds, in no colour, and without a table', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const { hidden, dark, tables } = await light.read(fragment);
    expect({ hidden, dark, tables }).toEqual({ hidden: [], dark: [], tables: 0 });
  });
});
