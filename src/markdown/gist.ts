import { dropInvisibles } from '../fields/characters.ts';
import { findMentions, type Mention } from './mentions.ts';
import { toText } from './text.ts';

/** What a Markdown text leads to, and whether it says anything. */
export interface Gist {
  mentions: Mention[];
  /** Is there nothing that a reader would see? */
  isEmpty: boolean;
}

/** Marks by which letters of a text can vanish: references, HTML, names of characters and of languages. */
const SWALLOWS = /[[<&`~]/;

/** Reads a Markdown text for its gist. */
export function gistOf(markdown: string): Gist {
  const mentions = findMentions(markdown);
  return { mentions, isEmpty: isEmpty(markdown, mentions) };
}

function isEmpty(markdown: string, mentions: readonly Mention[]): boolean {
  if (mentions.some(({ kind }) => kind === 'image')) return false;
  const start = markdown.trimStart().split(/\n\s*\n/, 1)[0] ?? '';
  if (!SWALLOWS.test(start) && /\p{L}/u.test(dropInvisibles(start))) return false;
  return dropInvisibles(toText(markdown)).trim() === '';
}
