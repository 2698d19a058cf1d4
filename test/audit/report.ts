import type { Checked, Finding } from './check.ts';

/** How many faults of one place are printed; `--json` has all. */
const SHOWN = 12;

/** Has any check found a fault? */
export function hasFaults(checked: readonly Checked[]): boolean {
  return checked.some(({ findings }) => findings.some(({ faults }) => faults.length > 0));
}

/** What the checks found, for people: a table for each, then what must be mended. */
export function formatChecked(checked: readonly Checked[]): string {
  return checked
    .map(({ title, findings }) =>
      [title, '', table(findings), ...findings.flatMap(details)].join('\n'),
    )
    .join('\n\n\n');
}

function table(findings: readonly Finding[]): string {
  const columns = [...new Set(findings.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = [
    ['', ...columns, ''],
    ...findings.map(({ where, figures, faults }) => [
      where,
      ...columns.map((column) => String(figures[column] ?? '')),
      faults.length > 0 ? 'FAULT' : 'ok',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function details({ where, faults }: Finding): string[] {
  if (faults.length === 0) return [];
  const more =
    faults.length > SHOWN ? [`  and ${faults.length - SHOWN} more (--json has all)`] : [];
  return ['', where, ...faults.slice(0, SHOWN).map((fault) => `  ${fault}`), ...more];
}

/** What `--json` prints. */
export function jsonOf(checked: readonly Checked[]): {
  isWell: boolean;
  checks: readonly Checked[];
} {
  return { isWell: !hasFaults(checked), checks: checked };
}
