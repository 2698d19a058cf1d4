import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { helpingOf } from '../../../src/giving/helping.ts';
import { chartsHtml } from '../../../src/hour/page/charts.ts';
import { promiseSchema } from '../../../src/private/promise.ts';
import { made } from '../../gate/made.ts';
import { TODAY } from './made.ts';

const ASKS = [
  { date: '2025-12-01', met_on: '2025-12-31', helped_by: ['ada'] },
  { date: '2026-09-01', met_on: '2026-10-01', helped_by: ['ada', 'grace'] },
  { date: '2026-10-02', met_on: '2026-10-31', helped_by: ['mary'] },
];
const PROMISES = [
  { due: '2026-06-30', outcome: 'kept' },
  { due: '2026-06-01', outcome: 'not-kept' },
];

/** The four charts, as a browser would read them. */
async function charts(asks: object[], promises: object[]) {
  const entries = asks.map((fields, index) =>
    made(`ask-${index}`, { kind: 'ask', status: 'met', title: `Ask ${index}`, ...fields }),
  );
  const helping = helpingOf({
    today: TODAY,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    promises: promises.map((each) => promiseSchema.parse({ to: 'ada', what: 'a name', ...each })),
  });
  const markup = String(await chartsHtml(helping));
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const each = <T>(read: (chart: Element) => T) =>
    [...document.querySelectorAll('.chart')].map(read);
  return { markup, document, each };
}

let spoken: string[];
beforeEach(() => {
  spoken = [];
  for (const way of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, way).mockImplementation((...words) => {
      spoken.push(words.join(' '));
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the charts of the last year', () => {
  it('say their gist in words', async () => {
    const { each } = await charts(ASKS, PROMISES);
    const gists = each((chart) => chart.querySelector('.gist')?.textContent);
    expect(gists).toEqual([
      '3 asks met in the last twelve months, 2 of them in October.',
      'Half of them were met within 30 days, the dashed line.',
      '3 people thanked for help with an ask.',
      '1 promise kept, 1 not.',
    ]);
    const names = each((chart) => chart.querySelector('[role=img]')?.getAttribute('aria-label'));
    expect(names[0]).toBe(`Asks met by month. ${gists[0]}`);
    expect(names.every((name, index) => name?.endsWith(gists[index] ?? '?'))).toBe(true);
  });

  it('have their numbers as tables, months without anything as zero', async () => {
    const { each } = await charts(ASKS, PROMISES);
    const tables = each((chart) =>
      [...chart.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent).join(' '),
      ),
    );
    expect(tables[0]?.slice(0, 2)).toEqual(['December 2025 1', 'January 2026 0']);
    expect(tables.map((rows) => rows.length)).toEqual([12, 3, 12, 12]);
    expect(tables[1]?.[0]).toBe('Ask 0 31 December 2025 30');
    expect(tables[3]?.[6]).toBe('June 2026 1 1');
  });

  it('draw what the numbers say', async () => {
    const { each } = await charts(ASKS, PROMISES);
    expect(each((chart) => chart.querySelectorAll('rect').length)).toEqual([2, 0, 2, 2]);
    expect(each((chart) => chart.querySelectorAll('circle').length)).toEqual([0, 3, 0, 0]);
  });

  it('need nothing that the policy of the page forbids, and print nothing', async () => {
    const { markup } = await charts(ASKS, PROMISES);
    expect(markup).not.toMatch(/<style|\sstyle=|<script|\shref=|undefined|NaN/);
    expect(spoken).toEqual([]);
  });

  it('are the same in every zone of the computer', async () => {
    const drawn: string[] = [];
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Etc/UTC']) {
      vi.stubEnv('TZ', zone);
      drawn.push((await charts(ASKS, PROMISES)).markup);
    }
    expect(new Set(drawn).size).toBe(1);
  });

  it('are sentences where there is nothing to draw', async () => {
    const { markup, each } = await charts([], []);
    expect(markup).not.toContain('<svg');
    expect(markup).not.toContain('<table');
    expect(each((chart) => chart.textContent?.trim().split('\n').length)).toEqual([2, 2, 2, 2]);
  });

  it('do not compare a year with itself', async () => {
    const { each } = await charts(ASKS.slice(0, 1), PROMISES.slice(0, 1));
    expect(each((chart) => chart.querySelector('.gist')?.textContent)).toEqual([
      '1 ask met in the last twelve months.',
      'The one ask that was met waited 30 days.',
      '1 person thanked for help with an ask.',
      '1 promise kept, and none broken.',
    ]);
  });

  it('escape the titles of asks', async () => {
    const { document } = await charts([{ ...ASKS[0], title: '<img src=x onerror=alert(1)>' }], []);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelector('circle title')?.textContent).toBe(
      '<img src=x onerror=alert(1)>: 30 days',
    );
  });
});
