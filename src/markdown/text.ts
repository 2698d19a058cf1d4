import { type MdastNode, markdownToMdast } from 'satteri';
import { dropControls } from '../fields/characters.ts';
import { isSafeAddress } from './address.ts';

/** How plain text shows the address of a link. */
export interface TextOptions {
  /** The address to print behind a link's words; undefined prints none. Default: none at all. */
  link?: (address: string) => string | undefined;
}

/**
 * Markdown to plain text: paragraphs apart by an empty line, list items by a hyphen or a number,
 * raw HTML as its source, images as their description.
 */
export function toText(markdown: string, options: TextOptions = {}): string {
  const tree = markdownToMdast(markdown, { features: { frontmatter: false }, position: false });
  return dropControls(block(tree, options)).trim();
}

/** The first paragraph that has words, on one line. */
export function firstParagraphText(markdown: string): string | undefined {
  const tree = markdownToMdast(markdown, { features: { frontmatter: false }, position: false });
  for (const child of childrenOf(tree)) {
    if (child.type !== 'paragraph' && child.type !== 'html') continue;
    if (childrenOf(child).every((each) => each.type === 'image') && child.type !== 'html') continue;
    const words = dropControls(inline(child, {})).replace(/\s+/g, ' ').trim();
    if (words) return words;
  }
  return undefined;
}

function block(node: MdastNode, options: TextOptions): string {
  switch (node.type) {
    case 'root':
      return blocks(node, options);
    case 'blockquote':
      return indent(blocks(node, options), '> ', '> ');
    case 'list':
      return childrenOf(node)
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
          const box =
            'checked' in item && item.checked != null ? (item.checked ? '[x] ' : '[ ] ') : '';
          return indent(box + blocks(item, options, '\n'), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    case 'code':
      return indent(node.value, '    ', '    ');
    case 'thematicBreak':
      return '* * *';
    case 'table':
      return childrenOf(node)
        .map((row) =>
          childrenOf(row)
            .map((cell) => inline(cell, options))
            .join(' | '),
        )
        .join('\n');
    case 'footnoteDefinition':
      return indent(blocks(node, options), `[${node.label ?? node.identifier}] `, '    ');
    case 'definition':
      return '';
    default:
      return inline(node, options);
  }
}

function blocks(node: MdastNode, options: TextOptions, between = '\n\n'): string {
  return childrenOf(node)
    .map((child) => block(child, options))
    .filter((text) => text !== '')
    .join(between);
}

function inline(node: MdastNode, options: TextOptions): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return options.link ? `[${node.label ?? node.identifier}]` : '';
    case 'link': {
      const words = inlines(node, options);
      const address = options.link?.(node.url);
      return address && isSafeAddress(address) && address !== words && address !== `mailto:${words}`
        ? `${words} <${address}>`
        : words;
    }
    default:
      return inlines(node, options);
  }
}

function inlines(node: MdastNode, options: TextOptions): string {
  return childrenOf(node)
    .map((child) => inline(child, options))
    .join('');
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line && rest) + line)
    .join('\n');
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}
