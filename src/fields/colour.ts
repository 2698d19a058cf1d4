/** What WCAG 2.2 asks of text (success criterion 1.4.3). */
export const READABLE = 4.5;

/** A colour: red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** The names of HTML 4.01 and some greys that people write. */
const NAMES: Record<string, string> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  dimgray: '#696969',
  dimgrey: '#696969',
  darkgray: '#a9a9a9',
  darkgrey: '#a9a9a9',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  gainsboro: '#dcdcdc',
  whitesmoke: '#f5f5f5',
};

/** A colour as CSS writes it; undefined for what depends on its place, such as `inherit`. */
export function colourOf(css: string): Colour | undefined {
  const text = css.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3,8})$/.exec(NAMES[text] ?? text)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const size = hex.length < 6 ? 1 : 2;
    return part((index) =>
      Number.parseInt(hex.slice(index * size, index * size + size).repeat(3 - size), 16),
    );
  }
  const channels = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!channels || channels.length < 3) return undefined;
  return part((index) => {
    const channel = channels[index] ?? '';
    return channel.endsWith('%') ? Number.parseFloat(channel) * 2.55 : Number(channel);
  });
}

function part(channel: (index: number) => number): Colour | undefined {
  const colour = [channel(0), channel(1), channel(2)] as const;
  return colour.every(Number.isFinite) ? colour : undefined;
}

/** The contrast ratio of two colours by WCAG 2.2's formula, (L1 + 0.05) / (L2 + 0.05). */
export function contrastOf(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2's relative luminance: 0 for black, 1 for white. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
