import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NamePart } from '../../src/site/names.ts';
import { type ChartView, drawn } from '../../src/site/worked-charts.ts';
import { type WorkedView, workedPages, workedView } from '../../src/site/worked-view.ts';
import { entry, type Files, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const TODAY = '2026-11-21';

const met = (date: string, met_on: string, fields: Record<string, unknown> = {}) =>
  entry({ kind: 'ask', status: 'met', date, met_on, ...fields });

const THREE: Files = {
  'people/bo.md': person({ name: 'Bo' }),
  'entries/ladder.md': met('2026-09-20', '2026-10-02', { title: 'Ladder', helped_by: ['bo'] }),
  'entries/tent.md': met('2026-11-01', '2026-11-01', {
    title: 'Tent',
    helped_by: ['Zoë from the bakery', 'ada', 'Bo'],
  }),
  'entries/van.md': met('2026-10-01', '2026-11-20', { title: 'Van', helped_by: ['bo'] }),
};

/** All pages of a site, as they are printed. */
async function worked(files: Files, today = TODAY): Promise<WorkedView[]> {
  const site = await siteOf(files, today);
  return workedPages(site).map((page) => workedView(site, page));
}

async function first(files: Files, today = TODAY): Promise<WorkedView> {
  const [view] = await worked(files, today);
  if (!view) throw new Error('no page');
  return view;
}

const text = (names: readonly NamePart[]) =>
  names.map((part) => (typeof part === 'string' ? part : part.name)).join('');

/** The numbers of a chart, a line for each row of its table. */
const table = ({ sum }: WorkedView, chart: number) =>
  sum?.charts[chart]?.rows.map(({ name, count }) => `${name}: ${count}`);

/** The charts of a page, each with its drawing. */
async function drawings({ sum }: WorkedView): Promise<(ChartView & { svg: string })[]> {
  const charts = sum?.charts ?? [];
  return Promise.all(charts.map(async (chart) => ({ ...chart, svg: await drawn(chart) })));
}

const many = (all: readonly string[]): Files =>
  Object.fromEntries(all.map((file, index) => [`entries/e${index}.md`, file]));

afterEach(() => vi.unstubAllEnvs());

describe('the page of what worked', () => {
  it('says its figures in words', async () => {
    const { sum, head } = await first(THREE);
    expect(sum?.sentences).toEqual([
      '3 asks were met so far.',
      'Half of them were met within 12 days.',
      '3 people helped.',
    ]);
    expect(head.description).toBe(sum?.sentences.join(' '));
  });

  it.each([
    ['2026-10-02', ['One ask was met so far.', 'It took a day.']],
    ['2026-10-01', ['One ask was met so far.', 'It was met on the very day.']],
    ['2026-09-01', ['One ask was met so far.', 'It was met on the very day.']],
  ])('says of one ask alone how long it took: met on %s', async (met_on, sentences) => {
    const { sum } = await first({ 'entries/a.md': met('2026-10-01', met_on) });
    expect(sum?.sentences).toEqual(sentences);
  });

  it('tells each story: whose, when it was met, how long it took, who helped', async () => {
    const { stories } = await first(THREE);
    expect(
      stories.map(({ entry: { title, names, ask, helpers }, took }) =>
        [title, text(names), ask?.metOn?.text, took, text(helpers)].join(' | '),
      ),
    ).toEqual([
      'Van | Ada | November 20, 2026 | after 50 days | Bo',
      'Tent | Ada | November 1, 2026 | on the very day | Zoë from the bakery, Ada, and Bo',
      'Ladder | Ada | October 2, 2026 | after 12 days | Bo',
    ]);
    expect(stories[0]?.entry.helpers).toEqual([{ name: 'Bo', href: '/people/bo/' }]);
  });

  it('thanks each helper once, by name and not by how much', async () => {
    const { sum } = await first(THREE);
    expect(text(sum?.thanks ?? [])).toBe('Ada, Bo, and Zoë from the bakery');
    expect(sum?.thanks).toContainEqual({ name: 'Bo', href: '/people/bo/' });
  });

  it('names nobody in a row of names that nobody would read', async () => {
    const helped_by = Array.from({ length: 151 }, (_, index) => `Friend ${index}`);
    const { sum } = await first({ 'entries/a.md': met('2026-10-01', '2026-10-03', { helped_by }) });
    expect(sum?.thanks).toEqual([]);
    expect(sum?.sentences).toContain('151 people helped.');
  });

  it('counts by month, months without anything as zero, at least a year', async () => {
    const view = await first(THREE);
    expect(view.sum?.charts[0]?.head).toEqual({ name: 'Month', count: 'Asks met' });
    expect(table(view, 0)).toEqual([
      'December 2025: 0',
      'January 2026: 0',
      'February 2026: 0',
      'March 2026: 0',
      'April 2026: 0',
      'May 2026: 0',
      'June 2026: 0',
      'July 2026: 0',
      'August 2026: 0',
      'September 2026: 0',
      'October 2026: 1',
      'November 2026: 2',
    ]);
    expect(view.sum?.charts[0]?.gist).toBe('The most, 2 asks, in November 2026.');
  });

  it.each([
    ['2024-12-01', 'Asks met by month', 24, 'December 2024: 1'],
    ['2024-11-30', 'Asks met by year', 3, '2024: 1'],
    ['1990-01-01', 'Asks met by year', 24, '2003: 0'],
  ])('counts by year what reaches back further than two years: %s', async (day, ...wanted) => {
    const view = await first({ ...THREE, 'entries/old.md': met(day, day) });
    const rows = table(view, 0) ?? [];
    expect([view.sum?.charts[0]?.title, rows.length, rows[0]]).toEqual(wanted);
    expect(view.sum?.sentences[0]).toBe('4 asks were met so far.');
  });

  it('counts by days, each band with both its ends', async () => {
    const ends = ['01', '08', '09', '15', '16', '31'].map((day) =>
      met('2026-08-01', `2026-08-${day}`),
    );
    const later = ['2026-09-01', '2026-10-30', '2026-10-31'].map((day) => met('2026-08-01', day));
    const view = await first(many([...ends, ...later]));
    expect(view.sum?.charts[1]?.head).toEqual({ name: 'Days', count: 'Asks met' });
    expect(table(view, 1)).toEqual(['0–7: 2', '8–14: 2', '15–30: 2', '31–90: 2', '91+: 1']);
  });

  it('counts every met ask in each chart, and draws what the table says', async () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((ago) => new Date(Date.parse(TODAY) - ago * 864e5).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 12 }),
        async (all) => {
          const view = await first(many(all.map(([date, met_on]) => met(date, met_on))));
          const charts = await drawings(view);
          for (const { rows, svg } of charts) {
            const counts = rows.map(({ count }) => Number(count));
            expect(counts.reduce((a, b) => a + b, 0)).toBe(all.length);
            expect(svg.split('<rect ').length - 1).toBe(counts.filter((count) => count > 0).length);
          }
          expect(charts).toHaveLength(2);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves out what was not met, not yet met, or is not public', async () => {
    const { stories, sum, ...view } = await first({
      ...THREE,
      'people/never.md': person({ name: 'Nemo', consent: 'never' }),
      'entries/open.md': entry({ kind: 'ask', title: 'Open' }),
      'entries/back.md': entry({ kind: 'ask', status: 'withdrawn', withdrawn_on: '2026-10-01' }),
      'entries/soon.md': met('2026-10-01', '2026-11-22'),
      'entries/draft.md': met('2026-10-01', '2026-10-02', { title: 'Draft', draft: true }),
      'entries/hidden.md': met('2026-10-01', '2026-10-02', { title: 'Secret', people: ['never'] }),
      'entries/helper.md': met('2026-10-01', '2026-10-02', { title: 'Sly', helped_by: ['never'] }),
    });
    expect(stories.map(({ entry: { title } }) => title)).toEqual(['Van', 'Tent', 'Ladder']);
    expect(sum?.sentences[0]).toBe('3 asks were met so far.');
    expect(JSON.stringify({ stories, sum, view })).not.toMatch(/Nemo|Secret|Sly|Draft|never/);
    expect(view.open).toEqual({ text: '2 asks are still open', href: '/asks/' });
  });

  it('has further pages for the stories alone', async () => {
    const files = many(Array.from({ length: 45 }, () => met('2026-10-01', '2026-10-09')));
    const pages = await worked(files);
    expect(pages.map(({ stories }) => stories.length)).toEqual([20, 20, 5]);
    expect(pages.map(({ sum }) => sum !== undefined)).toEqual([true, false, false]);
    expect(pages[1]?.head).toMatchObject({
      path: '/it-worked/page/2/',
      title: 'It worked · Page 2 of 3',
      previous: '/it-worked/',
      next: '/it-worked/page/3/',
    });
    expect(pages[2]?.pager).toEqual({ place: 'Page 3 of 3', previous: '/it-worked/page/2/' });
  });

  it('is there before anything was met', async () => {
    const view = await first({ 'entries/open.md': entry({ kind: 'ask' }) });
    expect(view.stories).toEqual([]);
    expect(view.sum).toBeUndefined();
    expect(view.pager).toBeUndefined();
    expect(view.open).toEqual({ text: 'One ask is still open', href: '/asks/' });
    expect((await first({})).open).toBeUndefined();
  });
});

