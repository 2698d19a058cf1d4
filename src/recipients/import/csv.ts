import type { Fault } from '../../fields/fault.ts';
import { findHeader, readTable } from '../table.ts';
import { earlier, type Found } from './contact.ts';
import { MOST_ROWS } from './decode.ts';
import { type DetailColumns, detailColumns, detailsIn } from './detail-headers.ts';
import { emailRank, type Role, rolesOf, type StopSign, serviceOf, stopSignOf } from './headers.ts';
import { stopOf } from './stops.ts';

/** The people in a table, and where it comes from. */
export interface FoundInTable {
  service: string | undefined;
  found: Found[];
  /** Headers of columns that hold something and were not read; only with details. */
  unread: string[];
}

/**
 * Reads a table of contacts; undefined where no row of the text names its columns.
 * @param withDetails read all that is known of people, those without an address too
 */
export function readContactTable(
  text: string,
  withDetails = false,
): FoundInTable | { fault: Fault; line: number } | undefined {
  const header = findHeader(text, withDetails ? peopleScore : headerScore);
  if (!header) return undefined;
  const { delimiter, at } = header;
  const most = at + MOST_ROWS + 2;
  const { rows, fault } = readTable(text, delimiter, { isLenient: true, most });
  if (fault) return { fault, line: fault.line };
  if (rows.length === most) {
    return {
      fault: { message: `has more than ${MOST_ROWS} rows`, fix: 'export it in parts' },
      line: 1,
    };
  }
  const names = rows[at]?.cells ?? [];
  const columns = readColumns(names);
  const filled = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const details = withDetails ? detailColumns(names) : undefined;
  const found = filled.map(({ line, cells }) => ({
    line,
    ...readContact(cells, columns),
    ...(details && { details: detailsIn(cells, details) }),
  }));
  const unread = details ? unreadIn(names, filled, columns, details) : [];
  return { service: serviceOf(names), found, unread };
}

/** A column without a header, or with one that nobody knows, and with something in it. */
function unreadIn(
  names: string[],
  rows: { cells: string[] }[],
  { roles }: Columns,
  details: DetailColumns,
): string[] {
  return names.filter((name, at) => {
    const isRead = roles[at] !== undefined || details.roles[at] !== undefined;
    return name !== '' && !isRead && rows.some(({ cells }) => cells[at]?.trim());
  });
}

interface Columns {
  roles: (Role | undefined)[];
  /** The columns of addresses, the preferred one first. */
  emails: number[];
  stops: { at: number; sign: StopSign }[];
}

/** A header names a column of addresses, and holds no address itself. */
function headerScore(cells: string[]): number {
  const roles = rolesOf(cells);
  if (!roles.includes('email') || cells.some((cell) => cell.includes('@'))) return 0;
  return roles.filter((role) => role !== undefined).length;
}

/** A header of people, who may have no address: it names a column of names, and something else. */
function peopleScore(cells: string[]): number {
  if (cells.some((cell) => cell.includes('@'))) return 0;
  const roles = rolesOf(cells).filter((role) => role !== undefined);
  const isAbout = (['email', 'name', 'first', 'last'] as const).some((role) =>
    roles.includes(role),
  );
  const details = detailColumns(cells).roles.filter((role) => role !== undefined);
  const score = roles.length + details.length;
  return roles.includes('email') || (isAbout && score > 1) ? score : 0;
}

function readColumns(names: string[]): Columns {
  const roles = rolesOf(names);
  const emails = [...roles.keys()]
    .filter((at) => roles[at] === 'email')
    .sort((a, b) => emailRank(names[a] ?? '') - emailRank(names[b] ?? ''));
  const stops = names.flatMap((name, at) => {
    const sign = stopSignOf(name);
    return sign && roles[at] === 'stop' ? [{ at, sign }] : [];
  });
  return { roles, emails, stops };
}

function readContact(cells: string[], { roles, emails, stops }: Columns): Omit<Found, 'line'> {
  const text = (role: Role) => cells.find((cell, at) => roles[at] === role && cell.trim())?.trim();
  const [first = '', middle = '', last = ''] = [text('first'), text('middle'), text('last')];
  const whole = text('name') ?? '';
  // A first name alone is no whole name: a later import may bring that.
  const parts = last && [first, middle, last].filter((part) => part !== '').join(' ');
  const signs = stops.map(({ at, sign }) => stopOf(sign, cells[at] ?? ''));
  const saying = signs.flatMap(({ stop }) => (stop ? [stop] : []));
  const hold = signs.find((sign) => sign.hold !== undefined)?.hold;
  return {
    addresses: addressesIn(cells, roles, emails),
    name: whole || parts,
    firstName: first,
    ...(saying.length > 0 && { stop: saying.reduce(earlier) }),
    ...(hold !== undefined && { hold }),
  };
}

/** Google marks the preferred address by a star before its label. */
function addressesIn(cells: string[], roles: Columns['roles'], emails: number[]): string[] {
  const isStarred = (at: number) =>
    roles[at - 1] === 'emailLabel' && (cells[at - 1]?.trim().startsWith('*') ?? false);
  const starred = emails.filter(isStarred);
  const order = [...starred, ...emails.filter((at) => !starred.includes(at))];
  return order.flatMap((at) => (cells[at] ?? '').split(/:::|[;,\n]/));
}
