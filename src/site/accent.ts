import { BLACK, type Colour, colourOf, contrastOf, READABLE, WHITE } from '../fields/colour.ts';
import { RAISED } from './paper.ts';

/** Steps from a colour to black or white. */
const STEPS = 50;

/** The accent as each colour scheme shows it. */
export interface Accent {
  light: string;
  dark: string;
}

/** The editor's accent, darkened or lightened only as far as it takes to be readable as text. */
export function readableAccent(accent: string): Accent {
  return {
    light: shift(accent, RAISED.light, BLACK),
    dark: shift(accent, RAISED.dark, WHITE),
  };
}

/** The first mixture of a colour with black or white that is readable on a ground. */
function shift(accent: string, ground: string, end: Colour): string {
  const from = colourOf(accent) ?? BLACK;
  const below = colourOf(ground) ?? BLACK;
  for (let step = 0; step < STEPS; step++) {
    const mix = (index: 0 | 1 | 2) =>
      Math.round(from[index] + ((end[index] - from[index]) * step) / STEPS);
    const mixed: Colour = [mix(0), mix(1), mix(2)];
    if (contrastOf(mixed, below) >= READABLE) return hex(mixed);
  }
  return hex(end);
}

function hex(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
