import { decodeHTML } from 'entities';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressFault } from '../fields/address.ts';
import { oneLine, visible } from './plain.ts';

/** The beginning of a text, in Markdown. */
export interface Excerpt {
  markdown: string;
  isCut: boolean;
}

/** How much HTML is read for an excerpt, in characters; parsing more may take long. */
const READ = 30_000;

/** How deep elements are followed. */
const DEPTH = 60;

/** What is no text: dropped with all that is in it. */
const DROPPED = new Set(
  'script style iframe img picture svg math video audio source track object embed applet param form input button select option textarea template noscript canvas map area frame frameset noframes head title meta link base dialog'.split(
    ' ',
  ),
);

/** A node of HTML, as far as it matters here. */
interface HtmlNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

const parser = unified().use(rehypeParse, { fragment: true });
const converter = unified().use(rehypeRemark);
const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/**
 * The beginning of HTML as Markdown: texts, links and their like; no pictures, no HTML.
 * @param most characters of text, about
 * @param bases what links are relative to, from the inside out
 */
export function excerptOf(html: string, most: number, bases: readonly string[]): Excerpt {
  const read = html.slice(0, READ);
  try {
    const tree = parser.parse(read);
    clean(tree as HtmlNode, baseOf(bases), 0);
    const root = converter.runSync(tree) as Root;
    const left = { characters: most };
    shorten(root, left);
    const markdown = visible(printer.stringify(root)).trim();
    const isCut = left.characters <= 0 || html.length > READ;
    return { markdown, isCut };
  } catch {
    // Too deep for the parsers: the words are enough then.
    const words = decodeHTML(read.replace(/<[^<>]*>/g, ' '));
    return plainExcerpt(words, most);
  }
}

/** The beginning of a plain text as Markdown, its paragraphs kept. */
export function plainExcerpt(text: string, most: number): Excerpt {
  const shown = visible(text.slice(0, READ)).trim();
  const root: Root = { type: 'root', children: [] };
  for (const paragraph of shown.split(/\n\s*\n/)) {
    const value = paragraph.replace(/\s+/g, ' ').trim();
    if (value !== '')
      root.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  const left = { characters: most };
  shorten(root, left);
  return { markdown: printer.stringify(root).trim(), isCut: left.characters <= 0 };
}

/** Takes out what is no text, and links that lead nowhere safe; keeps their words. */
function clean(node: HtmlNode, base: string | undefined, depth: number): void {
  if (!node.children) return;
  if (depth > DEPTH) {
    node.children = [];
    return;
  }
  node.children = node.children.filter(
    ({ type, tagName }) => type === 'text' || (type === 'element' && !DROPPED.has(tagName ?? '')),
  );
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const href = child.tagName === 'a' ? safeAddress(child.properties?.href, base) : undefined;
    // Headings of a text inside the letter would be headings of the letter.
    if (/^h[1-6]$/.test(child.tagName ?? '')) {
      child.tagName = 'p';
      child.children = [
        { type: 'element', tagName: 'strong', properties: {}, children: child.children ?? [] },
      ];
    }
    child.properties = href ? { href } : {};
    if (child.tagName === 'a' && !href) child.tagName = 'span';
    clean(child, base, depth + 1);
  }
}

/** An address that may be published, made whole; undefined where it is none. */
export function safeAddress(value: unknown, base: string | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined;
  const href = URL.parse(value.trim(), base)?.href;
  return href && !addressFault(href, 'link') ? href : undefined;
}

/** What addresses are relative to: each base to the next one. */
export function baseOf(bases: readonly string[]): string | undefined {
  return bases.reduceRight<string | undefined>((outer, base) => {
    const url = URL.parse(base, outer);
    return url && /^https?:$/.test(url.protocol) ? url.href : outer;
  }, undefined);
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
