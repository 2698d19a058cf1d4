import * as Plot from '@observablehq/plot';
import { BARE, draw, LETTERED, SIZE, type Told } from './drawing.ts';

/** A column of a drawing. */
export interface Column {
  /** Tells it from the others. */
  name: string;
  /** How many of each series, the lowest first; at most two. */
  counts: readonly number[];
  /** What stands below it, a line for each line; nothing where it is absent. */
  label?: string;
}

/** How columns are drawn. */
export interface ColumnsOptions {
  /** What stands above a column of such a sum; nothing where it is empty. */
  sum?: (sum: number) => string;
  /** In words; a drawing without them is for the eye alone. */
  told?: Told;
  /** Does the first column stand on the right? */
  isRightToLeft?: boolean;
}

/** What a second line below the columns takes. */
const LINE = 13;

/** The least height of the scale, so that a single thing does not look like many. */
const LEAST = 3;

/**
 * Columns as an SVG, each with its sum above. Of two series the second is drawn as an outline, so
 * that nobody needs to tell colours apart.
 */
export function columns(
  all: readonly Column[],
  { sum: sumText = String, told, isRightToLeft = false }: ColumnsOptions = {},
): string {
  const names = all.map(({ name }) => name);
  const sums = all.map(({ name, counts }) => ({ name, sum: counts.reduce((a, b) => a + b, 0) }));
  const bars = all.flatMap(({ name, counts }) =>
    counts.map((number, series) => ({ name, number, series })),
  );
  const ofSeries = (wanted: number) =>
    bars.filter(({ series, number }) => number > 0 && series === wanted);
  const base = new Map(all.map(({ name, counts }) => [name, counts[0] ?? 0]));
  const labels = new Map(all.flatMap(({ name, label }) => (label ? [[name, label]] : [])));
  const lines = Math.max(1, ...[...labels.values()].map((label) => label.split('\n').length));
  const below = (lines - 1) * LINE;
  return draw(
    {
      ...SIZE,
      height: SIZE.height + below,
      marginBottom: SIZE.marginBottom + below,
      marginLeft: 2,
      marginRight: 2,
      x: {
        type: 'band',
        domain: isRightToLeft ? names.toReversed() : names,
        paddingInner: 0.28,
        paddingOuter: 0.05,
        ...BARE,
      },
      y: {
        type: 'linear',
        domain: [0, Math.max(LEAST, ...sums.map(({ sum }) => sum))],
        axis: null,
      },
      marks: [
        Plot.barY(ofSeries(0), { x: 'name', y1: 0, y2: 'number', fill: 'var(--accent)' }),
        Plot.barY(ofSeries(1), {
          x: 'name',
          y1: ({ name }: { name: string }) => base.get(name) ?? 0,
          y2: ({ name, number }: { name: string; number: number }) =>
            (base.get(name) ?? 0) + number,
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
          x: 'name',
          y: 'sum',
          text: ({ sum }: { sum: number }) => sumText(sum),
          dy: -8,
          fill: ({ sum }: { sum: number }) => (sum > 0 ? 'var(--ink)' : 'var(--soft)'),
          fontSize: 11,
        }),
        Plot.axisX([...labels.keys()], {
          tickPadding: 8,
          tickFormat: (name: string) => labels.get(name) ?? '',
          ...LETTERED,
        }),
      ],
    },
    told,
  );
}
