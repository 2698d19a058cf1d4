/** A stretch of an excerpt. */
export interface Stretch {
  text: string;
  /** Is it what was looked for? */
  isMarked: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>' };

const CUT: Stretch = { text: '…', isMarked: false };

/**
 * Cuts an excerpt into plain texts, with dots where the whole text goes on. Pagefind puts `<mark>`
 * around what was found, and makes entities of the text's own `<` and `>`, so that no other element
 * can stand in it.
 */
export function stretchesOf(excerpt: string, whole: string): Stretch[] {
  const stretches = excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, place) => ({
      text: text.replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity),
      isMarked: place % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
  const shown = flat(stretches.map(({ text }) => text).join(''));
  return [
    ...(flat(whole).startsWith(shown) ? [] : [CUT]),
    ...stretches,
    ...(flat(whole).endsWith(shown) ? [] : [CUT]),
  ];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
