import type { Column } from '../charts/columns.ts';
import type { MetAsk } from './met-asks.ts';
import { showYear } from './months.ts';
import type { Site } from './site.ts';
import { type Band, byDays, byPeriod } from './worked-counts.ts';

/** A drawing with its words, and its numbers as a table. */
export interface ChartView {
  title: string;
  /** What it shows, in a sentence. */
  gist: string;
  /** What `drawn` draws. */
  drawing: Drawing;
  head: { name: string; count: string };
  rows: { name: string; count: string }[];
}

/** A drawing to be. */
export interface Drawing {
  /** Of one page. */
  id: string;
  columns: readonly Column[];
  /** BCP 47, for its numbers. */
  language: string;
  isRightToLeft: boolean;
}

/**
 * Draws a chart: an SVG in words of its own, without style and script. What draws is large, and
 * loaded only now, since most builds draw nothing.
 */
export async function drawn({ title, gist, drawing }: ChartView): Promise<string> {
  const { columns } = await import('../charts/columns.ts');
  const { id, language, isRightToLeft } = drawing;
  const number = new Intl.NumberFormat(language);
  return columns(drawing.columns, {
    sum: (sum) => (sum > 0 ? number.format(sum) : ''),
    told: { id, title, description: gist },
    isRightToLeft,
  });
}

/** A column as it is drawn, and how the table names it. */
interface Named extends Column {
  full: string;
}

/** About as many columns are named below a drawing of years. */
const NAMED = 6;

/** When asks were met: by month, or by year where they reach back further than two years. */
export function chartOfTime(site: Site, met: readonly MetAsk[]): ChartView {
  const { unit, periods } = byPeriod(met, site.today);
  const { worked } = site.words;
  const named: Named[] = periods.map(({ period, count }, index) => {
    const fromEnd = periods.length - 1 - index;
    const label =
      unit === 'month'
        ? monthLabel(site, period)
        : yearLabel(site, period, fromEnd, periods.length);
    return {
      name: period,
      counts: [count],
      full: unit === 'month' ? fullMonth(site, period) : showYear(period, site.newsletter.language),
      ...(label !== undefined && { label }),
    };
  });
  return chart(site, named, {
    id: 'asks-by-time',
    title: unit === 'month' ? worked.byMonth : worked.byYear,
    gist: most(site, named) ?? worked.met(met.length),
    column: worked[unit],
  });
}

/** How long asks waited until they were met; `gist` says it in a sentence. */
export function chartOfDays(site: Site, met: readonly MetAsk[], gist: string): ChartView {
  const { worked } = site.words;
  const named = byDays(met).map((band) => {
    const label = bandLabel(site, band);
    return { name: label, counts: [band.count], full: label, label };
  });
  return chart(site, named, {
    id: 'days-until-met',
    title: worked.byDays,
    gist,
    column: worked.days,
  });
}

function chart(
  site: Site,
  named: readonly Named[],
  { id, title, gist, column }: { id: string; title: string; gist: string; column: string },
): ChartView {
  const { language } = site.newsletter;
  const number = new Intl.NumberFormat(language);
  return {
    title,
    gist,
    drawing: { id, columns: named, language, isRightToLeft: site.direction === 'rtl' },
    head: { name: column, count: site.words.worked.asks },
    rows: named.map(({ full, counts }) => ({ name: full, count: number.format(counts[0] ?? 0) })),
  };
}

/** The period that had most, where it is one alone among several. */
function most({ words }: Site, named: readonly Named[]): string | undefined {
  const counts = named.map((each) => each.counts[0] ?? 0);
  const top = Math.max(...counts);
  const [best, ...others] = named.filter((each) => each.counts[0] === top);
  const isAll = counts.reduce((sum, count) => sum + count, 0) === top;
  if (!best || others.length > 0 || isAll) return undefined;
  return words.worked.most(words.worked.count(top), best.full);
}

/** Quarters are named, the first with its year. */
function monthLabel({ newsletter }: Site, month: string): string | undefined {
  const number = Number(month.slice(5));
  if (number % 3 !== 1) return undefined;
  const name = show(month, newsletter.language, { month: 'short' });
  return number === 1 ? `${name}\n${showYear(month.slice(0, 4), newsletter.language)}` : name;
}

function yearLabel({ newsletter }: Site, year: string, fromEnd: number, length: number) {
  const step = Math.ceil(length / NAMED);
  return fromEnd % step === 0 ? showYear(year, newsletter.language) : undefined;
}

function bandLabel({ words, newsletter }: Site, { from, to }: Band): string {
  const number = new Intl.NumberFormat(newsletter.language);
  return to === undefined ? words.worked.orMore(number.format(from)) : number.formatRange(from, to);
}

function fullMonth({ newsletter }: Site, month: string): string {
  return show(month, newsletter.language, { month: 'long', year: 'numeric' });
}

/** The months of the kit's days are Gregorian, in every language. */
function show(month: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const exact = { ...options, calendar: 'gregory', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, exact).format(new Date(`${month}-01T00:00:00Z`));
}
