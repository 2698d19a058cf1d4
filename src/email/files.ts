import { toCopyPage } from './copy-page.ts';
import { toDocument } from './document.ts';
import { toDraft } from './draft.ts';
import { toFragment } from './fragment.ts';
import type { Letter } from './letter.ts';
import { toMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';

/** The files of a digest's folder, by name. */
export async function letterFiles(letter: Letter): Promise<Record<string, string>> {
  const html = toDocument(letter);
  const text = toPlain(letter);
  return {
    'paste.html': `${toFragment(letter)}\n`,
    'copy.html': toCopyPage(letter),
    'email.html': html,
    'email.txt': text,
    'digest.md': toMarkdown(letter),
    'draft.eml': await toDraft(letter, html, text),
  };
}
