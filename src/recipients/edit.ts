import type { Problem } from '../problems/problem.ts';
import { parseRecipients, type RecipientList } from './list.ts';
import { COLUMNS, type Column, type Columns, ROW, type Row } from './row.ts';
import { mailboxKey, stoppedIn } from './same-mailbox.ts';
import { type TableRow, writeRow } from './table.ts';

/** Cells to fill: of a row that is there, or of a new one. */
export interface Edit {
  /** Undefined for a new row. */
  row?: Row;
  cells: Partial<Record<Column, string>>;
}

/**
 * The text of the list with some cells filled. Rows that no edit names, other columns and the
 * editor's own way of writing tables stay as they are.
 */
export function editList(list: RecipientList, edits: Edit[]): string {
  if (edits.length === 0) return textOf(list.table.mark, list.table.rows);
  const { table } = list;
  const { rows, columns } = withColumns(list, edits);
  const changed = new Map<number, Edit['cells']>();
  for (const { row, cells } of edits) {
    if (row) changed.set(row.at, { ...changed.get(row.at), ...cells });
  }
  for (const [at, cells] of changed) {
    const row = rows[at] as TableRow;
    rows[at] = { ...row, raw: writeRow(filled(row.cells, cells, columns), table) };
  }
  const added = edits.filter(({ row }) => !row);
  if (added.length > 0) endLine(rows, table.lineEnd);
  const blank = (rows[list.headerAt]?.cells ?? []).map(() => '');
  const news = added.map(({ cells }) => writeRow(filled(blank, cells, columns), table));
  return textOf(table.mark, rows) + news.join('');
}

/** Is everybody who is stopped on the list stopped in a text that is to take its place? */
export function keepsStopped(list: RecipientList, text: string): boolean {
  const after = parseRecipients(text);
  const stopped = stoppedIn(after.rows);
  return (
    after.isReadable && list.rows.every((row) => !row.stopped || stopped.has(mailboxKey(row.email)))
  );
}

/**
 * What keeps the list from being edited: a new column must not come to stand above cells of rows
 * that are wider than the header.
 */
export function editProblems(list: RecipientList, edits: Edit[]): Problem[] {
  if (missingColumns(list, edits).length === 0) return [];
  return list.problems.filter(({ field }) => field === ROW);
}

function missingColumns({ columns }: RecipientList, edits: Edit[]): Column[] {
  const isNew = columns.email === undefined;
  const filledBy = new Set(edits.flatMap(({ cells }) => Object.keys(cells)));
  return COLUMNS.filter(
    (column) => columns[column] === undefined && (isNew || filledBy.has(column)),
  );
}

/** The list with every column that the edits fill; a new file gets all of ours. */
function withColumns(list: RecipientList, edits: Edit[]) {
  const { table } = list;
  const rows = [...table.rows];
  const missing = missingColumns(list, edits);
  if (missing.length === 0) return { rows, columns: list.columns };
  if (list.columns.email === undefined) {
    const columns = Object.fromEntries(COLUMNS.map((column, at) => [column, at]));
    const header = { line: 1, cells: [...COLUMNS], raw: writeRow([...COLUMNS], table) };
    return { rows: [header], columns };
  }
  const width = rows[list.headerAt]?.cells.length ?? 0;
  const columns = { ...list.columns };
  for (const [index, column] of missing.entries()) columns[column] = width + index;
  for (let at = list.headerAt; at < rows.length; at++) {
    const row = rows[at] as TableRow;
    if (row.raw.trim() === '') continue;
    const names = at === list.headerAt ? missing : missing.map(() => '');
    const cells = [...padded(row.cells, width), ...names];
    const more = cells.slice(row.cells.length).map((cell) => table.delimiter + cell);
    rows[at] = { ...row, cells, raw: row.raw.replace(/(\r\n|\r|\n)?$/, `${more.join('')}$1`) };
  }
  return { rows, columns };
}

function filled(cells: string[], changes: Edit['cells'], columns: Columns): string[] {
  const wide = padded(cells, Math.max(...Object.values(columns)) + 1);
  for (const [column, value] of Object.entries(changes)) {
    wide[columns[column as Column] ?? 0] = value;
  }
  return wide;
}

function padded(cells: string[], width: number): string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

/** Ends the last line, so that another can follow. */
function endLine(rows: TableRow[], lineEnd: string): void {
  const last = rows.at(-1);
  if (last && !/[\r\n]$/.test(last.raw)) {
    rows[rows.length - 1] = { ...last, raw: last.raw + lineEnd };
  }
}

function textOf(mark: string, rows: TableRow[]): string {
  return mark + rows.map(({ raw }) => raw).join('');
}
