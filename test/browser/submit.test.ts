import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Kind } from '../../src/entries/kinds.ts';
import type { Values } from '../../src/submissions/fields.ts';
import { readMailText } from '../../src/submissions/mail-text.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { type BuiltSite, buildSite, type LocalServer, listen, serve } from '../built-site.ts';
import { SETTINGS, writeFolder } from '../content-folder.ts';
import { startChromium } from './chromium.ts';
import { fillByKeys, nextMail, textOf } from './submit/friend.ts';

const needs = inject('needs');
const BASE = '/letters';

/** News of each kind, as a friend of the newsletter types it. */
const NEWS: Record<Kind, Values> = {
  win: {
    kind: 'win',
    about: 'me',
    title: 'Ünïque: the oven “breathes” again, 学校の庭',
    body: 'We **mended** it.\n\n- by=hand\n- end=1\n\nà bientôt 🌱',
    link: 'https://example.org/oven',
    consent: 'yes',
    sender: 'Zoë Ångström',
    email: 'zoe@example.org',
  },
  ask: {
    kind: 'ask',
    about: 'friend',
    name: 'أمينة ديالو',
    title: 'A roof for the bees',
    body: 'Flat, in Porto.',
    by: '2027-01-31',
    consent: 'ask',
    credit: 'yes',
    sender: 'Rosa',
    email: 'rosa@example.org',
  },
  offer: {
    kind: 'offer',
    about: 'me',
    title: 'A loom to lend',
    body: 'Wide, and heavy.',
    until: '2027-03-01',
    consent: 'yes',
    sender: 'Rosa',
    email: 'rosa@example.org',
  },
  event: {
    kind: 'event',
    about: 'friend',
    name: 'Amina Diallo',
    title: 'The garden opens',
    body: 'Come by.',
    starts: '2026-12-05',
    starts_time: '15:00',
    ends: '2026-12-05',
    ends_time: '18:30',
    place: 'Rua das Flores 5, Porto',
    online: 'https://example.org/room',
    consent: 'yes',
    credit: 'no',
    sender: 'Rosa',
    email: 'rosa@example.org',
  },
  spotlight: {
    kind: 'spotlight',
    about: 'friend',
    name: 'Amina Diallo',
    title: 'Meet Amina',
    body: 'She keeps bees.',
    consent: 'no',
    credit: 'no',
    sender: 'Rosa',
    email: 'rosa@example.org',
  },
};

const LONG = 'خبر جميل من الحديقة. '.repeat(230).trim();

let content: string;
let site: BuiltSite;
let server: LocalServer;
let endpoint: LocalServer;
let browser: Browser | undefined;
let received: URLSearchParams[] = [];

