import type { Measured } from './measured.ts';

/** Formats that browsers choose from before they fall back on JPEG or PNG; the smallest first. */
export const FORMATS = ['avif', 'webp'] as const;

/** A format besides JPEG and PNG. */
type Format = (typeof FORMATS)[number];

/** Changes whenever other bytes would be made of the same original under the same name. */
const RECIPE = 1;

/** For a column of text: on a phone, on a screen, on a screen of double density. In pixels. */
const COLUMN = [480, 800, 1200] as const;

/** The width of a face beside a name, as is and at double density; its CSS rounds it to 47 or 60. */
const SMALL_FACE = [64, 128] as const;

/** The same on the person's own page, where it is shown at about 128. */
const LARGE_FACE = [128, 256] as const;

/** In smaller pictures the header of a modern format outweighs what the format saves. */
const WORTH_IT = 100;

/** Two widths nearer to each other than this factor are not worth two files. */
const APART = 1.25;

/** The variants of a whole picture in a format, from narrow to wide; none for a tiny one. */
export function columnVariants(picture: Measured, format: Format): Measured[] {
  if (picture.width < WORTH_IT) return [];
  return widthsUpTo(picture.width, COLUMN).map((width) => ({
    name: `${stemOf(picture)}-${width}v${RECIPE}.${format}`,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
  }));
}

/** The faces cut out of a photo of a person: small beside a name, large on the person's page. */
export interface Faces<T> {
  small: T;
  large: T;
}

/** The square faces of a photo in a format: one for each density, the lowest first. */
export function faceVariants(photo: Measured, format: Format): Faces<Measured[]> {
  const of = (sides: readonly number[]) =>
    sidesOf(photo, sides).map((side) => square(photo, side, format));
  return { small: of(SMALL_FACE), large: of(LARGE_FACE) };
}

/** The square faces of a photo in its own format, JPEG or PNG, for the highest density. */
export function faceFallbacks(photo: Measured): Faces<Measured> {
  const ending = photo.name.slice(photo.name.lastIndexOf('.') + 1);
  const of = (sides: readonly number[]) =>
    square(photo, Math.max(...sidesOf(photo, sides)), ending);
  return { small: of(SMALL_FACE), large: of(LARGE_FACE) };
}

function sidesOf({ width, height }: Measured, sides: readonly number[]): number[] {
  return widthsUpTo(Math.min(width, height), sides);
}

function square(photo: Measured, side: number, ending: string): Measured {
  const name = `${stemOf(photo)}-face-${side}v${RECIPE}.${ending}`;
  return { name, width: side, height: side, isCut: true };
}

/** The widths that a picture is published in: never wider than itself. */
function widthsUpTo(own: number, wanted: readonly number[]): number[] {
  const widest = Math.min(own, ...wanted.slice(-1));
  return [...wanted.filter((width) => width * APART <= widest), widest];
}

/** What the names of all files of one original begin with. */
function stemOf({ name }: Measured): string {
  return name.slice(0, name.lastIndexOf('-'));
}
