import type { PublicPerson } from '../gate/gate.ts';
import type { Picture, PictureSource } from '../markdown/picture.ts';
import type { Measured } from '../pictures/measured.ts';
import { pictureReference } from '../pictures/reference.ts';
import {
  columnVariants,
  type Faces,
  FORMATS,
  faceFallbacks,
  faceVariants,
} from '../pictures/variants.ts';
import { paths } from './paths.ts';
import { addressAt, type Place } from './place.ts';
import type { Site } from './site.ts';

/** A picture with its description. */
export interface PictureView extends Picture {
  alt: string;
}

/** How wide a picture in a column of text is shown. The preload scanner knows no CSS, only this. */
const COLUMN_SIZES = '(min-width: 46rem) 42rem, 92vw';

/** A picture of the content folder as one file: for feeds, mail and machines. */
export function pictureView(
  site: Site,
  from: string,
  src: string,
  alt: string,
  place: Place = 'site',
): PictureView | undefined {
  const picture = published(site, from, src);
  return picture && { ...plain(site, picture, place), alt };
}

/**
 * A picture in a column of text. Pages of the site offer it in several widths and formats; feeds
 * and mail get one file that every program shows.
 */
export function columnPicture(
  site: Site,
  from: string,
  src: string,
  place: Place,
): Picture | undefined {
  const picture = published(site, from, src);
  if (!picture) return undefined;
  const fallback = plain(site, picture, place);
  if (place === 'elsewhere') return fallback;
  const sources = FORMATS.flatMap((format) =>
    sourceOf(site, format, columnVariants(picture, format), ({ width }) => `${width}w`),
  );
  return sources.length > 0 ? { ...fallback, sources, sizes: COLUMN_SIZES } : fallback;
}

/** The photo of a person as their face; undefined where they have none. */
export function facePhoto(site: Site, person: PublicPerson): Faces<PictureView> | undefined {
  const { file, photo, photo_alt = '' } = person;
  const picture = photo && published(site, file, photo);
  if (!picture) return undefined;
  const fallbacks = faceFallbacks(picture);
  const modern = FORMATS.map((format) => ({ format, faces: faceVariants(picture, format) }));
  const view = (size: keyof Faces<unknown>): PictureView => {
    const widths = modern.flatMap(({ faces }) => faces[size].map(({ width }) => width));
    const side = Math.min(...widths);
    return {
      src: site.addresses.local(paths.picture(fallbacks[size].name)),
      width: side,
      height: side,
      alt: photo_alt,
      sources: modern.flatMap(({ format, faces }) =>
        sourceOf(site, format, faces[size], ({ width }) => `${+(width / side).toFixed(2)}x`),
      ),
    };
  };
  return { small: view('small'), large: view('large') };
}

function published(site: Site, from: string, src: string): Measured | undefined {
  const reference = pictureReference(from, src);
  return 'file' in reference ? site.picture(reference.file) : undefined;
}

function plain(site: Site, { name, width, height }: Measured, place: Place): Picture {
  return { src: addressAt(site, paths.picture(name), place), width, height };
}

/** One format of a picture; none where there are no files of it. */
function sourceOf(
  { addresses }: Site,
  format: string,
  files: readonly Measured[],
  describe: (file: Measured) => string,
): PictureSource[] {
  if (files.length === 0) return [];
  const candidates = files.map(
    (file) => `${addresses.local(paths.picture(file.name))} ${describe(file)}`,
  );
  return [{ type: `image/${format}`, srcset: candidates.join(', ') }];
}
