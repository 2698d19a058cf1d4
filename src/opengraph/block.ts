import { INKS } from '../drawing/inks.ts';
import { type SetText, type Step, setText } from './lines.ts';
import { BOTTOM, type Face, MARGIN, type Style, settingOf, TOP, write } from './sheet.ts';

/** The width of the column in pixels; 64 more lie between it and the seals. */
const COLUMN = 880;

/** How a part of the block is set. */
interface Part {
  face: Face;
  /** In parts of the size. */
  lineHeight: number;
  /** From the size for a short text to the one for the longest. */
  steps: Step[];
}

const LEAD: Part = {
  face: 'boldSerif',
  lineHeight: 1.16,
  steps: [
    { size: 66, lines: 2 },
    { size: 58, lines: 2 },
    { size: 48, lines: 3 },
    { size: 40, lines: 3 },
  ],
};

const TEXT: Part = {
  face: 'serif',
  lineHeight: 1.3,
  steps: [
    { size: 50, lines: 3 },
    { size: 44, lines: 4 },
    { size: 37, lines: 5 },
    { size: 32, lines: 5 },
  ],
};

const GAP = 26;

/** How much of the room that is left stands above: a little more than the eye's middle. */
const ABOVE = 0.3;

/** The baseline below the middle of a line, in parts of the size. */
const BASELINE = 0.33;

/** Whom and what the card tells of, one above the other. */
export function block(lead: string | undefined, text: string | undefined, style: Style): string[] {
  const above = setPart(lead, LEAD, style);
  const below = setPart(text, TEXT, style);
  const gap = above.lines.length > 0 && below.lines.length > 0 ? GAP : 0;
  const height = heightOf(above, LEAD) + gap + heightOf(below, TEXT);
  const top = TOP + Math.max(0, BOTTOM - TOP - height) * ABOVE;
  return [
    ...linesOf(lead, above, LEAD, top, style),
    ...linesOf(text, below, TEXT, top + heightOf(above, LEAD) + gap, style),
  ];
}

function setPart(text: string | undefined, { face, steps }: Part, style: Style): SetText {
  if (text === undefined) return { lines: [], size: 0 };
  return setText(text, steps, COLUMN, settingOf(face, style));
}

function heightOf({ lines, size }: SetText, { lineHeight }: Part): number {
  return lines.length * size * lineHeight;
}

function linesOf(
  of = '',
  { lines, size }: SetText,
  { face, lineHeight }: Part,
  top: number,
  style: Style,
): string[] {
  return lines.map((text, index) => {
    const y = top + size * (lineHeight * (index + 0.5) + BASELINE);
    return write({ text, of, face, size, fill: INKS.ink, x: MARGIN, y, side: 'start' }, style);
  });
}
