import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { type Visit, visitFaults } from './budgets.ts';
import { addressOf, type Check, type Finding, nameOf } from './check.ts';

/** A telephone, where a late picture or font moves the most. */
const TELEPHONE: BrowserContextOptions = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** A first visit to each page, down to its end. */
export const weightCheck: Check = {
  title: 'Weight of a first visit, gzip, and what moves',
  needs: ['chromium'],
  wantsBoth: false,
  async run({ builds: [build], chromium, say }) {
    if (!build) return [];
    say('Weight');
    const browser = await startChromium(chromium);
    const findings: Finding[] = [];
    try {
      for (const page of build.pages) {
        const visit = await visitPage(browser, addressOf(build, page));
        findings.push({
          where: nameOf(page),
          figures: {
            bytes: visit.bytes,
            files: visit.requests,
            'with fonts, pictures': visit.allBytes,
            'all files': visit.allRequests,
            CLS: Number(visit.shift.toFixed(4)),
          },
          faults: visitFaults(visit, page.isLight),
        });
      }
    } finally {
      await browser.close();
    }
    return findings;
  },
};

/** Opens a page with an empty cache, waits until it is quiet, and scrolls to its end. */
export async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(TELEPHONE);
  try {
    const page = await context.newPage();
    const visit = { bytes: 0, requests: 0, allBytes: 0, allRequests: 0 };
    const counted: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      const count = async () => {
        const { responseBodySize } = await request.sizes();
        visit.allBytes += responseBodySize;
        visit.allRequests += 1;
        if (['font', 'image'].includes(request.resourceType())) return;
        visit.bytes += responseBodySize;
        visit.requests += 1;
      };
      counted.push(count());
    });
    await page.addInitScript(watchShifts);
    await page.goto(address, { waitUntil: 'networkidle' });
    await scrollToEnd(page);
    await Promise.all(counted);
    const shifts = await page.evaluate(() => globalThis.shifts ?? []);
    return {
      ...visit,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      shifted: [...new Set(shifts.flatMap(({ what }) => what))].slice(0, 5),
    };
  } finally {
    await context.close();
  }
}

/** A shift as the page saw it. */
interface Shift {
  value: number;
  what: string[];
}

declare global {
  var shifts: Shift[] | undefined;
}

/**
 * Runs in the page, before anything of its own. `hadRecentInput` is not asked: nobody clicks here, and
 * Chromium says it of all that moves in the half second after it began to be a telephone.
 */
function watchShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    value: number;
    sources: { node: Node | null }[];
  }
  const nameOfNode = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element ? [element.localName, ...element.classList].join('.') : 'text';
  };
  const shifts: Shift[] = [];
  globalThis.shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => nameOfNode(node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** By half a window at a time, so that everything lazy is asked for, then waits until it is there. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    const end = () => document.documentElement.scrollHeight - innerHeight;
    for (let top = 0; top < end(); top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
    }
    scrollTo({ top: end(), behavior: 'instant' });
    await frame();
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}
