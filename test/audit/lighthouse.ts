import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { type LighthouseRun, lighthouseFaults, median } from './budgets.ts';
import { addressOf, type Check, type Finding, nameOf } from './check.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Audits whose figures the table shows, under a shorter name. */
const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
};

/** Lighthouse as it comes: an emulated telephone on a slow network, each run in a new browser. */
export const lighthouseCheck: Check = {
  title: 'Lighthouse, mobile',
  needs: ['chromium'],
  wantsBoth: false,
  async run({ builds: [build], chromium, runs, say }) {
    const findings: Finding[] = [];
    for (const page of build?.pages.filter(({ isMeasured }) => isMeasured) ?? []) {
      if (!build) break;
      const results: Result[] = [];
      for (let number = 1; number <= runs; number += 1) {
        say(`Lighthouse: ${nameOf(page)}, run ${number} of ${runs}`);
        results.push(await look(chromium, addressOf(build, page)));
      }
      findings.push({
        where: nameOf(page),
        figures: figuresOf(results),
        faults: lighthouseFaults(results.map(runOf)),
      });
    }
    return findings;
  },
};

/** How often a run may fail before the audit does: Chromium at times records no beginning of a visit. */
const ATTEMPTS = 3;

/** One run that came to an end. */
async function look(chromium: string, address: string): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const { runtimeError, ...result } = await visit(chromium, address);
    if (!runtimeError) return result;
    if (attempt === ATTEMPTS) throw new Error(`Lighthouse on ${address}: ${runtimeError.message}`);
  }
}

async function visit(chromePath: string, address: string): Promise<Result> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    logLevel: 'silent',
  });
  try {
    const outcome = await lighthouse(address, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    });
    if (!outcome) throw new Error(`Lighthouse said nothing of ${address}`);
    return outcome.lhr;
  } finally {
    chrome.kill();
  }
}

function figuresOf(results: readonly Result[]): Finding['figures'] {
  const runs = results.map(runOf);
  const scores = CATEGORIES.map((category) => {
    const all = runs.map((run) => run.scores[category] ?? 0);
    return [category, `${median(all)} (${all.join(' ')})`];
  });
  const metrics = Object.entries(METRICS).map(([name, audit]) => {
    const value = median(results.map((result) => result.audits[audit]?.numericValue ?? 0));
    return [name, name === 'CLS' ? Number(value.toFixed(4)) : `${Math.round(value)} ms`];
  });
  return Object.fromEntries([...scores, ...metrics]);
}

function runOf({ categories, audits }: Result): LighthouseRun {
  const run: LighthouseRun = { scores: {}, losses: {} };
  for (const { id, score, auditRefs } of Object.values(categories)) {
    const sum = auditRefs.reduce((all, { id: audit, weight }) => {
      const { score: part = null } = audits[audit] ?? {};
      return part === null ? all : all + weight;
    }, 0);
    run.scores[id] = Math.round((score ?? 0) * 100);
    run.losses[id] = auditRefs
      .flatMap(({ id: audit, weight }) => {
        const { score: part = null, displayValue, explanation } = audits[audit] ?? {};
        const points = part === null || sum === 0 ? 0 : ((1 - part) * weight * 100) / sum;
        return points > 0 ? [{ audit, points, shown: explanation ?? displayValue ?? '' }] : [];
      })
      .sort((a, b) => b.points - a.points);
  }
  return run;
}
