import { type PictureView, pictureView } from './entry-view.ts';
import type { Site } from './site.ts';

/** How a person looks beside their name: a photo where there is one, else their initials. */
export interface Face {
  monogram: string;
  photo?: PictureView;
}

/** The face of a person by id. */
export function faceOf(site: Site, id: string): Face {
  const person = site.person(id);
  const { photo, photo_alt = '' } = person ?? {};
  const picture = person && photo && pictureView(site, person.file, photo, photo_alt);
  return { monogram: monogramOf(person?.name ?? id), ...(picture && { photo: picture }) };
}

/** The initials of the first and the last name; what is in brackets is no name of its own. */
function monogramOf(name: string): string {
  const words = name
    .replace(/[([（].*$/u, '')
    .split(/\s+/u)
    .map(firstLetter)
    .filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : ''].join('').toUpperCase();
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word))
    if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  return '';
}
