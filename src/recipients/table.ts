import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Fault } from '../fields/fault.ts';

/** What stands between the cells of a table. */
export type Delimiter = ',' | ';' | '\t';

/** Those that spreadsheets write, the commonest first. */
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** A row as it stands in the file. */
export interface TableRow {
  /** The line on which it begins, from 1. */
  line: number;
  cells: string[];
  /** With its line end; the rows together are the file. */
  raw: string;
}

/** A table of delimited text (RFC 4180, and what spreadsheets make of it). */
export interface Table {
  delimiter: Delimiter;
  /** A byte order mark, where the file begins with one. */
  mark: '\ufeff' | '';
  /** The end of its first line. */
  lineEnd: '\n' | '\r\n' | '\r';
  rows: TableRow[];
  /** Where and why the reading ended early. */
  fault?: Fault & { line: number };
}

/** How to read a table. */
export interface TableOptions {
  /** Take quotes within an unquoted cell as they are. */
  isLenient?: boolean;
  /** Read so many rows and no more. */
  most?: number;
}

const LINE_END = /\r\n|\r|\n/;

/** Reads delimited text, row by row, so that nothing of it is lost. */
export function readTable(text: string, delimiter: Delimiter, options: TableOptions = {}): Table {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const bytes = Buffer.from(text.slice(mark.length));
  const found: { cells: string[]; end: number }[] = [];
  const table: Table = {
    delimiter,
    mark,
    lineEnd: (LINE_END.exec(text)?.[0] ?? '\n') as Table['lineEnd'],
    rows: [],
  };
  const config: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: options.isLenient ?? false,
    trim: true,
    on_record: (cells, { bytes: end }) => {
      found.push({ cells, end });
      return null;
    },
    ...(options.most !== undefined && { to: options.most }),
  };
  let fault: Fault | undefined;
  try {
    parse(bytes, config);
  } catch (error) {
    fault = quoteFault(error);
  }
  let line = 1;
  let start = 0;
  for (const { cells, end } of found) {
    const raw = bytes.toString('utf8', start, end);
    table.rows.push({ line, cells, raw });
    line += raw.split(LINE_END).length - 1;
    start = end;
  }
  return fault ? { ...table, fault: { ...fault, line } } : table;
}

/** Cells as a row of a table, with its line end. */
export function writeRow(cells: string[], { delimiter, lineEnd }: Table): string {
  const quoted_match = /[\r\n]|^\s|\s$/;
  return stringify([cells], { delimiter, record_delimiter: lineEnd, quoted_match });
}

/** How wide and where the header of a table is, and what stands between its cells. */
export interface Header {
  delimiter: Delimiter;
  /** Its place among the rows. */
  at: number;
}

/** The rows of a file among which a header is looked for: some exports begin with a notice. */
const FIRST_ROWS = 30;

/**
 * Finds the header among the first rows, trying each delimiter.
 * @param score how much a row looks like the header; 0: not at all
 */
export function findHeader(text: string, score: (cells: string[]) => number): Header | undefined {
  let best: (Header & { score: number }) | undefined;
  for (const delimiter of DELIMITERS) {
    const { rows } = readTable(text, delimiter, { isLenient: true, most: FIRST_ROWS });
    for (const [at, { cells }] of rows.entries()) {
      const found = score(cells);
      if (found > (best?.score ?? 0)) best = { delimiter, at, score: found };
    }
  }
  return best && { delimiter: best.delimiter, at: best.at };
}

function quoteFault(error: unknown): Fault {
  if (!(error instanceof CsvError)) throw error;
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? {
        message: 'a quote " is opened and never closed',
        fix: 'close it, or delete it where it belongs to the text',
      }
    : {
        message: 'a quote " stands in the middle of a cell',
        fix: 'put the whole cell in quotes and double the quote in it: "Ana ""Ani"" Silva"',
      };
}
