import type { Nodes, PhrasingContent, Root } from 'mdast';
import { clean, oneLine } from '../fields/clean.ts';
import { markdownFrom, markdownOf } from '../markdown/from-html.ts';

/** The beginning of a text, in Markdown. */
export interface Excerpt {
  markdown: string;
  isCut: boolean;
}

/** How much HTML is read for an excerpt, in characters; parsing more may take long. */
const READ = 30_000;

/**
 * The beginning of HTML as Markdown: texts, links and their like; no pictures, no HTML.
 * @param most characters of text, about
 * @param bases what links are relative to, from the inside out
 */
export function excerptOf(html: string, most: number, bases: readonly string[]): Excerpt {
  const left = { characters: most };
  const written = markdownFrom(html.slice(0, READ), { bases }, (tree) => shorten(tree, left));
  return {
    markdown: clean(written).text.trim(),
    isCut: left.characters <= 0 || html.length > READ,
  };
}

/** The beginning of a plain text as Markdown, its paragraphs kept. */
export function plainExcerpt(text: string, most: number): Excerpt {
  const shown = clean(text.slice(0, READ)).text.trim();
  const root: Root = { type: 'root', children: [] };
  for (const paragraph of shown.split(/\n\s*\n/)) {
    const value = paragraph.replace(/\s+/g, ' ').trim();
    if (value !== '')
      root.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  const left = { characters: most };
  shorten(root, left);
  return { markdown: markdownOf(root), isCut: left.characters <= 0 };
}

/** Cuts a tree after so many characters of text; what follows is left out. */
function shorten(node: Nodes, left: { characters: number }): void {
  if (!('children' in node)) return;
  const kept: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    if (left.characters <= 0) break;
    if ('value' in child) {
      const length = child.value.length;
      if (length > left.characters) child.value = oneLine(child.value, left.characters + 1);
      left.characters -= length;
      // A text that ends exactly here is whole.
      if (left.characters === 0) left.characters = 1;
    }
    shorten(child, left);
    kept.push(child);
  }
  (node as { children: Nodes[] }).children = kept as PhrasingContent[];
}
