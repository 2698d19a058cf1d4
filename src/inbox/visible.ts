import { columnsOf, wrap } from '../email/wrap.ts';
import { codePoint, markHidden } from '../fields/characters.ts';

/** A text on one line for a terminal: what is invisible is shown by its name, such as `<U+202E>`. */
export function visible(text: string): string {
  return shown(text.replace(/\s*[\r\n\t]+\s*/g, ' '));
}

/** The same on several lines, tabs as spaces; no more marks on a letter than one can read. */
export function visibleLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => shown(line.replaceAll('\t', '  ')));
}

function shown(text: string): string {
  const marked = markHidden(text, (character) => `<${codePoint(character)}>`);
  return marked.replace(/(\p{M}{4})\p{M}+/gu, '$1<marks>');
}

/** A text cut to a number of columns, with a sign where it was. */
export function cutTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const kept: string[] = [];
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += columnsOf(segment);
    if (used > columns) break;
    kept.push(segment);
  }
  return `${kept.join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter();

/** Lines no wider than a terminal, each behind an indent; addresses are broken too. */
export function indented(text: string, indent: string, columns: number): string[] {
  const room = columns - indent.length;
  return wrap(text, room)
    .split('\n')
    .flatMap((line) => pieces(line, room))
    .map((line) => `${indent}${line}`.trimEnd());
}

/** What even wrapping leaves too long, such as an address, in pieces. */
function pieces(line: string, room: number): string[] {
  if (columnsOf(line) <= room) return [line];
  const all: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(line)) {
    const width = columnsOf(segment);
    if (used > 0 && used + width > room) {
      all.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += width;
  }
  return [...all, piece];
}
