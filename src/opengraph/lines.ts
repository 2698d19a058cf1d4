import type { Advances } from '../drawing/typeface.ts';

/** Characters of scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

/** Text in lines, at the size at which they are set. */
export interface SetText {
  lines: string[];
  size: number;
}

/** A size in pixels and how many lines of it there may be. */
export interface Step {
  size: number;
  lines: number;
}

/** How a text is measured and broken. */
export interface Setting {
  advances: Advances;
  /** How much wider the weight is than the regular one of which `advances` tells. */
  widening: number;
  language: string;
}

/** How wide a text is, in parts of its size. */
export function widthOf(text: string, { advances, widening }: Setting): number {
  let width = 0;
  for (const character of text) width += advances.get(character.codePointAt(0) ?? 0) ?? 0;
  return width * widening;
}

/**
 * Sets a text in lines of about equal length that are at most `width` pixels wide: in the first
 * of the steps that holds it; where none does, the last one, and an ellipsis after a whole word.
 */
export function setText(
  text: string,
  steps: readonly Step[],
  width: number,
  setting: Setting,
): SetText {
  const pieces = piecesOf(text, setting.language);
  let last: SetText = { lines: [], size: 0 };
  for (const { size, lines } of steps) {
    const inEms = width / size;
    const found = breakLines(pieces, inEms, setting);
    if (found.length <= lines) return { lines: balance(pieces, found, inEms, setting), size };
    last = { lines: cut(found, lines, inEms, setting), size };
  }
  return last;
}

/** What a line can be broken between; a piece begins with its space where it has one. */
function piecesOf(text: string, language: string): string[] {
  return text
    .split(/(?= )/)
    .flatMap((word) => (UNSPACED.test(word) ? unspaced(word, language) : [word]));
}

/** The words of a script without spaces, each with its punctuation. */
function unspaced(text: string, language: string): string[] {
  const pieces: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of segmenter(language, 'word').segment(text)) {
    const previous = pieces.length - 1;
    if (OPENING.test(segment) || segment === ' ') opening += segment;
    else if (isWordLike || previous < 0) {
      pieces.push(opening + segment);
      opening = '';
    } else {
      pieces[previous] += opening + segment;
      opening = '';
    }
  }
  if (opening) pieces.push(opening);
  return pieces;
}

/** As many pieces in each line as it holds; a piece longer than a line is broken anywhere. */
function breakLines(pieces: readonly string[], width: number, setting: Setting): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces) {
    const wide = widthOf(piece, setting);
    if (line !== '' && used + wide <= width) {
      line += piece;
      used += wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = breakWord(piece.trimStart(), width, setting);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
    used = widthOf(line, setting);
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, setting: Setting): string[] {
  if (widthOf(word, setting) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of segmenter(setting.language, 'grapheme').segment(word)) {
    const wide = widthOf(segment, setting);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  return [...parts, part];
}

/** Halvings of the width, after which it is known to within a letter. */
const HALVINGS = 6;

/** The same number of lines as `found`, as narrow as they can be without breaking a word. */
function balance(
  pieces: readonly string[],
  found: string[],
  width: number,
  setting: Setting,
): string[] {
  const widest = Math.max(...pieces.map((piece) => widthOf(piece, setting)));
  if (found.length < 2 || widest > width) return found;
  let best = found;
  let [narrow, wide] = [Math.max(width / found.length, widest), width];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(pieces, middle, setting);
    if (lines.length <= found.length) [best, wide] = [lines, middle];
    else narrow = middle;
  }
  return best;
}

const ELLIPSIS = '…';

/** The first lines, the last of them shortened to make room for an ellipsis. */
function cut(lines: readonly string[], keep: number, width: number, setting: Setting): string[] {
  const pieces = piecesOf(lines[keep - 1] ?? '', setting.language);
  const shown = () => pieces.join('').replace(/[\s\p{P}]+$/u, '') + ELLIPSIS;
  while (pieces.length > 1 && widthOf(shown(), setting) > width) pieces.pop();
  const [head = ''] = breakWord(shown(), width, setting);
  return [...lines.slice(0, keep - 1), head.endsWith(ELLIPSIS) ? head : shortened(head)];
}

function shortened(word: string): string {
  return [...word].slice(0, -2).join('') + ELLIPSIS;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, known);
  return known;
}
