import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Day } from '../../fields/day.ts';
import type { Month } from '../../giving/helping.ts';

/** Units of the drawing; on the page it is about as many pixels wide, on a telephone too. */
const SIZE = { width: 340, height: 150, marginTop: 20, marginBottom: 24 };

/** How many months lie between two that are named below a drawing. */
const NAMED = 3;

/** A column of a drawing: how many of each series in a month, the lowest series first. */
export interface Column {
  month: Month;
  counts: readonly number[];
}

/** A dot: what happened on a day, and a number of it. */
export interface Dot {
  day: Day;
  number: number;
  title: string;
}

/**
 * Columns by month as an SVG, each with its sum above. Of two series the second is drawn as an
 * outline, so that nobody needs to tell colours apart.
 */
export function columns(all: readonly Column[]): string {
  const months = all.map(({ month }) => month);
  const sums = all.map(({ month, counts }) => ({ month, sum: counts.reduce((a, b) => a + b, 0) }));
  const bars = all.flatMap(({ month, counts }) =>
    counts.map((number, series) => ({ month, number, series })),
  );
  const ofSeries = (wanted: number) =>
    bars.filter(({ series, number }) => number > 0 && series === wanted);
  const base = new Map(all.map(({ month, counts }) => [month, counts[0] ?? 0]));
  return drawn({
    ...SIZE,
    marginLeft: 2,
    marginRight: 2,
    x: { type: 'band', domain: months, paddingInner: 0.28, paddingOuter: 0.05, ...BARE },
    y: { type: 'linear', domain: [0, Math.max(3, ...sums.map(({ sum }) => sum))], axis: null },
    marks: [
      Plot.barY(ofSeries(0), { x: 'month', y1: 0, y2: 'number', fill: 'var(--accent)' }),
      Plot.barY(ofSeries(1), {
        x: 'month',
        y1: ({ month }: { month: Month }) => base.get(month) ?? 0,
        y2: ({ month, number }: { month: Month; number: number }) =>
          (base.get(month) ?? 0) + number,
        fill: 'var(--paper)',
        stroke: 'var(--accent)',
        strokeWidth: 1.5,
        insetTop: 1,
        insetBottom: 1,
        insetLeft: 0.75,
        insetRight: 0.75,
      }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.text(sums, {
        x: 'month',
        y: 'sum',
        text: ({ sum }: { sum: number }) => String(sum),
        dy: -8,
        fill: ({ sum }: { sum: number }) => (sum > 0 ? 'var(--ink)' : 'var(--soft)'),
        fontSize: 11,
      }),
      Plot.axisX(named(months), {
        tickPadding: 8,
        tickFormat: shortMonth,
        ...LETTERED,
      }),
    ],
  });
}

/** A dot for each day within some months, as an SVG; a dashed line marks one number. */
export function dots(all: readonly Dot[], months: readonly Month[], line: number): string {
  const starts = months.map(firstDay);
  const [start = new Date(0)] = starts;
  const last = starts.at(-1) ?? start;
  const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1));
  const most = Math.max(7, ...all.map(({ number }) => number));
  return drawn({
    ...SIZE,
    marginLeft: 28,
    marginRight: 8,
    x: { type: 'utc', domain: [start, end], ...BARE },
    y: { type: 'linear', domain: [0, most], nice: TICKS, ...BARE },
    marks: [
      Plot.gridY({ ticks: TICKS, stroke: 'var(--line)', strokeOpacity: 0.7 }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.ruleY([line], { stroke: 'var(--ink)', strokeDasharray: '5 3' }),
      Plot.dot(all, {
        x: ({ day }: Dot) => new Date(`${day}T12:00:00Z`),
        y: 'number',
        r: 4,
        fill: 'var(--accent)',
        stroke: 'var(--paper)',
        title: 'title',
      }),
      Plot.axisY({ ticks: TICKS, tickPadding: 6, ...LETTERED }),
      Plot.axisX(named(months).map(firstDay), {
        tickPadding: 8,
        tickFormat: (day: Date) => shortMonth(day.toISOString().slice(0, 7)),
        textAnchor: 'start',
        ...LETTERED,
      }),
    ],
  });
}

/** About as many numbers stand beside the dots. */
const TICKS = 3;

const BARE = { label: null } as const;

/** The letters of an axis. The variant that the library would set is no attribute of SVG. */
const LETTERED = {
  tickSize: 0,
  color: 'var(--soft)',
  fontSize: 11,
  fontVariant: 'normal',
} as const;

/** The last month and every third before it. */
function named(months: readonly Month[]): Month[] {
  return months.filter((_, index) => (months.length - 1 - index) % NAMED === 0);
}

/** `Nov`, and in the first quarter of a year `Feb 26`: the year where it is new. */
function shortMonth(month: Month): string {
  const isNew = Number(month.slice(5)) <= NAMED;
  const year = isNew ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { month: 'short', ...year, timeZone: 'UTC' }).format(
    firstDay(month),
  );
}

function firstDay(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/**
 * Draws without a browser. The style element that the library adds is left out: the page has its
 * own, and its policy allows no other.
 */
function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  svg.querySelector('style')?.remove();
  svg.setAttribute('aria-hidden', 'true');
  return svg.outerHTML;
}
