import { codePoint, markHidden } from './characters.ts';

/** More marks on one letter than any writing has (UAX #15 names 30 as a limit of streams; nobody needs 5). */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** A text as it may be kept, and what was taken out of it. */
export interface Clean {
  text: string;
  /** The characters taken out, each once, such as `U+202E`. */
  removed: string[];
}

/**
 * A text without characters that hide: line breaks and tabs stay, joiners and selectors that
 * belong to the writing too. In composed form.
 */
export function clean(text: string): Clean {
  const removed = new Set<string>();
  const plain = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  const kept = markHidden(plain, (character) => {
    removed.add(codePoint(character));
    return '';
  });
  const unstacked = kept.replace(STACKED, (_, marks: string) => {
    removed.add('stacked marks');
    return marks;
  });
  return { text: unstacked.normalize('NFC'), removed: [...removed] };
}

/** A text of one line, clean and without white space around it or doubled in it. */
export function cleanLine(text: string): Clean {
  const { text: kept, removed } = clean(text);
  return { text: kept.replace(/\s+/g, ' ').trim(), removed };
}

/**
 * A text on one line without what hides; one that is too long is cut, at a word where that is near,
 * with a sign that it is.
 * @param longest in characters
 */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = cleanLine(text).text;
  if (line.length <= longest) return line;
  const characters = [...line];
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut.trimEnd()}…`;
}
