/** The width of plain text mail that no mail program breaks again (RFC 3676 advises 66 to 78). */
const COLUMNS = 72;

/** Breaks lines at spaces; a word longer than a line, such as an address, stays whole. */
export function wrap(text: string, columns = COLUMNS): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const indent = /^(?:[ >]|- |\d+\. )*/.exec(line)?.[0] ?? '';
  const hanging = indent.replace(/[^>]/g, ' ');
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(/ +/)) {
    const isFirst = current === indent || current === hanging;
    const longer = isFirst ? current + word : `${current} ${word}`;
    if (isFirst || width(longer) <= columns) current = longer;
    else {
      lines.push(current);
      current = hanging + word;
    }
  }
  return [...lines, current].join('\n').trimEnd();
}

const segmenter = new Intl.Segmenter();

/** Columns of a text in a terminal: two for wide East Asian characters and emoji. */
function width(text: string): number {
  if (/^[\u0020-\u024f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
