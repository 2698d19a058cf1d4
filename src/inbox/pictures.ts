import { quote } from '../fields/fault.ts';
import type { InboxItem } from '../submissions/item.ts';
import { cut } from './evidence.ts';

/** A picture with the place it gets. */
export interface PlacedPicture {
  /** Which of the item's pictures, from 0. */
  at: number;
  /** Below the content folder. */
  file: string;
  /** As the entry's file names it. */
  src: string;
  alt: string;
}

/** Where the pictures of a submission go: under names made here, each with its description. */
export function placePictures(
  pictures: InboxItem['pictures'],
  id: string,
  entryFile: string,
  { alt: alts = [], pictures: areWanted }: { alt?: readonly string[]; pictures?: boolean },
  taken: ReadonlySet<string>,
): { pictures: PlacedPicture[]; problems: string[]; said: string[] } {
  if (pictures.length === 0) return { pictures: [], problems: [], said: [] };
  if (areWanted === false)
    return { pictures: [], problems: [], said: ['The pictures are left out.'] };
  const up = '../'.repeat(entryFile.split('/').length - 1);
  const used = new Set(taken);
  const problems: string[] = [];
  const placed = pictures.map(({ name, type, alt: own }, at): PlacedPicture => {
    const alt = cut(alts[at] ?? own ?? '', 500);
    if (alt === '') {
      problems.push(
        `Picture ${at + 1} (${quote(cut(name, 60))}) has no description: say what it shows, or leave the pictures out.`,
      );
    }
    const file = freeFile(
      id.replaceAll('/', '-'),
      type === 'image/png' ? 'png' : 'jpg',
      at + 1,
      used,
    );
    used.add(file);
    return { at, file, src: `${up}${file}`, alt };
  });
  const said = placed.map(({ file, alt }) => `${file}: ${alt}`);
  return { pictures: placed, problems, said };
}

function freeFile(name: string, ending: string, first: number, used: ReadonlySet<string>): string {
  for (let number = first; ; number++) {
    const file = `pictures/${name}-${number}.${ending}`;
    if (!used.has(file)) return file;
  }
}
