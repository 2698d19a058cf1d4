import { type MdastNode, markdownToMdast } from 'satteri';
import { childrenOf, visit } from '../markdown/tree.ts';
import { lineOf, type Passage, passageOf, wordsOf } from './passage.ts';

/** What a Markdown text says in words, without code and without addresses. */
export interface Prose {
  /** Paragraphs, headings and the cells of tables, in their order. */
  passages: Passage[];
  links: ProseLink[];
  images: ProseImage[];
  /** The lines (from 1) of headings that say nothing. */
  emptyHeadings: number[];
}

/** A link with words. */
export interface ProseLink {
  address: string;
  /** As they are shown; images in it say their description. */
  words: string;
  line: number;
  /** Where the address is written: another line than that of the words where it is a reference. */
  addressLine: number;
  /** Does it stand in the excerpt? */
  isInExcerpt: boolean;
}

/** An image. */
export interface ProseImage {
  src: string;
  alt: string;
  line: number;
  /** Where the address is written. */
  addressLine: number;
}

const PASSAGES = new Set(['paragraph', 'heading', 'tableCell', 'html']);

const known = new WeakMap<object, Prose>();

/** The prose of a text below the fields; read once for each object. */
export function proseOf(source: { body: string }): Prose {
  const prose = known.get(source) ?? readProse(source.body);
  known.set(source, prose);
  return prose;
}

/** The prose of a Markdown text. */
export function readProse(markdown: string): Prose {
  const tree = markdownToMdast(markdown, { features: { frontmatter: false } });
  const definitions = definitionsIn(tree);
  const prose: Prose = { passages: [], links: [], images: [], emptyHeadings: [] };
  const within = new Set<MdastNode>();
  let excerpt: MdastNode | undefined;
  for (const block of childrenOf(tree)) {
    if (!excerpt && isExcerpt(block)) excerpt = block;
    visit(block, (node) => {
      const line = lineOf(node);
      const isPassage = PASSAGES.has(node.type) && !within.has(node);
      if (isPassage) prose.passages.push(passageOf(node, within));
      if (node.type === 'heading' && wordsOf(node).trim() === '') prose.emptyHeadings.push(line);
      if (node.type === 'image' || node.type === 'imageReference') {
        const target = 'url' in node ? { url: node.url, line } : definitions.get(node.identifier);
        const alt = node.alt ?? '';
        if (target) prose.images.push({ src: target.url, alt, line, addressLine: target.line });
      }
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      const target = 'url' in node ? { url: node.url, line } : definitions.get(node.identifier);
      if (!target) return;
      prose.links.push({
        address: target.url,
        words: wordsOf(node),
        line,
        addressLine: target.line,
        isInExcerpt: block === excerpt,
      });
    });
  }
  return prose;
}

function definitionsIn(tree: MdastNode): Map<string, { url: string; line: number }> {
  const found = new Map<string, { url: string; line: number }>();
  visit(tree, (node) => {
    if (node.type !== 'definition' || found.has(node.identifier)) return;
    found.set(node.identifier, { url: node.url, line: lineOf(node) });
  });
  return found;
}

/** The first block with words besides its images, as `firstParagraphText` chooses it. */
function isExcerpt(block: MdastNode): boolean {
  const isText = block.type === 'paragraph' || block.type === 'html';
  return isText && wordsOf(block, '').trim() !== '';
}
