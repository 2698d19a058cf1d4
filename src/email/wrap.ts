/** The width of plain text mail that no mail program breaks again (RFC 3676 advises 66 to 78). */
export const COLUMNS = 72;

/** An address stays whole, so that mail programs make a link of all of it. */
const ADDRESS = /https?:|mailto:/i;

/**
 * Breaks lines at spaces, and words longer than a line between their parts (Chinese, Japanese and
 * Thai have no spaces). Addresses stay whole, and lines that fit stay as they are.
 */
export function wrap(text: string, columns = COLUMNS): string {
  return text
    .split('\n')
    .map((line) => (columnsOf(line) <= columns ? line.trimEnd() : wrapLine(line, columns)))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const nesting = /^(?:[ >]|- |\d+\. )*/.exec(line)?.[0] ?? '';
  const indent = nesting.length <= columns / 2 ? nesting : '';
  const hanging = indent.replace(/[^>]/g, ' ');
  const room = columns - indent.length;
  const lines: string[] = [];
  let current = indent;
  let used = 0;
  for (const word of line.slice(indent.length).split(/ +/)) {
    for (const [index, part] of partsOf(word, room).entries()) {
      const gap = used > 0 && index === 0 ? ' ' : '';
      const width = columnsOf(part);
      if (used > 0 && used + gap.length + width > room) {
        lines.push(current);
        current = hanging + part;
        used = width;
      } else {
        current += gap + part;
        used += gap.length + width;
      }
    }
  }
  return [...lines, current].map((each) => each.trimEnd()).join('\n');
}

const graphemes = new Intl.Segmenter();
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Between which a line may break: the whole word where it fits; no mark begins a line. */
function partsOf(word: string, room: number): string[] {
  if (columnsOf(word) <= room || ADDRESS.test(word)) return [word];
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(word)) {
    const joined = parts.at(-1) + segment;
    if (columnsOf(segment) > room) {
      for (const grapheme of graphemes.segment(segment)) parts.push(grapheme.segment);
    } else if (!isWordLike && parts.length > 0 && columnsOf(joined) <= room) {
      parts[parts.length - 1] = joined;
    } else parts.push(segment);
  }
  return parts;
}

/** Columns of a text in a terminal: two for wide East Asian characters and emoji. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u024f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
