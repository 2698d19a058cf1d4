import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { axeCheck } from '../audit/axe.ts';
import { openFolder } from '../audit/builds.ts';
import { serveAsHost } from '../audit/host.ts';
import { visitPage } from '../audit/weight.ts';
import type { LocalServer } from '../built-site.ts';
import { startChromium } from './chromium.ts';

const needs = inject('needs');

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
const CANONICAL = '<link rel="canonical" href="https://x.example/">';

const MOVING = `<!doctype html><html lang="en"><title>x</title>${CANONICAL}<link rel="stylesheet" href="/a.css">
<main><h1>x</h1><p class="late" hidden>Here I am</p><p class="below">Below</p>
<div class="far"></div><img src="/a.svg" alt="" width="9" height="9" loading="lazy">
<script>setTimeout(() => { document.querySelector('.late').hidden = false }, 200)</script></main></html>`;
const STILL = MOVING.replace(/<script>.*<\/script>/, '').replace(' hidden', '');
const FAULTY = STILL.replace(' alt=""', '');
const CSS = `.late { block-size: 300px } .far { block-size: 9000px } ${'p { color: #000 } '.repeat(999)}`;

let folder: string;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const files = {
    'index.html': FAULTY,
    'moving.html': MOVING,
    'still.html': STILL,
    '404.html': STILL,
    'a.css': CSS,
    'a.svg': PIXEL,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  server = await serveAsHost(folder, '');
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('weighs a page as it comes over the wire, pictures apart, and sees that nothing moves', async (context) => {
  if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
  if (!browser) throw new Error('no browser');
  const visit = await visitPage(browser, `${server.address}/still.html`);
  const bytes = gzipSync(STILL).length + gzipSync(CSS).length;
  expect(visit).toEqual({
    bytes,
    requests: 2,
    allBytes: bytes + gzipSync(PIXEL).length,
    allRequests: 3,
    shift: 0,
    shifted: [],
  });
});

it('says what moves', async (context) => {
  if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
  if (!browser) throw new Error('no browser');
  const { shift, shifted } = await visitPage(browser, `${server.address}/moving.html`);
  expect(shift).toBeGreaterThan(0);
  expect(shifted).toContain('p.below');
});

it('asks axe in both looks, and says what it found where', async (context) => {
  if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
  const { builds, close } = await openFolder(folder);
  const ground = { builds, chromium: needs.chromium.path, java: '', runs: 1, say: () => {} };
  const findings = await axeCheck.run(ground);
  await close();
  const [home, lost] = findings;
  expect(home?.where).toBe('home /');
  expect(home?.faults).toEqual([
    expect.stringContaining(', light: image-alt '),
    expect.stringContaining(', dark: image-alt '),
  ]);
  expect(lost?.faults).toEqual([]);
});
