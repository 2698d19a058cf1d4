import { root } from '../compose.ts';
import type { Reading } from '../reading.ts';

declare global {
  var read: (html: string) => Reading;
}

/** Reads a letter as a mail program shows it: light, and without styles of its own. */
globalThis.read = (html) => {
  root.innerHTML = html;
  const texts = textsIn(root);
  return {
    lines: linesOf(root.innerText),
    headings: all('h1, h2, h3, h4, h5, h6').map((one) => `${one.localName} ${clean(one)}`),
    links: runs(texts, ({ parent }) => parent.closest('a')?.getAttribute('href') ?? '').map(
      ([words, href]) => `${words} -> ${href}`,
    ),
    lists: all('li').map(listItem),
    bold: marked(texts, ({ style }) => Number(style.fontWeight) >= 600),
    italic: marked(texts, ({ style }) => style.fontStyle === 'italic'),
    images: all('img').map((one) => {
      const { alt, width, height } = one as HTMLImageElement;
      return `${alt} -> ${one.getAttribute('src')} ${width}x${height}`;
    }),
    tables: all('table, td, th').length,
    hidden: texts.filter(({ parent }) => !isSeen(parent)).map(({ words }) => words),
    dark: all('*').filter(isDark).map(clean),
  };
};

interface Text {
  words: string;
  parent: Element;
  style: CSSStyleDeclaration;
}

function all(selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

function clean(of: Node): string {
  return (of.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function textsIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as Element;
    if (clean(node) !== '') {
      texts.push({ words: node.textContent ?? '', parent, style: getComputedStyle(parent) });
    }
  }
  return texts;
}

const BLOCK = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, td, th';

/** Neighbouring texts of a block with the same value, joined; without those that have none. */
function runs(texts: Text[], valueIn: (text: Text) => string): [words: string, value: string][] {
  const found: { words: string; value: string; block: Element | null }[] = [];
  for (const text of texts) {
    const value = valueIn(text);
    const block = text.parent.closest(BLOCK);
    const last = found.at(-1);
    if (last && last.value === value && last.block === block) last.words += text.words;
    else found.push({ words: text.words, value, block });
  }
  return found
    .filter(({ value }) => value !== '')
    .map(({ words, value }) => [words.replace(/\s+/g, ' ').trim(), value]);
}

function marked(texts: Text[], isMarked: (text: Text) => boolean): string[] {
  return runs(texts, (text) => (isMarked(text) ? 'yes' : '')).map(([words]) => words);
}

function listItem(item: HTMLElement): string {
  const own = item.cloneNode(true) as HTMLElement;
  for (const inner of own.querySelectorAll('ul, ol')) inner.remove();
  let depth = -1;
  for (let list = item.closest('ul, ol'); list; list = outer(list)) depth++;
  const mark = item.closest('ul, ol')?.localName === 'ol' ? '1.' : '-';
  return `${'  '.repeat(depth)}${mark} ${clean(own)}`;
}

function outer(list: Element): Element | null {
  return list.parentElement?.closest('ul, ol') ?? null;
}

function isSeen(element: Element): boolean {
  const { fontSize, width, height, position } = getComputedStyle(element);
  const isTiny = width === '1px' && height === '1px' && position === 'absolute';
  const isVisible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isVisible && fontSize !== '0px' && !isTiny;
}

function isDark(element: Element): boolean {
  const { color, backgroundColor } = getComputedStyle(element);
  return brightness(color) > 0.6 || brightness(backgroundColor) < 0.6;
}

/** From 0 to 1; undefined colours, such as transparent, are neither bright nor dark. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 ? 0.6 : (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
