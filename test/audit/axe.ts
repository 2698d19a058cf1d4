import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.ts';
import { addressOf, type Check, type Finding, nameOf } from './check.ts';

/** Light on a desk, dark on a telephone: two looks at every page. */
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** All rules of axe-core, best practices too. */
export const axeCheck: Check = {
  title: 'axe-core, light and dark',
  needs: ['chromium'],
  wantsBoth: true,
  async run({ builds, chromium, say }) {
    const source = readFileSync(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    const browser = await startChromium(chromium);
    const findings = new Map<string, Finding>();
    try {
      for (const build of builds) {
        for (const { name: look, ...window } of LOOKS) {
          say(`axe: ${build.name}, ${look}`);
          const context = await browser.newContext(window);
          const page = await context.newPage();
          for (const each of build.pages) {
            const where = nameOf(each);
            const finding = findings.get(where) ?? { where, figures: {}, faults: [] };
            findings.set(where, finding);
            await page.goto(addressOf(build, each));
            const { rules, faults } = await askAxe(page, source);
            const view = `${build.name}, ${look}`;
            finding.figures[view] = `${faults.length} of ${rules}`;
            finding.faults.push(...faults.map((fault) => `${view}: ${fault}`));
          }
          await context.close();
        }
      }
    } finally {
      await browser.close();
    }
    return [...findings.values()];
  },
};

/** The pages' policy lets no script tag in, but what the debugger evaluates. */
async function askAxe(page: Page, source: string): Promise<{ rules: number; faults: string[] }> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await axe.run();
    return {
      rules: violations.length + passes.length,
      faults: violations.map(({ id, help, nodes }) => {
        const [first, ...others] = nodes;
        const more = others.length > 0 ? `, and ${others.length} more` : '';
        return `${id} (${help}): ${first?.html.slice(0, 200)}${more}`;
      }),
    };
  });
}
