/** The grounds of the two colour schemes; `styles/base.css` paints with the same. */
const LIGHT_GROUND = '#f4ede1';
const DARK_GROUND = '#2a2520';

/** What WCAG 2.2 asks of text (success criterion 1.4.3). */
const READABLE = 4.5;

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
    light: shift(accent, LIGHT_GROUND, 0),
    dark: shift(accent, DARK_GROUND, 255),
  };
}

/** The contrast ratio of two colours by WCAG 2.2's formula, (L1 + 0.05) / (L2 + 0.05). */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2's relative luminance: 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The first mixture of a colour with grey `end` that is readable on a ground. */
function shift(colour: string, ground: string, end: 0 | 255): string {
  const from = channels(colour);
  for (let step = 0; step < STEPS; step++) {
    const mixed = hex(from.map((channel) => channel + ((end - channel) * step) / STEPS));
    if (contrast(mixed, ground) >= READABLE) return mixed;
  }
  return hex([end, end, end]);
}

/** Red, green and blue of `#rgb` or `#rrggbb`. */
function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
}

function hex(parts: number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
