import { inRow } from '../circle/in-row.ts';

/** More names than these are not read. */
const FEW = 3;

/** Names in a row, of which no more than three are shown: `Ana, Bo and others`. */
export function fewNames(names: readonly string[]): string {
  return inRow(names.length > FEW ? [...names.slice(0, FEW - 1), 'others'] : names);
}