beforeAll(async () => {
  endpoint = await listen(
    createServer((request, response) => {
      let body = '';
      request.on('data', (data) => {
        body += data;
      });
      request.on('end', () => {
        if (request.method === 'POST') received.push(new URLSearchParams(body));
        response.writeHead(303, { location: `${server.address}${BASE}/submit/thanks/` }).end();
      });
    }),
  );
  const settings = SETTINGS.replace('letter.example.org', `letter.example.org${BASE}`);
  content = writeFolder({
    'newsletter.yaml': `${settings}submit:\n  email: news@example.org\n  github: owner/repo\n  endpoint: ${endpoint.address}/news\n`,
  });
  site = await buildSite(content);
  server = await serve(site.folder, BASE);
  if ('path' in needs.chromium) browser = await startChromium(needs.chromium.path);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await endpoint?.close();
  site?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** Opens the form, and closes it afterwards; what fails in it, or is refused by its policy, fails the test. */
async function visit(
  see: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<void> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ locale: 'en-US', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) wrong.push(message.text());
  });
  try {
    await before(page);
    await page.goto(`${server.address}${BASE}/submit/`);
    await see(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Goes to the end of the form with answers that are already there. */
async function goToEnd(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next' });
  for (let steps = 0; steps < 12 && (await next.isVisible()); steps++) {
    const step = await page.locator('.submit-progress').textContent();
    await next.click();
    await page
      .locator('.submit-progress')
      .filter({ hasNotText: step ?? '' })
      .waitFor();
  }
}

/** Lays a draft into the browser, as if it had been typed on an earlier day. */
const withDraft = (values: Values) => (page: Page) =>
  page.addInitScript(
    ([key, draft]) => localStorage.getItem(key) ?? localStorage.setItem(key, draft),
    [`news ${BASE}/submit/`, JSON.stringify(values)] as const,
  );

describe('news by mail, with the keyboard alone', () => {
  // All kinds, both ways: test/site/news-whole-way.test.ts.
  it.for([
    ['ask', true],
    ['spotlight', false],
  ] as const)('of the kind %s, with JavaScript: %s', async ([kind, javaScriptEnabled], context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      async (page) => {
        const mail = await nextMail(page);
        await fillByKeys(page, NEWS[kind], 'Send it by mail');
        const address = await mail();
        expect(address.pathname).toBe('news@example.org');
        const read = readSubmission(readMailText(textOf(address)) ?? {});
        expect(read).toEqual(readSubmission(NEWS[kind]));
        expect(read.faults).toEqual([]);
      },
      { javaScriptEnabled },
    );
  });
});

describe('news by the endpoint', () => {
  it.for([true, false])('JavaScript: %s', async (javaScriptEnabled, context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    received = [];
    await visit(
      async (page) => {
        await fillByKeys(page, NEWS.event, 'Send it');
        await page.waitForURL(/\/submit\/thanks\/$/);
        expect(await page.locator('h1').textContent()).toBe('Thank you');
        expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
        if (javaScriptEnabled) expect(await page.evaluate(() => localStorage.length)).toBe(0);
      },
      { javaScriptEnabled },
    );
    const [sent, ...more] = received;
    expect(more).toEqual([]);
    const values = Object.fromEntries(sent ?? []);
    expect(readSubmission(values)).toEqual(readSubmission(NEWS.event));
    expect(values.website).toBe('');
  });
});

/** Back to the first question: a draft goes on where its first answer is missing. */
async function goToStart(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back' });
  while (await back.isVisible()) await back.click();
}

describe('the guide through the form', () => {
  it('says at each step what is wrong, and stays there', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(async (page) => {
      await page.locator('#submit-kind').focus();
      await page.keyboard.press('Enter');
      await page
        .getByText('Please choose one of these.')
        .or(page.getByText('Please fill this in.'))
        .first()
        .waitFor();
      expect(await page.locator('.submit-progress').textContent()).toBe('Step 1 of 7');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.locator('#submit-about:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#submit-title:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#submit-title[aria-invalid="true"]:focus').waitFor();
      expect(await page.locator('#submit-title-fault').textContent()).toBe('Please fill this in.');
      await page.getByRole('button', { name: 'Back' }).click();
      await page.locator('#submit-about:focus').waitFor();
    });
  });

  it('finds at once that an event ends before it begins', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const draft = {
      kind: 'event',
      about: 'me',
      title: 'x',
      body: 'x',
      starts: '2026-12-05',
      ends: '2026-12-01',
    };
    await visit(
      async (page) => {
        await goToStart(page);
        const next = page.getByRole('button', { name: 'Next' });
        for (const field of ['about', 'title', 'link', 'starts']) {
          await next.click();
          await page.locator(`#submit-${field}:focus`).waitFor();
        }
        await next.click();
        await page.locator('#submit-ends[aria-invalid="true"]:focus').waitFor();
        expect(await page.locator('#submit-ends-fault').textContent()).toMatch(
          /ends before it begins/,
        );
      },
      {},
      withDraft(draft),
    );
  });

  it('shows all questions, and lists what is wrong above them', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Show all questions' }).click();
      expect(await page.locator('#submit-sender').isVisible()).toBe(true);
      received = [];
      await page.getByRole('button', { name: 'Send it', exact: true }).click();
      await page.locator('#submit-faults:focus').waitFor();
      const links = page.locator('#submit-faults a');
      expect(await links.allTextContents()).toContain('The news in one line');
      await links.filter({ hasText: 'The news in one line' }).click();
      await page.locator('#submit-title:focus').waitFor();
      expect(received).toEqual([]);
    });
  });

  it('keeps what was typed until it is sent, and begins anew when asked to', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      async (page) => {
        expect(await page.getByText('Here is what you wrote last time.').isVisible()).toBe(true);
        expect(await page.locator('#submit-title').inputValue()).toBe(NEWS.event.title);
        // Everything is answered, so that it goes on at the end.
        await page.locator('[data-step=send]').waitFor();
        expect(await page.locator('#submit-starts').inputValue()).toBe('2026-12-05');
        expect(await page.locator('[name="about"][value="friend"]').isChecked()).toBe(true);
        await page.locator('#submit-title').evaluate((field: HTMLInputElement) => {
          field.value = 'Another';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Another'));
        await page.reload();
        expect(await page.locator('#submit-title').inputValue()).toBe('Another');
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
          `news /letters/submit/`,
        ]);
        await page.getByRole('button', { name: 'Start anew' }).click();
        await page.locator('#submit-kind:focus').waitFor();
        expect(await page.locator('#submit-title').inputValue()).toBe('');
        expect(await page.evaluate(() => localStorage.length)).toBe(0);
      },
      {},
      withDraft(NEWS.event),
    );
  });

  it('works where nothing can be kept, and where what checks cannot be loaded', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    received = [];
    await visit(
      async (page) => {
        await fillByKeys(page, NEWS.win, 'Send it');
        await page.waitForURL(/\/submit\/thanks\/$/);
      },
      {},
      async (page) => {
        await page.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
        await page.route(/\/desk\.[^/]*\.js$/, (route) => route.abort());
      },
    );
    expect(readSubmission(Object.fromEntries(received[0] ?? []))).toEqual(readSubmission(NEWS.win));
  });

  it('shows the news as it will look, and nothing in it runs', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const draft = {
      ...NEWS.event,
      title: evil,
      body: `**Yes** ${evil} [x](javascript:document.title=1)`,
      sender: evil,
      place: evil,
    };
    await visit(
      async (page) => {
        const title = await page.title();
        await page.locator('#submit-kind').focus();
        await goToEnd(page);
        const sheet = page.locator('.submit-preview article');
        expect(await sheet.locator('h3').textContent()).toBe(evil);
        expect(await sheet.locator('strong').textContent()).toBe('Yes');
        expect(await sheet.locator('.facts dd').first().textContent()).toMatch(/December 5, 2026/);
        expect(await sheet.locator('img, script, [onerror]').count()).toBe(0);
        const links = await sheet
          .locator('a')
          .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
        expect(links).toEqual(['https://example.org/room']);
        expect(await page.title()).toBe(title);
      },
      {},
      withDraft(draft),
    );
  });
});

