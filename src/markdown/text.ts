import type { MdastNode } from 'satteri';
import { dropControls } from '../fields/characters.ts';
import { isSafeAddress } from './address.ts';
import { leadOf } from './paragraph.ts';
import { childrenOf, definitionsIn, parseTree } from './tree.ts';

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
  const tree = parseTree(markdown);
  const context = options.link ? { link: options.link, definitions: definitionsIn(tree) } : {};
  return dropControls(block(tree, context)).trim();
}

/** The first paragraph that has words besides its images, on one line. */
export function firstParagraphText(markdown: string): string | undefined {
  if (markdown === '') return undefined;
  const lead = leadOf(markdown);
  return firstIn(lead) ?? (lead === markdown ? undefined : firstIn(markdown));
}

function firstIn(markdown: string): string | undefined {
  for (const child of childrenOf(parseTree(markdown))) {
    if (child.type !== 'paragraph' && child.type !== 'html') continue;
    if (inline(child, { images: false }).trim() === '') continue;
    return dropControls(inline(child, {})).replace(/\s+/g, ' ').trim();
  }
  return undefined;
}

interface Context extends TextOptions {
  /** The addresses of references, by name. */
  definitions?: Map<string, string>;
  /** Say what images show? Default: yes. */
  images?: boolean;
}

function block(node: MdastNode, context: Context): string {
  switch (node.type) {
    case 'root':
      return blocks(node, context);
    case 'blockquote': {
      const quoted = blocks(node, context);
      return quoted && indent(quoted, '> ', '> ');
    }
    case 'list':
      return childrenOf(node)
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '- ';
          const box =
            'checked' in item && item.checked != null ? (item.checked ? '[x] ' : '[ ] ') : '';
          return indent(box + blocks(item, context, '\n'), mark, ' '.repeat(mark.length));
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
            .map((cell) => inline(cell, context))
            .join(' | '),
        )
        .join('\n');
    case 'footnoteDefinition':
      return indent(blocks(node, context), `[${node.label ?? node.identifier}] `, '    ');
    case 'definition':
      return '';
    default:
      return inline(node, context);
  }
}

function blocks(node: MdastNode, context: Context, between = '\n\n'): string {
  return childrenOf(node)
    .map((child) => block(child, context))
    .filter((text) => text !== '')
    .join(between);
}

function inline(node: MdastNode, context: Context): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return node.value;
    case 'html':
      return node.value.trimEnd();
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return context.images === false ? '' : (node.alt ?? '');
    case 'footnoteReference':
      return context.link ? `[${node.label ?? node.identifier}]` : '';
    case 'link':
      return withAddress(inlines(node, context), node.url, context);
    case 'linkReference':
      return withAddress(
        inlines(node, context),
        context.definitions?.get(node.identifier),
        context,
      );
    default:
      return inlines(node, context);
  }
}

function withAddress(words: string, url: string | undefined, { link }: Context): string {
  const address = url === undefined ? undefined : link?.(url);
  return address && isSafeAddress(address) && address !== words && address !== `mailto:${words}`
    ? `${words} <${address}>`
    : words;
}

function inlines(node: MdastNode, context: Context): string {
  return childrenOf(node)
    .map((child) => inline(child, context))
    .join('');
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line && rest) + line)
    .join('\n');
}
