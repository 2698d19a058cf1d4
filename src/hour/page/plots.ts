import * as Plot from '@observablehq/plot';
import { columns } from '../../charts/columns.ts';
import { BARE, draw, LETTERED, SIZE } from '../../charts/drawing.ts';
import type { Day } from '../../fields/day.ts';
import type { Month } from '../../giving/helping.ts';

/** How many months lie between two that are named below a drawing. */
const NAMED = 3;

/** A dot: what happened on a day, and a number of it. */
export interface Dot {
  day: Day;
  number: number;
  title: string;
}

/** Columns by month, some of them named below. */
export function monthColumns(all: readonly { month: Month; counts: readonly number[] }[]): string {
  const labelled = new Set(named(all.map(({ month }) => month)));
  return columns(
    all.map(({ month, counts }) => ({
      name: month,
      counts,
      ...(labelled.has(month) && { label: shortMonth(month) }),
    })),
  );
}

/** A dot for each day within some months, as an SVG; a dashed line marks one number. */
export function dots(all: readonly Dot[], months: readonly Month[], line: number): string {
  const starts = months.map(firstDay);
  const [start = new Date(0)] = starts;
  const last = starts.at(-1) ?? start;
  const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1));
  const most = Math.max(7, ...all.map(({ number }) => number));
  return draw({
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
