import type { Browser, Page } from 'playwright-core';
import type { PasteTarget } from './editors.ts';
import type { Reading } from './reading.ts';

/** A person's browser. */
export interface Desk {
  /**
   * As a person does it: open the page for copying from the disk, click its button, go to the
   * compose window, press Ctrl+V. Returns the letter as the editor would send it.
   */
  paste(copyPage: string, editor: PasteTarget): Promise<string>;
  /** The same in a browser that keeps its clipboard from pages: Ctrl+C after the click. */
  pasteByHand(copyPage: string, editor: PasteTarget): Promise<string>;
  /** What is in a letter, for one who got it. */
  read(html: string): Promise<Reading>;
}

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Opens a window that has a light or dark look, the right to use the clipboard, and no network. */
export async function openDesk(
  browser: Browser,
  address: string,
  colorScheme: 'light' | 'dark',
): Promise<Desk> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const window = await browser.newContext({ colorScheme, permissions });
  await window.route('https://**', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: PIXEL }),
  );
  const copying = await window.newPage();
  const composing = await window.newPage();
  const reader = await window.newPage();
  await reader.goto(`${address}/reader.html`);
  const copy = async (copyPage: string) => {
    await copying.goto(copyPage);
    await copying.click('#copy');
    await copying.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
  };
  const pasteInto = async ({ page, mode = '' }: PasteTarget) => {
    await composing.goto(`${address}/${page}.html?${mode}`);
    await composing.waitForFunction(() => globalThis.compose !== undefined);
    await composing.evaluate(() => globalThis.compose?.focus());
    await composing.waitForFunction(() => document.activeElement !== document.body);
    await composing.keyboard.press('Control+V');
    return settled(composing);
  };
  return {
    async paste(copyPage, editor) {
      await copy(copyPage);
      return pasteInto(editor);
    },
    async pasteByHand(copyPage, editor) {
      await copying.addInitScript(() => {
        navigator.clipboard.write = () => Promise.reject(new Error('refused'));
      });
      await copy(copyPage);
      await copying.keyboard.press('Control+C');
      return pasteInto(editor);
    },
    read: (html) => reader.evaluate((letter) => globalThis.read(letter), html),
  };
}

/** What the editor holds when it holds something and has held the same for a while. */
async function settled(page: Page): Promise<string> {
  let before = '';
  for (;;) {
    await page.waitForTimeout(100);
    const html = await page.evaluate(() => globalThis.compose?.html() ?? '');
    if (html === before && html.includes('href')) return html;
    before = html;
  }
}
