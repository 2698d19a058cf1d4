import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** The window that a page is shown in. */
export interface Look {
  width: number;
  height: number;
  /** Pixels of the picture for one of the page; default: 1. */
  scale?: number;
  isDark?: boolean;
  isArabic?: boolean;
}

/** Takes the top of a page of the site, as much as the window shows. */
export function sitePage(path: string, look: Look): (stage: Stage) => Promise<Buffer> {
  const { width, height, scale = 1, isDark = false, isArabic = false } = look;
  return async (stage) => {
    const address = await stage.site(isArabic);
    const browser = await stage.browser();
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: isDark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    try {
      const page = await context.newPage();
      const answer = await page.goto(address + path);
      if (answer?.status() !== 200) throw new Error(`${path} is not in the sample any more`);
      // Fonts that come too late for the first paint are used from the second visit on.
      await page.waitForLoadState('networkidle');
      await page.reload();
      await stillness(page);
      return await page.screenshot({ animations: 'disabled' });
    } finally {
      await context.close();
    }
  };
}

/** Waits for fonts, and for the pictures that are seen. */
export async function stillness(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter(
      (image) => image.getBoundingClientRect().top < innerHeight,
    );
    await Promise.all(seen.map((image) => image.decode()));
  });
}
