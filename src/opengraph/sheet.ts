import type { Advances } from '../drawing/typeface.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { drawable, readsFromRight } from './legible.ts';
import type { Setting } from './lines.ts';

/** What Open Graph pictures measure, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** No text comes nearer to an edge. */
export const MARGIN = 80;

/** Where the upper part begins and ends. */
export const TOP = 84;
export const BOTTOM = 484;

/** How a letter's cards are set. */
export interface Style {
  /** The widths of the serif, and of all fonts that stand in for it. */
  serif: Advances;
  /** The same of the sans. */
  sans: Advances;
  /** As BCP 47 has it. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** The lightest weight of some families gives its name to the files of all weights. */
const SERIF = "Literata, 'Noto Naskh Arabic', 'Noto Serif JP ExtraLight'";
const SANS = `'Source Sans 3 ExtraLight', ${SERIF}`;

/**
 * The faces of a card. `widening`: how much wider they are than those of which the fonts' tables
 * tell (regular for the serif, light for the sans), as measured on drawn lines in Latin, Greek and
 * Cyrillic letters.
 */
const FACES = {
  serif: { fonts: 'serif', family: SERIF, weight: 400, widening: 1 },
  boldSerif: { fonts: 'serif', family: SERIF, weight: 600, widening: 1.05 },
  sans: { fonts: 'sans', family: SANS, weight: 400, widening: 1.06 },
  boldSans: { fonts: 'sans', family: SANS, weight: 600, widening: 1.08 },
} as const;

/** One of the faces. */
export type Face = keyof typeof FACES;

/** How a face is measured and broken. */
export function settingOf(face: Face, style: Style): Setting {
  const { fonts, widening } = FACES[face];
  return { advances: style[fonts], widening, language: style.language };
}

/** A text as a face can draw it; undefined where it cannot. */
export function shownIn(face: Face, text: string | undefined, style: Style): string | undefined {
  const advances = style[FACES[face].fonts];
  return text === undefined ? undefined : drawable(text, (codePoint) => advances.has(codePoint));
}

/** A line and its place. */
export interface Line {
  text: string;
  face: Face;
  size: number;
  fill: string;
  /** Pixels from the side where the card begins to be read. */
  x: number;
  /** The baseline, in pixels from above. */
  y: number;
  /** Which side of the line stands at `x`, as the card is read. */
  side: 'start' | 'middle' | 'end';
  /** The whole text, of which this is a line: it decides from where the line is read. */
  of?: string;
}

const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A line of text. `text-anchor` goes by the direction of the text, its place by the letter's. */
export function write(line: Line, { direction }: Style): string {
  const { text, face, size, fill, x, y, side, of = text } = line;
  const { family, weight } = FACES[face];
  const isMirrored = direction === 'rtl';
  const isFromRight = readsFromRight(of, isMirrored);
  const anchor = isFromRight === isMirrored ? side : TURNED[side];
  const where = `x="${pixels(fromLeft(x, direction))}" y="${pixels(y)}"`;
  const how = `direction="${isFromRight ? 'rtl' : 'ltr'}" text-anchor="${anchor}"`;
  const look = `font-family="${family}" font-size="${pixels(size)}" font-weight="${weight}" fill="${fill}"`;
  return `<text ${where} ${how} ${look}>${escapeHtml(text)}</text>`;
}

/** A place in pixels from the left, given from the side where reading begins. */
export function fromLeft(x: number, direction: Style['direction']): number {
  return direction === 'rtl' ? CARD_WIDTH - x : x;
}

/** A number of pixels as SVG attributes take it. */
export function pixels(value: number): number {
  return Math.round(value * 10) / 10;
}
