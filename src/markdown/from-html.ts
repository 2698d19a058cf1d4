import { decodeHTML } from 'entities';
import type { Root as MarkdownTree } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressFault } from '../fields/address.ts';

const parser = unified().use(rehypeParse);
const converter = unified().use(rehypeRemark);
const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/** HTML as a tree. */
export type HtmlTree = ReturnType<typeof parser.parse>;
export type HtmlNode = HtmlTree['children'][number];
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>;
type HtmlContent = HtmlElement['children'][number];

/**
 * With more tags HTML is read as what is left when they go. `depth`: elements in elements; those
 * within are read as their words.
 */
const BOUNDS = { tags: 8_000, depth: 100 };

/** A tag with thousands of attributes: for each the parser looks at all before it. */
const LONG_TAG = /<[a-z][^>]{10000}/i;

/** Pictures that stand in the HTML itself. */
const INLINE_DATA = /data:[^\s"'<>]{200,}/gi;

/**
 * Elements that the parser of HTML opens again in every paragraph after one that does not close
 * them, so that a thousand tags become a million. As elements of no known name they are not.
 */
const FORMATTING = /<(\/?)(?=(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>])/gi;
const UNKNOWN = 'x-';

/** What is no text: dropped with all that is in it. */
const DROPPED = new Set(
  (
    'applet area audio base button canvas dialog embed frame frameset head iframe img input link map ' +
    'math meta noframes noscript object option param picture script select source style svg ' +
    'template textarea title track video'
  ).split(' '),
);

/**
 * Tables are read cell by cell: mails are laid out with them, and Markdown writes as many cells as
 * the widest row has in every row.
 */
const OF_TABLES = /^(?:table|thead|tbody|tfoot|caption|tr|td|th)$/;

const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])/i;

/** What of HTML is kept. */
export interface HtmlRules {
  /** What links are relative to, from the inside out; without any, only whole addresses are links. */
  bases?: readonly string[];
  /** What becomes of an element: it and all in it is left out, or the text ends before it. */
  judge?: (element: HtmlElement) => 'drop' | 'end' | undefined;
}

/** The tree of HTML, of strangers too: in a time that grows with its length, and never too deep. */
export function htmlTree(html: string): HtmlTree {
  const bare = html.replace(INLINE_DATA, '');
  if (bare.split('<').length <= BOUNDS.tags && !LONG_TAG.test(bare)) {
    try {
      const tree = parser.parse(bare.replace(FORMATTING, `<$1${UNKNOWN}`));
      flatten(tree);
      return tree;
    } catch (error) {
      // The parser follows what is nested thousands deep by calling itself.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return treeOfWords(bare);
}

/** What of a tree may be shown: texts, safe links, no pictures, nothing hidden. */
export function keptOf(tree: HtmlTree, rules: HtmlRules = {}): HtmlTree {
  const { bases = [] } = rules;
  const { children } = kept(tree.children, { ...rules, base: baseOf(bases) });
  return { type: 'root', children };
}

/**
 * HTML as Markdown; what is not kept is left out.
 * @param change may change the tree of the Markdown before it is written
 */
export function markdownFrom(
  html: string | HtmlTree,
  rules: HtmlRules = {},
  change: (tree: MarkdownTree) => void = () => {},
): string {
  const tree = keptOf(typeof html === 'string' ? htmlTree(html) : html, rules);
  const written = converter.runSync(tree) as MarkdownTree;
  change(written);
  return markdownOf(written);
}

/** A tree of Markdown as text. */
export function markdownOf(tree: MarkdownTree): string {
  return printer.stringify(tree).trim();
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

/** What is left when the tags go, line by line. */
function treeOfWords(html: string): HtmlTree {
  const text = html
    .replace(/<(?:br|\/?(?:p|div|tr|li|h[1-6]))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ');
  const lines = decodeHTML(text).split('\n');
  const children = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((value) => element('p', [{ type: 'text', value }]));
  return { type: 'root', children };
}

function element(
  tagName: string,
  children: HtmlContent[],
  properties: HtmlElement['properties'] = {},
): HtmlElement {
  return { type: 'element', tagName, properties, children };
}

/** Gives elements their own names, and the words of the deepest to those above them. */
function flatten(tree: HtmlTree): void {
  const waiting: { node: HtmlTree | HtmlElement; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth >= BOUNDS.depth) {
      node.children = [{ type: 'text', value: wordsOf(node) }];
      continue;
    }
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName.startsWith(UNKNOWN)) child.tagName = child.tagName.slice(UNKNOWN.length);
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
}

function wordsOf(tree: HtmlTree | HtmlElement): string {
  const words: string[] = [];
  const waiting: HtmlNode[] = tree.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'element' && !isUnseen(node)) {
      waiting.push(...node.children.toReversed());
    }
  }
  return words.join(' ').replace(/\s+/g, ' ');
}

function kept(
  nodes: readonly HtmlNode[],
  rules: HtmlRules & { base: string | undefined },
): { children: HtmlContent[]; hasLink: boolean } {
  const children: HtmlContent[] = [];
  let hasLink = false;
  for (const node of nodes) {
    if (node.type === 'text') children.push(node);
    if (node.type !== 'element' || isUnseen(node)) continue;
    const judgement = rules.judge?.(node);
    if (judgement === 'end') break;
    if (judgement === 'drop') continue;
    const inner = kept(node.children, rules);
    const tagName = OF_TABLES.test(node.tagName) ? 'div' : node.tagName;
    // A link that was never closed holds the next one.
    const href =
      tagName === 'a' && !inner.hasLink ? linkTo(node.properties.href, rules.base) : undefined;
    hasLink ||= inner.hasLink || href !== undefined;
    if (href !== undefined) children.push(element('a', inner.children, { href }));
    else if (tagName === 'a') children.push(element('span', inner.children));
    // Headings of a text inside the letter would be headings of the letter.
    else if (/^h[1-6]$/.test(tagName)) {
      children.push(element('p', [element('strong', inner.children)]));
    } else children.push(element(tagName, inner.children, classOf(node)));
  }
  return { children, hasLink };
}

function isUnseen({ tagName, properties }: HtmlElement): boolean {
  return DROPPED.has(tagName) || Boolean(properties.hidden) || HIDING.test(`${properties.style}`);
}

/** A whole address stays as it is written, so that it stays the same as the words that name it. */
function linkTo(value: unknown, base: string | undefined): string | undefined {
  const made = safeAddress(value, base);
  const said = String(value).trim();
  return made && URL.canParse(said) && !addressFault(said, 'link') ? said : made;
}

function classOf({ tagName, properties: { className } }: HtmlElement): HtmlElement['properties'] {
  return tagName === 'p' && className ? { className } : {};
}
