import { type Fault, quote } from '../fields/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { isStopColumn, plainHeader } from './import/headers.ts';
import type { Recipient } from './recipient.ts';
import { COLUMNS, type Columns, problem, type Row, readRow } from './row.ts';
import { mailboxKey, stoppedIn } from './same-mailbox.ts';
import { findHeader, readTable, type Table, type TableRow } from './table.ts';

/** The list as read: who is on it, and the table from which it can be written again. */
export interface RecipientList {
  rows: Row[];
  problems: Problem[];
  table: Table;
  /** Where each column stands; empty for a file without a header, which is to be begun. */
  columns: Columns;
  /** The place of the header in the table. */
  headerAt: number;
  /** False where the file as a whole cannot be read; then it must not be written either. */
  isReadable: boolean;
}

/** Reads the text of `recipients.csv`. */
export function parseRecipients(text: string): RecipientList {
  const isEmpty = text.replace(/^\ufeff/, '').trim() === '';
  const header = findHeader(text, (cells) => Object.keys(columnsOf(cells)).length);
  const table = readTable(text, header?.delimiter ?? ',');
  const headerAt = header?.at ?? 0;
  const headerRow = table.rows[headerAt];
  const columns = isEmpty ? {} : columnsOf(headerRow?.cells ?? []);
  const list: RecipientList = {
    rows: [],
    problems: [],
    table,
    columns,
    headerAt,
    isReadable: true,
  };
  if (isEmpty) return list;
  const fault = table.fault
    ? { field: 'file', ...table.fault }
    : headerFault(table.rows.slice(0, headerAt), headerRow);
  if (fault) {
    const { line, field, ...rest } = fault;
    return { ...list, isReadable: false, problems: [problem(line, field, rest)] };
  }
  const width = headerRow?.cells.length ?? 0;
  for (let at = headerAt + 1; at < table.rows.length; at++) {
    const { row, problems } = readRow(table.rows[at] as TableRow, { at, width, columns });
    if (row) list.rows.push(row);
    list.problems.push(...problems);
  }
  list.problems.push(...repeated(list.rows), ...otherSpellings(list.rows));
  return list;
}

/** Rows of an address that stands further up already. */
function repeated(rows: Row[]): Problem[] {
  const first = new Map<string, Row>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const known = first.get(row.key);
    if (!known) {
      first.set(row.key, row);
      continue;
    }
    const isMixed = (known.stopped === '') !== (row.stopped === '');
    problems.push(
      problem(
        row.line,
        'email',
        {
          message: `${quote(row.email)} stands in line ${known.line} already${isMixed ? '; one of the two says stopped, and that counts' : ''}`,
          fix: isMixed ? 'delete the row that does not say stopped' : 'delete one of the two rows',
        },
        'warning',
      ),
    );
  }
  return problems;
}

/** Rows that say nothing of stopping, and whose mailbox has stopped in another spelling. */
function otherSpellings(rows: Row[]): Problem[] {
  const stops = stoppedIn(rows);
  const keys = new Set(rows.flatMap(({ key, stopped }) => (stopped ? [key] : [])));
  return rows.flatMap((row) => {
    const stop = stops.get(mailboxKey(row.email));
    if (!stop || row.stopped !== '' || keys.has(row.key)) return [];
    const fault = {
      message: `${quote(row.email)} is the mailbox of ${quote(stop.email)} in line ${stop.line}, who stopped, so they get no letters`,
      fix: 'delete this row',
    };
    return [problem(row.line, 'email', fault, 'warning')];
  });
}

/**
 * Everybody on the list, each once, in its order; one row that says "stopped" is enough, in
 * whatever spelling of the mailbox.
 */
export function recipientsOf({ rows }: Pick<RecipientList, 'rows'>): Recipient[] {
  const byKey = new Map<string, Recipient>();
  for (const { key, email, name, firstName, stopped } of rows) {
    const known = byKey.get(key);
    if (!known) byKey.set(key, { email, name, firstName, stopped });
    else {
      known.stopped ||= stopped;
      if (!known.firstName && (!known.name || !name || known.name === name)) {
        known.firstName = firstName;
      }
      known.name ||= name;
    }
  }
  const all = [...byKey.values()];
  const stops = stoppedIn(all);
  for (const each of all) each.stopped ||= stops.get(mailboxKey(each.email))?.stopped ?? '';
  return all;
}

/** A problem of the list as a whole, such as a file that is no text. */
export function listProblem(fault: Fault): Problem {
  return problem(1, 'file', fault);
}

/** Where each of our columns stands in a header. Of two of a name the first. */
function columnsOf(cells: string[]): Columns {
  const found: Columns = {};
  for (const [at, cell] of cells.entries()) {
    const plain = plainHeader(cell);
    const column = COLUMNS.find((each) => plainHeader(each) === plain);
    if (column) found[column] ??= at;
  }
  return found.email === undefined ? {} : found;
}

function headerFault(
  before: TableRow[],
  header: TableRow | undefined,
): (Fault & { line: number; field: string }) | undefined {
  const line = header?.line ?? 1;
  const cells = header?.cells.map(plainHeader) ?? [];
  const strange = before.find(({ raw }) => !/^\s*(sep=.)?\s*$/i.test(raw));
  if (strange || !cells.includes('email')) {
    return {
      line: strange?.line ?? line,
      field: 'email',
      message: 'the first line does not name the columns',
      fix: `write ${COLUMNS.join(',')} as the first line; a file of another program goes in by npm run recipients -- import FILE`,
    };
  }
  const twice = COLUMNS.find(
    (column) => cells.filter((cell) => cell === plainHeader(column)).length > 1,
  );
  if (twice) {
    return {
      line,
      field: twice,
      message: `two columns are named ${twice}`,
      fix: 'rename one of them, or delete it',
    };
  }
  const stop = cells.includes('stopped') ? -1 : cells.findIndex(isStopColumn);
  if (stop === -1) return undefined;
  return {
    line,
    field: 'stopped',
    message: `there is no column stopped, and the column ${quote(header?.cells[stop] ?? '')} may say who asked to stop`,
    fix: 'rename it to stopped and write days below it; if the file comes from another program, move it elsewhere and say npm run recipients -- import FILE',
  };
}
