import { dropControls } from '../fields/characters.ts';

/** What the editor adds in their own words, in paragraphs; undefined where it says nothing. */
export function ownWords(text: string | undefined): string | undefined {
  const words = dropControls(text ?? '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return words === '' ? undefined : words;
}

/** A title of somebody else's as mails name it: on one line, in quotation marks. */
export function titled(title: string): string {
  const line = dropControls(title).replace(/\s+/g, ' ').trim();
  return line === '' ? 'your news' : `“${line}”`;
}
