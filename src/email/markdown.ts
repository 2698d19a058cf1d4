import type { Definition, Image, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { rowOfNames } from '../site/names.ts';
import { hasItalics } from '../words/words.ts';
import { factsOf } from './entry-facts.ts';
import type { Letter, LetterEntry } from './letter.ts';

/** The letter as Markdown, for services that take it: plain constructs, absolute addresses. */
export function toMarkdown(letter: Letter): string {
  const { title, sections, words, contact } = letter;
  const writer = remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-' });
  const note = writer.parse(letter.note.markdown);
  publish(note, letter.address);
  const reply = link(contact, words.digest.reply);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      ...note.children,
      ...sections.flatMap((section): RootContent[] => [
        { type: 'heading', depth: 2, children: [text(section.title)] },
        ...section.entries.map((entry) => entryNode(entry, letter)),
      ]),
      {
        type: 'paragraph',
        children: [hasItalics(letter.language) ? { type: 'emphasis', children: [reply] } : reply],
      },
    ],
  };
  return writer.stringify(tree);
}

function entryNode(entry: LetterEntry, letter: Letter): RootContent {
  const { people, title, titleHref, excerptText } = entry;
  const lines: PhrasingContent[][] = [
    [{ type: 'strong', children: [text(rowOfNames(people, letter.language))] }],
    [titleHref ? link(titleHref, title) : text(title)],
    excerptText ? [text(excerptText)] : [],
    factsOf(entry, letter).flatMap(({ words, href }, index) => [
      ...(index > 0 ? [text(' · ')] : []),
      href ? link(href, words) : text(words),
    ]),
  ];
  const filled = lines.filter((line) => line.length > 0);
  const children = filled.flatMap((line, index): PhrasingContent[] =>
    index > 0 ? [{ type: 'break' }, ...line] : line,
  );
  return { type: 'paragraph', children };
}

/** Makes the addresses of a note absolute, its images links, and its raw HTML text. */
function publish(node: Nodes, address: Letter['address']): void {
  if (node.type === 'link' || node.type === 'definition') {
    (node as Link | Definition).url = address(node.url) ?? '';
  }
  if (!('children' in node)) return;
  node.children = node.children.map((child) => {
    if (child.type === 'html') {
      const source = text(child.value);
      return BLOCKS.has(node.type) ? { type: 'paragraph', children: [source] } : source;
    }
    if (child.type === 'image') return text((child as Image).alt ?? '');
    publish(child, address);
    return child;
  }) as typeof node.children;
}

const BLOCKS = new Set(['root', 'blockquote', 'listItem']);

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}
