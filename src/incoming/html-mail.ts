import {
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  htmlTree,
  keptOf,
  markdownFrom,
} from '../markdown/from-html.ts';

/** More is no letter, in characters. */
const LONGEST = 200_000;

/** What mail programs put around the mail that is answered, and around signatures. */
const OTHERS =
  /(^|\s)(gmail_quote|gmail_quote_container|gmail_signature|gmail_attr|yahoo_quoted|moz-signature|moz-cite-prefix|protonmail_quote|protonmail_signature_block)(\s|$)/;

const ENDS_LETTER = new Set(['appendonsend', 'divRplyFwdMsg', 'stopSpelling']);

/** The text of a mail in HTML. */
export interface HtmlText {
  /** Without the mail that it answers. */
  markdown: string;
  /** Line by line, as it looks, with everything that is quoted. */
  lines: string;
}

/**
 * The text of a mail in HTML without pictures, hidden text and scripts, in two ways; links only to
 * the web and to addresses.
 */
export function textsOf(html: string): HtmlText {
  const tree = treeOf(html);
  // Addresses among the words stay addresses, as they are in a mail of plain text.
  const markdown = markdownFrom(tree, { judge }).replace(ESCAPED_ADDRESS, '');
  return { markdown, lines: plainLines(keptOf(tree)) };
}

/** What keeps addresses in Markdown from being links. */
const ESCAPED_ADDRESS = /(?<!\\)\\(?=[:@])|(?<=\bwww)\\(?=\.)/g;

/** The text of a mail in HTML line by line, as it looks, with everything that is quoted. */
export function linesOf(html: string): string {
  return plainLines(keptOf(treeOf(html)));
}

function treeOf(html: string): HtmlTree {
  return htmlTree(html.slice(0, LONGEST));
}

/** What is not of the letter itself: the mail that it answers, and what stands below it. */
function judge({ tagName, properties }: HtmlElement): 'drop' | 'end' | undefined {
  if (ENDS_LETTER.has(String(properties.id ?? ''))) return 'end';
  const isCited = tagName === 'blockquote' && String(properties.type ?? '') === 'cite';
  return isCited || OTHERS.test([properties.className ?? []].flat().join(' ')) ? 'drop' : undefined;
}

const BLOCK =
  /^(address|article|aside|blockquote|body|dd|div|dl|dt|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|ul)$/;

function plainLines(root: HtmlTree): string {
  const lines = [''];
  const write = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const begin = () => {
    if (lines.at(-1)?.trim() !== '') lines.push('');
  };
  let isPre = false;
  const walk = (node: HtmlNode) => {
    if (node.type === 'text') {
      if (!isPre) return write(node.value.replace(/[ \t\r\n\f]+/g, ' '));
      const [first = '', ...more] = node.value.replace(/\r\n?/g, '\n').split('\n');
      write(first);
      lines.push(...more);
      return;
    }
    if (node.type !== 'element') return;
    if (node.tagName === 'br') return void lines.push('');
    const isBlock = BLOCK.test(node.tagName);
    if (isBlock) begin();
    const before = lines.length;
    const wasPre = isPre;
    isPre ||= node.tagName === 'pre';
    for (const child of node.children) walk(child);
    isPre = wasPre;
    if (!isBlock) return;
    // A box that holds nothing but a space that does not break is how Outlook writes an empty line.
    const isEmpty = lines.length === before && /^\s*\u00a0\s*$/.test(lines.at(-1) ?? '');
    if (isEmpty) lines.push('');
    begin();
    const isOffice = /MsoNormal/.test([node.properties.className ?? []].flat().join(' '));
    if (node.tagName === 'p' && !isOffice && !isEmpty) lines.push('');
  };
  for (const child of root.children) walk(child);
  const plain = lines.map((line) => line.replaceAll('\u00a0', ' ').trim());
  return plain
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
