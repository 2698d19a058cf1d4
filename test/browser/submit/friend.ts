import type { Page } from 'playwright-core';
import { isField, type Values } from '../../../src/submissions/fields.ts';

/** What has the focus. */
interface Focused {
  tag: string;
  name: string;
  type: string;
  value: string;
  checked: boolean;
  words: string;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const { name = '', type = '', value = '', checked = false } = (at ?? {}) as HTMLInputElement;
    return {
      tag: at?.localName ?? '',
      name,
      type,
      value,
      checked,
      words: at?.textContent?.trim() ?? '',
    };
  });

/**
 * Fills the form with the keys alone, as a friend would: answers what has the focus, goes on by Tab,
 * presses `Next` where it stands there, and at last the button or link with these words.
 * @returns the names of all that was met.
 */
export async function fillByKeys(page: Page, values: Values, last: string): Promise<Set<string>> {
  const met = new Set<string>();
  await page.locator('#content').focus();
  for (let keys = 0; keys < 150; keys++) {
    await page.keyboard.press('Tab');
    for (;;) {
      const at = await focused(page);
      if (at.words === last && /^(a|button)$/.test(at.tag)) {
        await page.keyboard.press('Enter');
        return met;
      }
      if (at.tag === 'button' && at.words === 'Next') {
        const step = await page.locator('.submit-progress').textContent();
        await page.keyboard.press('Enter');
        await page
          .locator('.submit-progress')
          .filter({ hasNotText: step ?? '' })
          .waitFor({ timeout: 15_000 });
        continue;
      }
      if (at.name && !met.has(at.name)) {
        met.add(at.name);
        await answer(page, at, isField(at.name) ? (values[at.name] ?? '') : '');
      }
      break;
    }
  }
  throw new Error(`the way to "${last}" was not found; met ${[...met].join(', ')}`);
}

async function answer(page: Page, { type, name }: Focused, value: string): Promise<void> {
  if (value === '') return;
  if (type === 'radio') {
    for (let keys = 0; keys < 8; keys++) {
      const at = await focused(page);
      if (at.value === value && at.checked) return;
      await page.keyboard.press(at.checked ? 'ArrowDown' : 'Space');
    }
    throw new Error(`${name} has no ${value}`);
  }
  await page.keyboard.type(
    type === 'date' ? typedDay(value) : type === 'time' ? typedTime(value) : value,
  );
}

/** In the order of the days of the United States, which the browser of the tests has. */
function typedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return month + date + year;
}

function typedTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = Number(hours);
  return `${String(hour % 12 || 12).padStart(2, '0')}${minutes}${hour < 12 ? 'AM' : 'PM'}`;
}

/** Listens for the next address of a mail that the browser is asked to open. */
export async function nextMail(page: Page): Promise<() => Promise<URL>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const opened = new Promise<URL>((resolve) => {
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('mailto:')) resolve(new URL(request.url));
    });
  });
  const late = new Promise<URL>((_, reject) =>
    setTimeout(() => reject(new Error('no mail was begun')), 20_000).unref(),
  );
  late.catch(() => {});
  return () => Promise.race([opened, late]);
}

/** The text of a mail address's mail. */
export function textOf(mail: URL): string {
  const [, body = ''] = /[?&]body=([^&]*)/.exec(mail.search) ?? [];
  return decodeURIComponent(body);
}
