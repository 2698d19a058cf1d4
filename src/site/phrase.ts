import type { PersonView } from './entry-view.ts';
import type { NamePart } from './names.ts';

/**
 * A sentence of the dictionary with names in it, in parts, so that a page can set each name apart
 * in its own direction of writing, wherever the language puts it.
 */
export function phrase(
  sentence: (...names: string[]) => string,
  ...names: PersonView[]
): NamePart[] {
  const marked = sentence(...names.map((_, place) => `${MARK}${place}${MARK}`));
  return marked
    .split(MARK)
    .map((part, place) => (place % 2 === 1 ? (names[Number(part)] ?? part) : part))
    .filter((part) => part !== '');
}

/** Stands in no sentence: of Unicode's private use. */
const MARK = '\ue000';
