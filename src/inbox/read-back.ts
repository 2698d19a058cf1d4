import { isDeepStrictEqual } from 'node:util';
import { entrySchema } from '../entries/entry.ts';
import { parseFrontMatter } from '../read/front-matter.ts';
import { markdownFile } from '../writing/markdown-file.ts';

/**
 * What is lost or refused when an entry is read again from the file that it becomes, as sentences:
 * so no text of a stranger can be taken for a field.
 */
export function readBackProblems(fields: Record<string, unknown>, body: string): string[] {
  const meant = entrySchema.safeParse(fields);
  if (!meant.success) return [];
  const { data, body: read, faults } = parseFrontMatter(markdownFile(fields, body));
  if (faults.length > 0) {
    return faults.map(({ message, fix }) => `The text cannot be kept: ${message}; ${fix}.`);
  }
  const found = entrySchema.safeParse(data);
  const isSame =
    found.success && isDeepStrictEqual(found.data, meant.data) && read.trim() === body.trim();
  return isSame ? [] : ['Read again from its file, the entry says something else: write it anew.'];
}