describe('the charts of what worked', () => {
  it('are told in words, and need nothing that a strict policy forbids', async () => {
    const charts = await drawings(await first(THREE));
    for (const { svg, title, gist } of charts) {
      const { document } = parseHTML(`<html><body>${svg}</body></html>`);
      const drawing = document.querySelector('svg');
      const named = (by: string) =>
        document.querySelector(`#${drawing?.getAttribute(by)}`)?.textContent;
      expect(drawing?.getAttribute('role')).toBe('img');
      expect(named('aria-labelledby')).toBe(title);
      expect(named('aria-describedby')).toBe(gist);
      expect(svg).not.toMatch(/<style|\sstyle=|<script|\shref=|\son[a-z]+=|undefined|NaN/);
      expect(svg).not.toMatch(/(fill|stroke)="(#|rgb|black|white)/);
    }
    const ids = [
      ...charts
        .map(({ svg }) => svg)
        .join('')
        .matchAll(/\sid="([^"]+)/g),
    ];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(4);
  });

  it('begin on the side on which the language begins', async () => {
    const places = async (language: string) => {
      const settings = SETTINGS.replace('language: en', `language: ${language}`);
      const [chart] = await drawings(await first({ ...THREE, 'newsletter.yaml': settings }));
      const xs = [...(chart?.svg ?? '').matchAll(/<rect[^>]*?\sx="([\d.]+)"/g)];
      return xs.map(([, x]) => Number(x));
    };
    const [october = 0, november = 0] = await places('en');
    expect(october).toBeLessThan(november);
    const [first_ = 0, second = 0] = await places('ar');
    expect(first_).toBeGreaterThan(second);
  });

  it('are the same in every zone of the computer', async () => {
    const said = new Set<string>();
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Etc/UTC']) {
      vi.stubEnv('TZ', zone);
      const view = await first(THREE);
      said.add(JSON.stringify([view.sum, await drawings(view)]));
    }
    expect(said.size).toBe(1);
  });
});
