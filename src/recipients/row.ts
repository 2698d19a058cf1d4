import { isDay } from '../fields/day.ts';
import { type Fault, quote } from '../fields/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { cleanName } from './names.ts';
import { addressKey, bareAddress, emailFault, type Recipient, UNCLEAR } from './recipient.ts';
import type { TableRow } from './table.ts';

/** The list, below the content folder. */
export const LIST_FILE = 'private/recipients.csv';

/** The field of a problem with the cells of a row as a whole. */
export const ROW = 'row';

/** The columns that the kit writes; others are the editor's. */
export const COLUMNS = ['email', 'name', 'first_name', 'stopped', 'note'] as const;

/** A column that the kit writes. */
export type Column = (typeof COLUMNS)[number];

/** Where each column stands. */
export type Columns = Partial<Record<Column, number>>;

/** Somebody on the list, and where they stand. */
export interface Row extends Recipient {
  key: string;
  /** The cells of our columns as written, trimmed. */
  cells: Record<Column, string>;
  line: number;
  /** The place of the row in the table. */
  at: number;
}

/** A problem of the list. */
export function problem(
  line: number,
  field: string,
  fault: Fault,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file: LIST_FILE, line, field, message: fault.message, fix: fault.fix, severity };
}

/** Reads one row: the person, and what is wrong with it. */
export function readRow(
  { line, cells, raw }: TableRow,
  { at, width, columns }: { at: number; width: number; columns: Columns },
): { row?: Row; problems: Problem[] } {
  if (cells.every((cell) => cell.trim() === '')) return { problems: [] };
  const text = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? '';
  const own = Object.fromEntries(COLUMNS.map((column) => [column, text(column)]));
  const problems: Problem[] = [];
  const email = bareAddress(text('email'));
  const fault = emailFault(email);
  if (fault) {
    const missing = { message: 'is missing', fix: 'add the address, or delete the row' };
    problems.push(problem(line, 'email', email ? fault : missing));
  }
  const shifted = shiftFault(cells, width, raw, [text('name'), text('first_name')]);
  if (shifted) problems.push(problem(line, shifted.field, shifted));
  const written = text('stopped');
  const isUnclear = written !== '' && !isDay(written);
  if (isUnclear && !shifted) {
    problems.push(
      problem(line, 'stopped', {
        message: `${quote(written)} is not a day, so they get no letters`,
        fix: 'write the day on which they asked to stop, such as 2026-09-01',
      }),
    );
  }
  if (fault) return { problems };
  const stopped = isDay(written) ? written : shifted || isUnclear ? UNCLEAR : '';
  const names = { name: cleanName(text('name')), firstName: cleanName(text('first_name')) };
  const row = {
    email,
    key: addressKey(email),
    ...names,
    stopped,
    cells: own as Row['cells'],
    line,
    at,
  };
  return { row, problems };
}

/** Signs that the cells of a row do not stand below their headers. */
function shiftFault(
  cells: string[],
  width: number,
  raw: string,
  names: string[],
): (Fault & { field: string }) | undefined {
  if (cells.length > width) {
    return {
      field: ROW,
      message: `has ${cells.length} cells, and the first line names ${width}, so they get no letters`,
      fix: 'put a cell that holds the separator in quotes: "Silva, Ana"',
    };
  }
  if (names.some((name) => isDay(name))) {
    return {
      field: 'name',
      message: 'is a day, so they get no letters',
      fix: 'move it below the header stopped',
    };
  }
  if (names.some((name) => /[\r\n]/.test(name))) {
    return {
      field: 'name',
      message: 'holds a line break, so they get no letters',
      fix: `look for a quote too many in ${quote(raw.trim())}`,
    };
  }
  return undefined;
}
