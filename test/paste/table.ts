import type { PasteTarget } from './editors.ts';
import { NAMES } from './letters.ts';
import type { Reading } from './reading.ts';

/** What became of a letter in an editor. */
export interface Pasted {
  editor: PasteTarget;
  sent: Reading;
  arrived: Reading;
  /** How many times as long the HTML of 40 entries is. */
  growth: number;
}

const HEAD = ['editor', 'mode', 'headings', 'links', 'lists', 'bold', 'italic', 'images', 'lines'];

/** The outcome of pasting, one line for each editor: how many of each thing arrived as they were. */
export function pasteTable(rows: Pasted[]): string {
  const table = rows.map(({ editor, sent, arrived, growth }) => [
    editor.name,
    editor.mode ?? '',
    ...(['headings', 'links', 'lists', 'bold', 'italic', 'images', 'lines'] as const).map((thing) =>
      kept(sent[thing], arrived[thing]),
    ),
    `${NAMES.filter((name) => arrived.lines.join(' ').includes(name)).length}/${NAMES.length}`,
    String(arrived.tables),
    `${growth.toFixed(2)}x`,
  ]);
  const all = [[...HEAD, 'names', 'tables', 'bytes'], ...table];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
    .join('\n');
}

function kept(sent: string[], arrived: string[]): string {
  const left = [...arrived];
  const found = sent.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return `${found.length}/${sent.length}`;
}
