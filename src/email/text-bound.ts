import { findMentions } from '../markdown/mentions.ts';

/** The address to publish for one that a text names. */
type Resolve = (address: string) => string | undefined;

/** What may lead elsewhere. */
const MARKS = /[[<@]|:\/\/|www\.|mailto:/i;

/** Definitions, footnotes, pictures and tables: a few characters of them may become many. */
const UNFOLDS = /\]:|\[\^|!\[|\|/;

/** More bytes than a link needs besides its address and its words. */
const LINK = 40;

/** What needs no more bytes in a paragraph of HTML than in Markdown. */
const PLAIN = /[\p{L}\p{M}\p{N} .,;:()?-]+/gu;

/** More bytes than HTML makes of any other character: half of `<code></code>`, or `&quot;`. */
const MOST = 8;

/** The same for several blocks, of which any mark and any line may begin one. */
const PLAIN_BLOCKS = /\p{L}[\p{L}\p{M} ]*/gu;
const MOST_BLOCKS = 48;

/**
 * At least as many bytes as the first paragraph with words of a Markdown text has as HTML for a mail;
 * infinity where that cannot be said.
 */
export function paragraphBound(markdown: string, link: Resolve): number {
  if (UNFOLDS.test(markdown)) return Number.POSITIVE_INFINITY;
  const text = firstBlock(markdown) ?? markdown;
  return textBound(text, text.replace(PLAIN, '').length * MOST, link);
}

/** At least as many bytes as a whole Markdown text has as HTML for a mail; infinity as above. */
export function noteBound(markdown: string, link: Resolve): number {
  if (UNFOLDS.test(markdown)) return Number.POSITIVE_INFINITY;
  const marks = markdown.replace(PLAIN_BLOCKS, '').length + 1;
  return textBound(markdown, marks * MOST_BLOCKS, link);
}

function textBound(text: string, marks: number, link: Resolve): number {
  const bytes = Buffer.byteLength(text) + marks;
  if (!MARKS.test(text)) return bytes;
  return findMentions(text)
    .filter(({ kind }) => kind === 'link')
    .map(({ value }) => link(value) ?? '')
    .reduce((sum, address) => sum + LINK + Buffer.byteLength(address) * MOST, bytes);
}

/** The first lines up to an empty one, where they are certain to be a paragraph with words. */
function firstBlock(markdown: string): string | undefined {
  const block = markdown.replace(/^\n+/, '').split(/\n[ \t]*\n/, 1)[0] ?? '';
  return /^[a-z]/i.test(block) && !/^[ \t]*[=-]/m.test(block) ? block : undefined;
}
