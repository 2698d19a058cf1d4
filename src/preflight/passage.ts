import type { MdastNode } from 'satteri';
import { visit } from '../markdown/tree.ts';

/** Words in a row. */
export interface Passage {
  /** Code, images and bare addresses are {@link GAP} each. */
  text: string;
  /** The line (from 1) of a place in the text. */
  lineAt(offset: number): number;
}

/** Stands for what is no prose. */
export const GAP = '\ufffc';

/** The words of a paragraph, a heading or a cell; `within` learns of all its nodes. */
export function passageOf(block: MdastNode, within: Set<MdastNode>): Passage {
  const marks: { offset: number; line: number }[] = [];
  const hidden = new Set<MdastNode>();
  let text = '';
  const add = (node: MdastNode, words: string) => {
    marks.push({ offset: text.length, line: lineOf(node) });
    text += words;
  };
  visit(block, (node) => {
    within.add(node);
    if (hidden.has(node)) return;
    if (node.type === 'text' || node.type === 'html') add(node, node.value);
    if (node.type === 'break') add(node, '\n');
    if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') {
      add(node, GAP);
    }
    if (node.type === 'link' && isBare(node.url, wordsOf(node))) {
      add(node, GAP);
      visit(node, (inner) => hidden.add(inner));
    }
  });
  return {
    text,
    lineAt(offset) {
      const mark = marks.findLast((each) => each.offset <= offset);
      if (!mark) return lineOf(block);
      return mark.line + text.slice(mark.offset, offset).split('\n').length - 1;
    },
  };
}

/** What a node says; `image` replaces what its images say. */
export function wordsOf(tree: MdastNode, image?: string): string {
  let words = '';
  visit(tree, (node) => {
    if (node.type === 'break') words += '\n';
    if (node.type === 'image' || node.type === 'imageReference') words += image ?? node.alt ?? '';
    else if ('value' in node && typeof node.value === 'string') words += node.value;
  });
  return words;
}

/** Does a link say nothing but its address? */
function isBare(url: string, words: string): boolean {
  return [url, url.replace(/^mailto:/, ''), url.replace(/^https?:\/\//, '')].includes(words);
}

/** The line (from 1) on which a node begins. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
