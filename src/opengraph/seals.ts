import { INKS } from '../drawing/inks.ts';
import { widthOf } from './lines.ts';
import {
  CARD_WIDTH,
  fromLeft,
  MARGIN,
  type Style,
  settingOf,
  shownIn,
  TOP,
  write,
} from './sheet.ts';

const RADIUS = 46;
const STROKE = 2;

/** From the middle of one to the middle of the next. */
const STEP = 114;

/** The largest letters in them, and how much of the diameter they may take. */
const SIZE = 38;
const SHARE = 0.7;

const MOST = 3;

/** The initials of those of whom the card tells, one below the other at the end of its lines. */
export function seals(monograms: readonly string[], style: Style): string[] {
  const setting = settingOf('serif', style);
  const x = CARD_WIDTH - MARGIN - RADIUS;
  return monograms
    .map((monogram) => shownIn('serif', monogram, style))
    .filter((text) => text !== undefined)
    .slice(0, MOST)
    .flatMap((text, index) => {
      const y = TOP + 16 + RADIUS + index * STEP;
      const size = Math.min(SIZE, (SHARE * 2 * RADIUS) / Math.max(0.1, widthOf(text, setting)));
      const place = { x, y: y + size * 0.35, side: 'middle' } as const;
      return [
        `<circle cx="${fromLeft(x, style.direction)}" cy="${y}" r="${RADIUS - STROKE / 2}" fill="none" stroke="${INKS.accent}" stroke-width="${STROKE}"/>`,
        write({ text, face: 'serif', size, fill: INKS.ink, ...place }, style),
      ];
    });
}
