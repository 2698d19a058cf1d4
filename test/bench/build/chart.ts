import { escapeHtml } from '../../../src/markdown/escape.ts';
import { CASE_TITLES, wallOf } from './markdown-report.ts';
import type { Report, Size } from './report-value.ts';
import { CASES, type Case } from './rounds.ts';

const WIDTH = 720;
const LABELS = 230;
const FIGURES = 80;
const ROW = 22;
const MARGIN = 16;

/** With a ground of its own: the page around it may be darker or lighter than the reader's system says. */
const STYLE = `text{font:13px system-ui,sans-serif;fill:#1f2328}.g{fill:#fff}.t{font-weight:600}.o{fill:#9a3412}.p{fill:#6e7781}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.g{fill:#1c2128}.o{fill:#f0883e}.p{fill:#8b949e}}`;

interface Row {
  label: string;
  /** Seconds; undefined for a title. */
  seconds?: number;
  isOurs?: boolean;
}

/** Wall times of the largest size that peers took part in, as bars. */
export function toChart({ sizes, machine }: Report): string {
  const size = sizes.findLast(({ results }) => results.filter(({ made }) => made).length > 1);
  const rows = size ? rowsOf(size) : [];
  const most = Math.max(...rows.map(({ seconds }) => seconds ?? 0), 0.001);
  const title = size
    ? `Seconds to build ${size.entries.toLocaleString('en')} entries, the same pages (${machine.cores} cores)`
    : 'Nothing was compared';
  const height = MARGIN * 2 + ROW * (rows.length + 1.5);
  const scale = (WIDTH - LABELS - FIGURES - MARGIN) / most;
  const bars = rows.map(({ label, seconds, isOurs }, at) => {
    const y = MARGIN + ROW * (at + 1.5);
    const base = (y + ROW * 0.65).toFixed(1);
    if (seconds === undefined)
      return `<text class="t" x="${MARGIN}" y="${base}">${escapeHtml(label)}</text>`;
    const width = Math.max(1, seconds * scale);
    return [
      `<text x="${LABELS - 10}" y="${base}" text-anchor="end">${escapeHtml(label)}</text>`,
      `<rect class="${isOurs ? 'o' : 'p'}" x="${LABELS}" y="${(y + 3).toFixed(1)}" width="${width.toFixed(1)}" height="${ROW - 6}" rx="2"/>`,
      `<text x="${(LABELS + width + 6).toFixed(1)}" y="${base}">${seconds.toFixed(2)} s</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeHtml(`${title}: ${told(rows)}`)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="g" width="${WIDTH}" height="${height}" rx="6"/>`,
    `<text class="t" x="${MARGIN}" y="${MARGIN + 12}">${escapeHtml(title)}</text>`,
    ...bars,
    '</svg>\n',
  ].join('\n');
}

function rowsOf({ results }: Size): Row[] {
  return CASES.flatMap((name: Case): Row[] => {
    const rows = results.flatMap((result): Row[] => {
      const seconds = wallOf(result, name);
      return seconds === undefined
        ? []
        : [{ label: result.title, seconds, isOurs: result.name === 'ours' }];
    });
    return rows.length > 0 ? [{ label: CASE_TITLES[name] }, ...rows] : [];
  });
}

function told(rows: readonly Row[]): string {
  return rows
    .map(({ label, seconds }) =>
      seconds === undefined ? `${label}:` : `${label} ${seconds.toFixed(2)};`,
    )
    .join(' ');
}
