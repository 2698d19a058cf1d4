import { count } from '../problems/count.ts';
import type { LeftOut } from '../recipients/import/contact.ts';
import type { Duplicate } from './duplicates.ts';

/** What an import did, or would do. */
export interface Imported {
  /** What the file is. */
  format: string;
  new: Person[];
  updated: (Person & { fields: string[] })[];
  unchanged: string[];
  leftOut: LeftOut[];
  /** Values that their field refuses and the notes keep, and what was cut or not read. */
  refused: LeftOut[];
  /** Pairs of whom one is new or updated. */
  duplicates: Duplicate[];
  notes: string[];
  dryRun: boolean;
}

interface Person {
  id: string;
  name: string;
}

/** Longer lists are cut: `--json` has all of it. */
const MOST_LINES = 10;

/** An import in words. */
export function showImported(imported: Imported, file: string, folder: string): string {
  const { updated, unchanged, leftOut, refused, duplicates, notes, format, dryRun } = imported;
  const at = ({ line, reason }: LeftOut) => `${file}:${line} ${reason}`;
  const numbers = [
    `${imported.new.length} new`,
    `${updated.length} updated`,
    `${unchanged.length} unchanged`,
    `${leftOut.length} left out`,
  ].join(', ');
  const isSettled = imported.new.length + updated.length === 0;
  return [
    [`${file} is ${format}.`, ...notes.map((note) => `${note}.`)].join('\n'),
    `${dryRun ? 'It would bring' : `Into ${folder}`}: ${numbers}.`,
    block(
      'Updated',
      updated.map(({ id, fields }) => `${id}: ${fields.join(', ')}`),
    ),
    block('Left out', leftOut.map(at)),
    block('Kept in the notes, or not taken', refused.map(at)),
    duplicates.length > 0
      ? `${count(duplicates.length, 'pair')} may be one person${duplicates.length > 5 ? '; the first five' : ''}:\n${showDuplicates(duplicates.slice(0, 5))}`
      : '',
    dryRun
      ? 'Nothing was written.'
      : isSettled
        ? ''
        : 'Next: write closeness into the files of those you know, such as closeness: well. npm run contacts shows how many have none.',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(title: string, lines: string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`and ${more} more; --json has them all`] : [];
  return [`${title}:`, ...[...lines.slice(0, MOST_LINES), ...rest].map((line) => `  ${line}`)].join(
    '\n',
  );
}

/** Pairs who may be one person, each with its reasons and how to settle it. */
export function showDuplicates(duplicates: readonly Duplicate[]): string {
  return duplicates
    .map(({ ids, reasons }) => {
      const pair = ids.join(' ');
      return [
        `  ${ids.join(' and ')}: ${reasons.join('; ')}`,
        `    npm run contacts -- same ${pair}    or: apart ${pair}`,
      ].join('\n');
    })
    .join('\n');
}
