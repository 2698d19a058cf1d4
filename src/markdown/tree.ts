import { type MdastNode, markdownToMdast } from 'satteri';

/** Deeper nesting than any text needs. */
const MAX_DEPTH = 100;

/**
 * Markdown as a tree that a recursive function may walk: what is nested deeper than anybody
 * writes is one text of its words, so that no text of strangers exhausts the stack.
 */
export function parseTree(markdown: string): MdastNode {
  const tree = markdownToMdast(markdown, { features: { frontmatter: false }, position: false });
  const waiting: { node: MdastNode; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const children = childrenOf(node);
    if (depth < MAX_DEPTH) {
      for (const child of children) waiting.push({ node: child, depth: depth + 1 });
    } else if (children.length > 0) {
      Object.assign(node, { children: [{ type: 'text', value: wordsOf(node) }] });
    }
  }
  return tree;
}

/** Shows every node of a tree, in the order of the text, however deep it is. */
export function visit(tree: MdastNode, see: (node: MdastNode) => void): void {
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    see(node);
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
}

/** The addresses that a tree defines for references, by name; the first of a name holds. */
export function definitionsIn(tree: MdastNode): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) {
      found.set(node.identifier, node.url);
    }
  });
  return found;
}

/** What a node holds. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function wordsOf(tree: MdastNode): string {
  const words: string[] = [];
  visit(tree, (node) => {
    if ('value' in node && typeof node.value === 'string') words.push(node.value);
  });
  return words.join('');
}
