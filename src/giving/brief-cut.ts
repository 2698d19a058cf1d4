import { columnsOf } from '../email/wrap.ts';

const graphemes = new Intl.Segmenter();

/** A text on one line of at most so many columns, cut at a space where it can be. */
export function cut(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columnsOf(line) <= columns) return line;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(line)) {
    used += columnsOf(segment);
    if (used > columns) break;
    kept += segment;
  }
  const space = kept.lastIndexOf(' ');
  const isWhole = /^[\s\p{P}]/u.test(line.slice(kept.length));
  const whole = !isWhole && space > kept.length / 2 ? kept.slice(0, space) : kept;
  return `${whole.replace(/[\s.,;:–-]+$/, '')}…`;
}
