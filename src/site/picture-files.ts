import type { Measured } from '../pictures/measured.ts';
import { picturesOf } from '../pictures/referenced.ts';
import { columnVariants, FORMATS, faceFallbacks, faceVariants } from '../pictures/variants.ts';
import type { Site } from './site.ts';

/** The endings of published pictures. A page's routes carry them. */
export type Ending = 'avif' | 'webp' | 'jpg' | 'png';

/** The file of a published picture, and where it comes from. */
export interface PictureFile {
  /** Its published name without the ending. */
  name: string;
  /** The path of the original below the content folder. */
  file: string;
  picture: Measured;
}

/** The published pictures of one format, each once: two files of the same bytes are one. */
export function pictureFiles(site: Site, ending: Ending): PictureFile[] {
  const files = new Map<string, PictureFile>();
  for (const { file, picture } of published(site)) {
    if (!picture.name.endsWith(`.${ending}`)) continue;
    const name = picture.name.slice(0, -ending.length - 1);
    files.set(name, { name, file, picture });
  }
  return [...files.values()];
}

type Published = Pick<PictureFile, 'file' | 'picture'>;

const known = new WeakMap<Site, Published[]>();

/** Every picture and every variant of it that some page of the site offers. */
function published(site: Site): Published[] {
  const found = known.get(site) ?? gather(site);
  known.set(site, found);
  return found;
}

function gather(site: Site): Published[] {
  const photos = filesOf(site.people.map(({ file, photo }) => ({ file, body: '', photo })));
  const others = filesOf([
    ...site.entries,
    ...site.people.map(({ file, body }) => ({ file, body })),
    ...site.digests.map(({ digest }) => digest),
    ...site.pages,
  ]);
  return [...site.pictures].flatMap(([file, whole]) => {
    const variants = FORMATS.flatMap((format) => [
      ...(others.has(file) ? columnVariants(whole, format) : []),
      ...(photos.has(file) ? Object.values(faceVariants(whole, format)).flat() : []),
    ]);
    const fallbacks = photos.has(file) ? Object.values(faceFallbacks(whole)) : [];
    return [whole, ...variants, ...fallbacks].map((picture) => ({ file, picture }));
  });
}

function filesOf(sources: { file: string; body: string }[]): Set<string> {
  return new Set(sources.flatMap((source) => picturesOf(source, source).map(({ file }) => file)));
}
