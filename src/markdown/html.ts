import {
  defineHastPlugin,
  defineMdastPlugin,
  type MdastPluginDefinition,
  type MdastVisitorContext,
  markdownToHtml,
} from 'satteri';
import { dropControls } from '../fields/characters.ts';
import { isSafeAddress } from './address.ts';
import { type Picture, pictureNode } from './picture.ts';
import { definitionsIn, parseTree } from './tree.ts';

/** How one place (a page, a feed, a mail) wants its HTML. */
export interface HtmlOptions {
  /** The address to publish for a link as written; undefined leaves only the link's words. */
  link(address: string): string | undefined;
  /** The picture to publish for an image as written; undefined leaves only its description. */
  image(src: string): Picture | undefined;
  /** The level of the outermost headings; default 2. */
  headingLevel?: number;
  /** Stands before the ids of footnotes, so that two texts on a page do not share them. */
  idPrefix?: string;
  /**
   * The absolute address of the page, for other places than the page itself (a feed, a mail):
   * footnotes lead there, and only attributes that such places keep are used.
   */
  pageAddress?: string | undefined;
  /** The `rel` of links that lead to other sites; default: none. */
  foreignRel?: string | undefined;
}

/**
 * Markdown (CommonMark with GFM) to HTML that is safe to publish whatever the input: raw HTML
 * becomes visible text, and no address survives that is not http(s), mailto, a path of the site
 * or a place on the page. The one function for site, feeds and email.
 */
export function toHtml(markdown: string, options: HtmlOptions): string {
  const { pageAddress, foreignRel } = options;
  const html = plainHtml(markdown, options) ?? checkedHtml(markdown, options);
  const marked = foreignRel === undefined ? html : markForeign(html, foreignRel);
  return dropControls(pageAddress === undefined ? alignByClass(marked) : marked);
}

/**
 * The HTML of a text in which there is nothing to change, as most are: no raw HTML, no image, no
 * heading, no note, no task, and only links whose addresses stand as they are published; undefined
 * for any other. Plugins take three times as long as everything else.
 */
function plainHtml(markdown: string, { link }: HtmlOptions): string | undefined {
  if (CHANGING.test(markdown)) return undefined;
  const { html } = markdownToHtml(markdown, { features: FEATURES });
  if (HEADING.test(html)) return undefined;
  for (const [, address = ''] of html.matchAll(LINK)) {
    if (!PLAIN_ADDRESS.test(address) || !isSafeAddress(address)) return undefined;
    if (link(address) !== address) return undefined;
  }
  return html;
}

/** What raw HTML, images, notes, definitions and tasks are written with. */
const CHANGING = /<|!\[|\[\^|\]:|\[[ xX]\]/;

/** In finished HTML, in which no text and no attribute can hold a tag. */
const HEADING = /<h[1-6]/;
const LINK = /<a href="([^"]*)"/g;

/** An address that is written in HTML as it was in Markdown. */
const PLAIN_ADDRESS = /^[\w:/?#.,~=+-]*$/;

function checkedHtml(markdown: string, options: HtmlOptions): string {
  const { pageAddress, idPrefix = 'note-' } = options;
  return markdownToHtml(markdown, {
    features: { ...FEATURES, gfm: { footnotes: { clobberPrefix: idPrefix } } },
    mdastPlugins: [publishable(markdown, options)],
    hastPlugins: [
      pageAddress !== undefined && markdown.includes('[^') && notesFor(pageAddress),
      pageAddress === undefined && TASK.test(markdown) && labelledBoxes,
    ],
  }).html;
}

/**
 * The first paragraph with words in HTML that {@link toHtml} made, without its footnote marks;
 * inline only. Paragraphs of quotations, lists and notes do not count. Tags are read whole, since
 * a title may hold `<p>`: cut there, the rest of the page would become attributes.
 */
export function firstParagraph(html: string): string | undefined {
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (CONTAINERS.has(name)) depth += slash ? -1 : 1;
    else if (name !== 'p') continue;
    else if (!slash) start = index + tag.length;
    else if (depth === 0) {
      const inner = html.slice(start, index).replace(NOTE_MARK, '').trim();
      if (inner.replace(TAG, '').trim() !== '') return inner;
    }
  }
  return undefined;
}

const CONTAINERS = new Set(['blockquote', 'ul', 'ol', 'section']);

/** The rest of a tag behind its name; a quoted value may hold `>`. */
const REST = '(?:"[^"]*"|[^">])*>';
const TAG = new RegExp(`<(/?)([a-z][a-z0-9]*)${REST}`, 'g');
const NOTE_MARK = new RegExp(`<sup><a ${REST}.*?</a></sup>`, 'g');

const FEATURES = { frontmatter: false };

