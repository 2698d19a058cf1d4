import type { Measured } from '../pictures/measured.ts';
import type { Site } from './site.ts';

/** The file of a published picture, and where it comes from. */
export interface PictureFile {
  /** Its published name without the ending. */
  name: string;
  /** The path of the original below the content folder. */
  file: string;
  picture: Measured;
}

/** The published pictures of one format, each once: two files of the same bytes are one. */
export function pictureFiles(site: Site, ending: 'jpg' | 'png'): PictureFile[] {
  const files = new Map<string, PictureFile>();
  for (const [file, picture] of site.pictures) {
    if (!picture.name.endsWith(`.${ending}`)) continue;
    const name = picture.name.slice(0, -ending.length - 1);
    files.set(name, { name, file, picture });
  }
  return [...files.values()];
}