describe('the ways out', () => {
  it('are a link to the filled-in issue form, without the address', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      async (page) => {
        await goToEnd(page);
        const href = await page.locator('[data-way="github"] a[href]').getAttribute('href');
        const { origin, pathname, searchParams } = new URL(href ?? '');
        expect(origin + pathname).toBe('https://github.com/owner/repo/issues/new');
        const { email, ...told } = NEWS.event;
        expect(Object.fromEntries(searchParams)).toEqual({
          template: 'event.yml',
          ...told,
          kind: undefined,
        });
      },
      {},
      withDraft(NEWS.event),
    );
  });

  it('are a text to copy where it is too long for a link', async (context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      async (page) => {
        await goToEnd(page);
        const mail = page.locator('[data-way="mail"]');
        await mail.locator('a[href]').waitFor();
        expect(await mail.getByText('opens with your answers').isVisible()).toBe(false);
        expect(await mail.locator('a').getAttribute('href')).toMatch(
          /^mailto:news@example\.org\?subject=[^&]*$/,
        );
        await mail.getByRole('button', { name: 'Copy the text' }).click();
        await mail.getByText('Copied. Now paste it.').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(readSubmission(readMailText(copied) ?? {})).toEqual(
          readSubmission({ ...NEWS.win, body: LONG }),
        );
        const issue = page.locator('[data-way="github"]');
        expect(await issue.locator('textarea').inputValue()).toBe(LONG);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
      withDraft({ ...NEWS.win, body: LONG }),
    );
  });
});

/** All rules of axe, and whether anything sticks out at the side. */
async function judge(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} pixels`] : []),
    ];
  });
}

describe('for everybody', () => {
  const looks: [string, BrowserContextOptions, 'ltr' | 'rtl'][] = [
    ['wide', { viewport: { width: 1280, height: 900 } }, 'ltr'],
    ['narrow and dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'ltr'],
    ['from right to left', { viewport: { width: 320, height: 640 } }, 'rtl'],
    ['in forced colours', { viewport: { width: 800, height: 600 }, forcedColors: 'active' }, 'ltr'],
  ];
  it.for(looks)('every state is accessible: %s', async ([, options, direction], context) => {
    if ('missing' in needs.chromium) return context.skip(needs.chromium.missing);
    await visit(
      async (page) => {
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        const next = page.getByRole('button', { name: 'Next' });
        await goToStart(page);
        const found: Record<string, string[]> = { first: await judge(page) };
        for (const field of ['about-friend', 'name', 'title', 'link', 'starts']) {
          await next.click();
          await page.locator(`#submit-${field}:focus`).waitFor();
          found[field] = await judge(page);
        }
        await page.fill('#submit-starts', '');
        await next.click();
        await page.locator('#submit-starts[aria-invalid="true"]').waitFor();
        found.fault = await judge(page);
        await page.fill('#submit-starts', '2026-12-05');
        await goToEnd(page);
        found.send = await judge(page);
        await page.getByRole('button', { name: 'Show all questions' }).click();
        await page.fill('#submit-title', '');
        await page.getByRole('button', { name: 'Send it', exact: true }).click();
        await page.locator('#submit-faults:focus').waitFor();
        found.all = await judge(page);
        expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
      },
      options,
      withDraft({ ...NEWS.event, body: LONG }),
    );
  });
});
