import { markdownToMdast } from 'satteri';
import { visit } from './tree.ts';

/** Something in a Markdown text that leads elsewhere or will not be shown as written. */
export interface Mention {
  kind: 'link' | 'image' | 'html';
  /** The address of a link or image; the source of raw HTML. */
  value: string;
  /** An image's description. */
  alt?: string | undefined;
  /** The line of the text, from 1. */
  line: number;
}

const MARKS = /[[<]|https?:|www\.|@/i;

/** All links, images, definitions and pieces of raw HTML of a Markdown text, in its order. */
export function findMentions(markdown: string): Mention[] {
  if (!MARKS.test(markdown)) return [];
  const tree = markdownToMdast(markdown, { features: { frontmatter: false } });
  const images = new Set<string>();
  const links = new Set<string>();
  const mentions: Mention[] = [];
  visit(tree, (node) => {
    if (node.type === 'imageReference') images.add(node.identifier);
    if (node.type === 'linkReference') links.add(node.identifier);
  });
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link') mentions.push({ kind: 'link', value: node.url, line });
    if (node.type === 'html') mentions.push({ kind: 'html', value: node.value, line });
    if (node.type === 'image') {
      mentions.push({ kind: 'image', value: node.url, alt: node.alt ?? '', line });
    }
    if (node.type === 'imageReference' && !node.alt?.trim()) {
      mentions.push({ kind: 'image', value: '', alt: '', line });
    }
    if (node.type === 'definition') {
      const isImage = images.has(node.identifier);
      if (isImage) mentions.push({ kind: 'image', value: node.url, alt: undefined, line });
      if (!isImage || links.has(node.identifier)) {
        mentions.push({ kind: 'link', value: node.url, line });
      }
    }
  });
  return mentions;
}
