import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuiltSite, buildSite, type LocalServer, serve } from '../built-site.ts';
import { startChromium } from './chromium.ts';
import { visit } from './visit.ts';

const needs = inject('needs');

let site: BuiltSite;
let server: LocalServer;
let browser: Browser | undefined;

beforeAll(async () => {
  site = await buildSite();
  server = await serve(site.folder);
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

/** The element that has the focus: what it is, and whether a reader can see that it is there. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width, height } = element.getBoundingClientRect();
    return {
      place: [...document.querySelectorAll('a[href], button, input, select, summary')].indexOf(
        element,
      ),
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInSight: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Walks through a page by the tab key, from its beginning to its end. */
async function walk(page: Page): Promise<Awaited<ReturnType<typeof focused>>[]> {
  const steps = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const step = await focused(page);
    if (step.place < 0 || step.place === steps.at(0)?.place) return steps;
    steps.push(step);
  }
}

describe('with the keyboard alone', () => {
  it.for([
    '/',
    '/entries/2026/the-oven-breathes-again/',
    '/entries/2026/testers-on-night-shift/',
    '/search/',
  ])('one reaches everything on %s in its order, and sees where one is', async (path, context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const { steps, all } = await visit(browser, server.address + path, {}, async (page) => {
      const all = await page.$$eval('a[href], button, input, select, summary', (elements) =>
        elements.flatMap((element, index) => (element.checkVisibility() ? [index] : [])),
      );
      return { steps: await walk(page), all };
    });
    expect(steps.map(({ place }) => place)).toEqual(all);
    expect(steps.filter(({ isMarked, isInSight }) => !isMarked || !isInSight)).toEqual([]);
  });

  it('one skips to the content, goes to an ask, and answers it', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(browser, `${server.address}/`, {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
      const link = page.locator('.wanted .entry-title a').first();
      for (let tabs = 0; tabs < 40; tabs++) {
        await page.keyboard.press('Tab');
        if (await link.evaluate((element) => element === document.activeElement)) break;
      }
      const title = await link.textContent();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/entries\//);
      const button = page.locator('.help .button');
      expect(await button.count()).toBe(1);
      expect(await button.getAttribute('aria-label')).toContain(String(title));
    });
  });
});

describe('without JavaScript', () => {
  it('everything but searching and copying is there', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const still = { javaScriptEnabled: false };
    const home = await visit(browser, `${server.address}/`, still, async (page) => {
      await page.click('.letter-title a');
      await page.waitForURL(/\/digests\//);
      const letter = await page.locator('h1').textContent();
      await page.click('.masthead a[href="/asks/"]');
      await page.click('.chip[href*="/topics/"]');
      return { letter, chosen: await page.locator('.chip[aria-current]').count() };
    });
    expect(home.letter).toBe('You met here, and look what happened');
    expect(home.chosen).toBeGreaterThan(0);
    const copy = await visit(browser, `${server.address}/feeds/`, still, async (page) => {
      await page.locator('summary').first().click();
      return {
        buttons: await page.locator('button:visible').count(),
        friends: await page.locator('details[open] a').count(),
      };
    });
    expect(copy.buttons).toBe(0);
    expect(copy.friends).toBeGreaterThan(5);
  });
});
