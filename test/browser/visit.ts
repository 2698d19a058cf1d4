import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Opens an address in a window of its own, looks, and closes the window. */
export async function visit<T>(
  browser: Browser | undefined,
  address: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await see(page);
  } finally {
    await context.close();
  }
}