const TASK = /\[[ x]\]/i;

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function publishable(
  markdown: string,
  { link, image, headingLevel = 2, pageAddress }: HtmlOptions,
) {
  const outline: number[] = [];
  const resolve = (address: string) => {
    const resolved = link(address);
    return resolved !== undefined && isSafeAddress(resolved) ? resolved : undefined;
  };
  let definitions: Map<string, string> | undefined;
  const definitionOf = (identifier: string) => {
    definitions ??= definitionsIn(parseTree(markdown));
    return definitions.get(identifier);
  };
  const isUnlinked = (around: Linked) => resolve(around.url) === undefined;
  const showImage = (node: Shown, src: string | undefined, context: MdastVisitorContext) => {
    if (linkAround(node, context, isUnlinked)) return;
    const picture = src === undefined ? undefined : image(src);
    if (picture && isSafeAddress(picture.src)) {
      context.replaceNode(node, pictureNode(picture, node.alt ?? '', pageAddress !== undefined));
      return;
    }
    const text = { type: 'text' as const, value: node.alt ?? '' };
    const url = src === undefined || linkAround(node, context) ? undefined : resolve(src);
    context.replaceNode(node, url ? { type: 'link', url, children: [text] } : text);
  };
  return defineMdastPlugin({
    name: 'publishable',
    html(node, context) {
      if (linkAround(node, context, isUnlinked)) return;
      const text = { type: 'text' as const, value: node.value };
      const isBlock = BLOCK_PARENTS.has(context.parent(node)?.type ?? 'root');
      context.replaceNode(node, isBlock ? { type: 'paragraph', children: [text] } : text);
    },
    link(node, context) {
      const address = resolve(node.url);
      if (address === undefined) context.replaceNode(node, words(node, context));
      else if (address !== node.url) context.setProperty(node, 'url', address);
    },
    definition(node, context) {
      const address = resolve(node.url);
      if (address === undefined) context.removeNode(node);
      else if (address !== node.url) context.setProperty(node, 'url', address);
    },
    image(node, context) {
      showImage(node, node.url, context);
    },
    imageReference(node, context) {
      showImage(node, definitionOf(node.identifier), context);
    },
    heading(node, context) {
      while ((outline.at(-1) ?? 0) >= node.depth) outline.pop();
      outline.push(node.depth);
      const depth = Math.min(6, headingLevel + outline.length - 1);
      context.setProperty(node, 'depth', depth as typeof node.depth);
    },
  });
}

type Visited<K extends keyof MdastPluginDefinition> = Parameters<
  Extract<MdastPluginDefinition[K], (...args: never) => unknown>
>[0];
type Linked = Visited<'link'>;
type Shown = Visited<'image'> | Visited<'imageReference'>;
type Nodes = Parameters<MdastVisitorContext['replaceNode']>[1];

/** The words of a link that may not be one. */
function words(node: Linked, context: MdastVisitorContext): Nodes {
  const text = context.textContent(node, { includeImageAlt: true, includeHtml: true });
  return { type: 'text', value: text || node.url };
}

/** Does a node stand in a link (of a certain sort)? */
function linkAround(
  node: Parameters<MdastVisitorContext['parent']>[0],
  context: MdastVisitorContext,
  isSuch: (link: Linked) => boolean = () => true,
): boolean {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (at.type === 'link' && isSuch(at)) return true;
  }
  return false;
}

/** Gives the box of a task the words of its task, which is what a screen reader says of it. */
const labelledBoxes = defineHastPlugin({
  name: 'labelled-boxes',
  element: {
    filter: ['input'],
    visit(node, context) {
      const item = context.parent(node);
      const words = item ? context.textContent(item).trim().split('\n')[0] : undefined;
      if (words) context.setProperty(node, 'ariaLabel', words);
    },
  },
});

/**
 * Says of links to other sites what the page has to do with them. In the finished HTML, in which no
 * text and no attribute can hold `<a href="`, since quotes are escaped: a plugin that visits every
 * link takes longer than all the rest.
 */
function markForeign(html: string, rel: string): string {
  return html.replace(/<a (href="https?:[^"]*")/gi, `<a $1 rel="${rel}"`);
}

/** Aligns the cells of tables by classes, since the policy of pages refuses style attributes. */
function alignByClass(html: string): string {
  return html.replace(/<(t[hd]) style="text-align: (left|center|right)"/g, '<$1 class="to-$2"');
}

/**
 * Footnotes for other places than the page: absolute addresses, and no attribute that feed readers
 * remove and the W3C's feed validator warns of.
 */
function notesFor(pageAddress: string) {
  return defineHastPlugin({
    name: 'notes-elsewhere',
    element: {
      filter: ['a', 'section'],
      visit(node, context) {
        const { href } = node.properties;
        if (typeof href === 'string' && href.startsWith('#')) {
          context.setProperty(node, 'href', pageAddress + href);
        }
        for (const name of Object.keys(node.properties)) {
          if (/^(data|aria)[A-Z-]/.test(name)) context.setProperty(node, name, undefined);
        }
      },
    },
  });
}
