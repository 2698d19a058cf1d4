import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toHtml } from '../../src/markdown/html.ts';
import { HOSTILE } from '../markdown/hostile.ts';
import { OPEN } from '../markdown/places.ts';
import { startChromium } from './chromium.ts';

const needs = inject('needs');

/** Strings to a page: few enough that one that breaks out does not hide behind the others. */
const BATCH = 50;

let browser: Browser | undefined;

beforeAll(async () => {
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(() => browser?.close());

describe('hostile Markdown in a real browser', () => {
  it('runs nothing, and leaves no address that could', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    let fired = 0;
    await page.exposeFunction('fired', () => fired++);
    page.on('dialog', (dialog) => {
      fired++;
      void dialog.dismiss();
    });
    for (let start = 0; start < HOSTILE.length; start += BATCH) {
      const parts = HOSTILE.slice(start, start + BATCH).map((source) => toHtml(source, OPEN));
      await page.setContent(
        `<!doctype html><base href="https://letter.example.org/">${parts.join('<hr>')}`,
      );
      const schemes = await page.$$eval('[href], [src], [action], [formaction]', (elements) =>
        elements.map((element) => (element as HTMLAnchorElement).protocol ?? 'other'),
      );
      expect(schemes.filter((scheme) => !/^(https?|mailto|about):$|^other$/.test(scheme))).toEqual(
        [],
      );
      for (const element of await page.$$('p, a, img, input, h2, li, td')) {
        await element.dispatchEvent('mouseover');
        await element.dispatchEvent('focus');
      }
    }
    await page.close();
    expect(fired).toBe(0);
  });

  it('would notice, were it not for the function', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    if (!browser) throw new Error('no browser');
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    let fired = 0;
    page.on('dialog', (dialog) => {
      fired++;
      void dialog.dismiss();
    });
    await page.setContent(
      HOSTILE.filter((source) => source.includes('alert'))
        .slice(0, BATCH)
        .join('<hr>'),
    );
    await page.waitForTimeout(200);
    await page.close();
    expect(fired).toBeGreaterThan(0);
  });
});
