import { INKS } from '../drawing/inks.ts';
import type { Card } from './card.ts';
import { setText, widthOf } from './lines.ts';
import {
  CARD_WIDTH,
  type Face,
  fromLeft,
  MARGIN,
  pixels,
  type Style,
  settingOf,
  shownIn,
  write,
} from './sheet.ts';

const RULE = 518;
const BASELINE = 566;
const SIZE = 30;

/** How wide the mark and the title may be. Both, and some room between, are as wide as the rule. */
const MARK = 420;
const TITLE = 540;

/** The pill around the mark of an open ask. */
const PILL = { height: 46, padding: 18, above: 33 };

/** The mark of the card, and from which letter it is. */
export function foot({ mark, isPlea, foot: title }: Card, style: Style): string[] {
  return [
    `<rect x="${MARGIN}" y="${RULE}" width="${CARD_WIDTH - 2 * MARGIN}" height="1" fill="${INKS.line}"/>`,
    ...(isPlea ? plea(mark, style) : plain(mark, style)),
    ...titleOf(title, style),
  ];
}

function plain(mark: string | undefined, style: Style): string[] {
  const text = oneLine('boldSans', mark, MARK, style);
  if (text === undefined) return [];
  const look = { face: 'boldSans', size: SIZE, fill: INKS.accent } as const;
  return [write({ text, of: mark ?? '', ...look, x: MARGIN, y: BASELINE, side: 'start' }, style)];
}

/** Filled, to be unmistakable. */
function plea(mark: string | undefined, style: Style): string[] {
  const text = oneLine('boldSans', mark, MARK, style);
  if (text === undefined) return [];
  const width = widthOf(text, settingOf('boldSans', style)) * SIZE + 2 * PILL.padding;
  const x = fromLeft(style.direction === 'rtl' ? MARGIN + width : MARGIN, style.direction);
  const place = { x: MARGIN + width / 2, y: BASELINE, side: 'middle' } as const;
  return [
    `<rect x="${pixels(x)}" y="${BASELINE - PILL.above}" width="${pixels(width)}" height="${PILL.height}" rx="${PILL.height / 2}" fill="${INKS.accent}"/>`,
    write({ text, face: 'boldSans', size: SIZE, fill: INKS.paper, ...place }, style),
  ];
}

function titleOf(title: string, style: Style): string[] {
  const text = oneLine('sans', title, TITLE, style);
  if (text === undefined) return [];
  const place = { x: CARD_WIDTH - MARGIN, y: BASELINE, side: 'end' } as const;
  return [write({ text, of: title, face: 'sans', size: SIZE, fill: INKS.soft, ...place }, style)];
}

function oneLine(
  face: Face,
  text: string | undefined,
  width: number,
  style: Style,
): string | undefined {
  const shown = shownIn(face, text, style);
  if (shown === undefined) return undefined;
  return setText(shown, [{ size: SIZE, lines: 1 }], width, settingOf(face, style)).lines[0];
}
