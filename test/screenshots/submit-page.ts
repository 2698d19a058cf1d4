import { stillness } from './site-page.ts';
import type { Stage } from './stage.ts';

/** Takes the form for news while a friend writes, with the news as it will look below. */
export async function submitPage(stage: Stage): Promise<Buffer> {
  const address = await stage.site(false);
  const browser = await stage.browser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } });
  try {
    await page.goto(`${address}/submit/`);
    await page.locator('input[name=kind][value=ask]').check();
    await page.locator('input[name=about][value=me]').check({ force: true });
    for (const step of ['about', 'news']) {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.locator(`[data-step=${step}]`).waitFor();
    }
    await page.fill('[name=title]', 'Two people with drills for a Saturday');
    await page.fill(
      '[name=body]',
      'We put up the shelves of the **seed library**. It takes two hours, and there is soup.',
    );
    await page.locator('.submit-preview strong').waitFor();
    await stillness(page);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await page.close();
  }
}
