import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { addressFault } from '../../fields/address.ts';
import { dropControls } from '../../fields/characters.ts';

/** A part of a text: words, or an element with what is in it. */
export type Piece = string | Element;

/** An element that a text of friends may have. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Piece[];
}

/**
 * Markdown as it will look on the site, for the preview in a browser: what `markdown/html.ts` does
 * with texts in a build. Raw HTML is visible text, and only http(s) and mailto are links.
 * @param headingLevel of the outermost headings.
 */
export function proseOf(markdown: string, headingLevel: number): Piece[] {
  const html = micromark(dropControls(markdown), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: 'preview-' })],
    // Addresses are judged below, where the words of a refused link are known.
    allowDangerousProtocol: true,
  });
  const outline: number[] = [];
  const publish = (piece: Piece): Piece[] => {
    if (typeof piece === 'string') return [piece];
    const { name, attributes } = piece;
    const level = HEADING.exec(name)?.[1];
    // Outer headings come first, so they are counted before what is in them.
    const shown = level === undefined ? name : `h${levelOf(Number(level), outline, headingLevel)}`;
    const inner = piece.children.flatMap(publish);
    const children = name === 'li' ? inner.map((child) => labelled(child, inner)) : inner;
    if (name === 'a') return link(attributes, children);
    if (name === 'img') return picture(attributes);
    if (!ALLOWED.has(name)) return children;
    return [{ name: shown, attributes: publicAttributes(name, attributes, children), children }];
  };
  return asParagraphs(parse(html)).flatMap(publish);
}

const HEADING = /^h([1-6])$/;

const ALLOWED = new Set(
  `p br hr h1 h2 h3 h4 h5 h6 em strong del code pre blockquote ul ol li table thead tbody tr th td
  input sup section a`.split(/\s+/),
);

/** What an element may say of itself, by its name. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ol: ['start'],
  code: ['class'],
  input: ['type', 'disabled', 'checked'],
  li: ['id'],
  section: ['class'],
  h2: ['class', 'id'],
};

function levelOf(depth: number, outline: number[], outermost: number): number {
  while ((outline.at(-1) ?? 0) >= depth) outline.pop();
  outline.push(depth);
  return Math.min(6, outermost + outline.length - 1);
}

function publicAttributes(
  name: string,
  attributes: Element['attributes'],
  children: readonly Piece[],
): Record<string, string> {
  const kept = Object.entries(attributes).filter(([key]) => ATTRIBUTES[name]?.includes(key));
  const align = attributes.align;
  return {
    ...Object.fromEntries(kept),
    ...(align && /^t[hd]$/.test(name) && { class: `to-${align}` }),
    ...(name === 'li' && children.some(isBox) && { class: 'task-list-item' }),
  };
}

function isBox(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.name === 'input';
}

/** The box of a task is called what the task says. */
function labelled(piece: Piece, around: readonly Piece[]): Piece {
  if (typeof piece === 'string' || !isBox(piece)) return piece;
  const label = wordsOf(around).trim().split('\n')[0] ?? '';
  return { ...piece, attributes: { ...piece.attributes, 'aria-label': label } };
}

function link({ href = '', title, id }: Element['attributes'], children: Piece[]): Piece[] {
  if (href.startsWith('#')) {
    return [{ name: 'a', attributes: { href, ...(id && { id }) }, children }];
  }
  if (addressFault(href, 'link')) return [wordsOf(children) || href];
  const address = new URL(href).href;
  return [{ name: 'a', attributes: { href: address, ...(title && { title }) }, children }];
}

/** No page publishes pictures from elsewhere: a link leads to them. */
function picture({ src = '', alt = '' }: Element['attributes']): Piece[] {
  if (addressFault(src, 'link')) return [alt];
  return [{ name: 'a', attributes: { href: new URL(src).href }, children: [alt] }];
}

/** The words of parts. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.children)))
    .join('');
}

/** A block of raw HTML stands as text between the blocks: it becomes a paragraph. */
function asParagraphs(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (typeof piece !== 'string') {
      const isQuote = piece.name === 'blockquote';
      return isQuote ? { ...piece, children: asParagraphs(piece.children) } : piece;
    }
    return piece.trim() === ''
      ? piece
      : { name: 'p', attributes: {}, children: [piece.replace(/^\n|\n$/g, '')] };
  });
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[a-z-]+="[^"]*")*)\s*\/?>|[^<]+/g;
const ATTRIBUTE = /\s([a-z-]+)="([^"]*)"/g;
const EMPTY = new Set(['br', 'hr', 'img', 'input']);

/** Reads the HTML that micromark writes, in which all else is escaped. */
function parse(html: string): Piece[] {
  interface Open extends Element {
    children: Piece[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const [token, slash, name, attributes = ''] of html.matchAll(TOKEN)) {
    const around = open.at(-1) ?? root;
    if (name === undefined) around.children.push(unescaped(token));
    else if (slash) {
      if (open.length > 1) open.pop();
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      );
      const element: Open = { name, attributes: Object.fromEntries(pairs), children: [] };
      around.children.push(element);
      if (!EMPTY.has(name)) open.push(element);
    }
  }
  return root.children;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => CHARACTERS[name] ?? whole);
}
