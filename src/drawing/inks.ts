import { BLACK, type Colour, colourOf, WHITE } from '../fields/colour.ts';

/**
 * A card is printed in two inks, the black one and the accent. Its SVG is drawn in greys: paper
 * lies in the middle, ink at the dark end, the accent near the light one, so that the soft edges
 * of letters come out as mixtures of paper with one ink. That makes one channel of 16 values of
 * it, and a file of 4 bits a pixel.
 */
export const INKS = {
  ink: '#000000',
  soft: '#303030',
  line: '#707070',
  paper: '#808080',
  accent: '#f0f0f0',
};

/** How many colours a card has. */
const COLOURS = 16;

/** The place of the paper among them. */
const PAPER = 8;

/** The colours of a card, as CSS writes them. */
export interface Colours {
  paper: string;
  ink: string;
  accent: string;
}

/** The colours of a card in the order of the values that stand for them: red, green, blue. */
export function paletteOf({ paper, ink, accent }: Colours): Uint8Array {
  const [ground, dark, bright] = [
    colourOf(paper) ?? WHITE,
    colourOf(ink) ?? BLACK,
    colourOf(accent) ?? BLACK,
  ];
  const colours = Array.from({ length: COLOURS }, (_, value) =>
    value <= PAPER
      ? mix(dark, ground, value / PAPER)
      : mix(ground, bright, (value - PAPER) / (COLOURS - 1 - PAPER)),
  );
  return Uint8Array.from(colours.flat());
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** Greys of 8 bits as rows of values of 4 bits, each row after the mark of PNG for "not filtered". */
export function packRows(greys: Uint8Array, width: number, height: number): Uint8Array {
  const length = 1 + width / 2;
  const rows = new Uint8Array(length * height);
  let pixel = 0;
  for (let row = 0; row < height; row++) {
    for (let byte = row * length + 1; byte < (row + 1) * length; byte++) {
      rows[byte] = (inkValue(greys[pixel]) << 4) | inkValue(greys[pixel + 1]);
      pixel += 2;
    }
  }
  return rows;
}

function inkValue(grey = 0): number {
  return Math.min(COLOURS - 1, (grey + 8) >> 4);
}
