import type { Day } from '../fields/day.ts';
import { quote } from '../fields/fault.ts';
import type { Edit } from './edit.ts';
import type { Column, Row } from './row.ts';

/** What a new row says; names and note are clean. */
interface NewRow {
  email: string;
  name: string;
  firstName: string;
  stopped: Day | '';
  note: string;
}

/** The day of a request; one in the future cannot be right. */
export function stopDay(day: Day | undefined, today: Day): Day {
  return day === undefined || day > today ? today : day;
}

/** A row for somebody who is not on the list. */
export function newRow({ email, name, firstName, stopped, note }: NewRow): Edit {
  const cells = { email, name, first_name: firstName, stopped, note };
  return { cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')) };
}

/** Stops the letters to the rows of somebody. */
export function stopRows(rows: Row[], day: Day, note: string): Edit[] {
  return rows.map((row) => ({ row, cells: { stopped: day, ...(note && noteCell(row, note)) } }));
}

/** A note below those that are there; nothing where it is there already. */
export function noteCell({ cells: { note } }: Row, more: string): Edit['cells'] {
  if (note.includes(more)) return {};
  return { note: note ? `${note}; ${more}` : more };
}

/**
 * The names that the list does not know yet. A first name is taken only where it goes with the
 * name on the list: two people may share an address.
 */
export function missingNames(
  rows: Row[],
  { name, firstName }: { name: string; firstName: string },
) {
  const isEmpty = (column: Column) => rows.every(({ cells }) => cells[column] === '');
  const known = rows.find((row) => row.name)?.name.toLowerCase() ?? '';
  const goesWith = known === '' || known.includes(firstName.toLowerCase());
  return {
    ...(name && isEmpty('name') && { name }),
    ...(firstName && isEmpty('first_name') && goesWith && { first_name: firstName }),
  };
}

/** Refuses an address that a spreadsheet would run as a formula. */
export function formulaFault(email: string): string | undefined {
  return /^[=+-]/.test(email)
    ? `${quote(email)} begins like a formula of a spreadsheet, which may change it or run it`
    : undefined;
}
