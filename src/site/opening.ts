import type { Source } from '../fields/source.ts';
import { firstParagraphText } from '../markdown/text.ts';

const known = new WeakMap<Pick<Source, 'body'>, string | undefined>();

/**
 * The first paragraph of a text in plain words, without one undefined. Pages, lists, feeds and the
 * search ask for it: it is read once.
 */
export function openingOf(source: Pick<Source, 'body'>): string | undefined {
  if (known.has(source)) return known.get(source);
  const text = firstParagraphText(source.body);
  known.set(source, text);
  return text;
}
