/** What may begin HTML that goes on behind an empty line, and line ends that are seldom written. */
const UNCERTAIN = /^[ ]{0,3}<|\r/;

/** An empty line, behind which no paragraph goes on. */
const GAP = /\n[ \t]*\n/;

/** The empty lines before a text. */
const AHEAD = /^(?:[ \t]*\n)+/;

/**
 * As much of a Markdown text as its first block surely needs: up to the first empty line, where
 * nothing behind it has a say in it (references, notes, HTML); else the whole text. If the part has
 * a paragraph with words, it is the text's first one.
 */
export function leadOf(markdown: string): string {
  if (UNCERTAIN.test(markdown) || markdown.includes(']:')) return markdown;
  const text = markdown.replace(AHEAD, '');
  const gap = GAP.exec(text);
  return gap ? text.slice(0, gap.index + 1) : text;
}
