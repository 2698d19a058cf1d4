import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const reader = unified().use(rehypeParse);

type Root = ReturnType<typeof reader.parse>;
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;
type Content = Element['children'][number];

/** More than this is no letter: characters, and tags, of which some orders take very long to read. */
const BOUNDS = { characters: 200_000, tags: 8_000 };

/** What is no text, or not of the letter. */
const DROPPED = new Set(
  (
    'area audio base button canvas embed head iframe img input link map math meta noscript object ' +
    'picture script select source style svg template textarea title track video'
  ).split(' '),
);

/** Boxes that mails are laid out with, and what Markdown alone has no signs for. */
const UNWRAPPED: Readonly<Record<string, string>> = {
  table: 'div',
  thead: 'div',
  tbody: 'div',
  tfoot: 'div',
  caption: 'div',
  tr: 'div',
  td: 'div',
  th: 'div',
  del: 'span',
  s: 'span',
  strike: 'span',
};

/** What mail programs put around the mail that is answered, and around signatures. */
const OTHERS =
  /(^|\s)(gmail_quote|gmail_quote_container|gmail_signature|gmail_attr|yahoo_quoted|moz-signature|moz-cite-prefix|protonmail_quote|protonmail_signature_block)(\s|$)/;

const ENDS_LETTER = new Set(['appendonsend', 'divRplyFwdMsg', 'stopSpelling']);

/**
 * The text of a mail in HTML as Markdown, without pictures, hidden text, scripts, and without the
 * mail that it answers; links only to the web and to addresses.
 */
export function markdownOf(html: string): string {
  return careful(html, (root) => {
    const rewritten = unified().use(rehypeRemark).runSync(root);
    return unified().use(remarkStringify, { bullet: '-', rule: '-' }).stringify(rewritten);
  });
}

/** The text of a mail in HTML line by line, as it looks, with everything that is quoted. */
export function linesOf(html: string): string {
  return careful(html, (root) => plainLines(root), { isWhole: true });
}

/** Reads HTML within bounds; where that fails, what is left when the tags go. */
function careful(
  html: string,
  write: (root: Root) => string,
  { isWhole = false }: { isWhole?: boolean } = {},
): string {
  const cut = html.slice(0, BOUNDS.characters);
  if (cut.split('<').length <= BOUNDS.tags) {
    try {
      const root = reader.parse(cut);
      root.children = kept(root.children, isWhole);
      return write(root).trim();
    } catch (error) {
      // What is nested thousands deep overflows the stack of every reader of trees.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return withoutTags(cut);
}

function withoutTags(html: string): string {
  const lines = html
    .replace(/<(?:br|\/?(?:p|div|tr|li|h[1-6]))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .split('\n');
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function kept(children: readonly Node[], isWhole: boolean): Content[] {
  const found: Content[] = [];
  for (const child of children) {
    if (child.type === 'text') found.push(child);
    if (child.type !== 'element') continue;
    if (!isWhole && ENDS_LETTER.has(String(child.properties.id ?? ''))) break;
    if (isDropped(child, isWhole)) continue;
    const inner = kept(child.children, isWhole);
    const tagName = isLost(child) ? 'span' : (UNWRAPPED[child.tagName] ?? child.tagName);
    found.push({ type: 'element', tagName, properties: propertiesOf(child), children: inner });
  }
  return found;
}

function isDropped({ tagName, properties }: Element, isWhole: boolean): boolean {
  if (DROPPED.has(tagName) || properties.hidden) return true;
  const style = String(properties.style ?? '').toLowerCase();
  if (
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0/.test(style)
  ) {
    return true;
  }
  if (isWhole) return false;
  const isCited = tagName === 'blockquote' && String(properties.type ?? '') === 'cite';
  return isCited || OTHERS.test([properties.className ?? []].flat().join(' '));
}

/** A link that leads nowhere a reader may go. */
function isLost({ tagName, properties }: Element): boolean {
  return tagName === 'a' && !/^(https?:\/\/|mailto:)/i.test(String(properties.href ?? '').trim());
}

function propertiesOf({ tagName, properties }: Element): Element['properties'] {
  const { href, className } = properties;
  if (tagName === 'a' && href) return { href: String(href).trim() };
  return tagName === 'p' && className ? { className } : {};
}

const BLOCK =
  /^(address|article|aside|blockquote|body|dd|div|dl|dt|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|ul)$/;

function plainLines(root: Root): string {
  const lines = [''];
  const write = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const begin = () => {
    if (lines.at(-1)?.trim() !== '') lines.push('');
  };
  let isPre = false;
  const walk = (node: Node) => {
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
  return plain.join('\n').replace(/\n{3,}/g, '\n\n');
}
