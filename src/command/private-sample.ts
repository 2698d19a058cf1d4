import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readContent } from '../read/disk.ts';
import { parseFrontMatter } from '../read/front-matter.ts';
import { PRIVATE_ENTRIES } from '../read/parse.ts';
import { CONTACTS, PRIVATE } from '../read/parse-private.ts';
import { contentOf, kit } from './kit.ts';
import { writeNewFile } from './new-file.ts';
import { shownFile } from './report.ts';
import { WrongCall } from './verb.ts';

/** The sample of a private side that comes with the kit. */
const SAMPLE = join(kit, 'docs/examples/private');

/** What became of the sample. */
export interface CopiedSample {
  /** As the editor would type them. */
  files: string[];
  /** Files that name people who are not in this content. */
  leftOut: string[];
}

/**
 * Copies the sample private side into the content folder. Nothing is overwritten, and a folder that
 * holds contacts of the editor's own is left alone.
 */
export function copyPrivateSample(): CopiedSample {
  const { folder, shown } = contentOf(process.env);
  if (!existsSync(folder)) {
    throw new WrongCall(`There is no folder ${shown}. CONTENT_DIR says where the content is.`);
  }
  const sample = filesOf(SAMPLE);
  const own = filesOf(join(folder, CONTACTS)).find((file) => !sample.includes(`people/${file}`));
  if (own) {
    throw new WrongCall(
      `Nothing was written: ${shownFile(shown, CONTACTS)} holds ${own}, which is not of the sample, and invented people do not belong among real ones.`,
    );
  }
  const people = new Set(readContent(folder, { only: 'people' }).people.map(({ id }) => id));
  const copied: CopiedSample = { files: [], leftOut: [] };
  for (const file of sample) {
    const text = readFileSync(join(SAMPLE, file), 'utf8');
    const name = shownFile(shown, `${PRIVATE}/${file}`);
    const isEntry = `${PRIVATE}/${file}`.startsWith(`${PRIVATE_ENTRIES}/`);
    const named = isEntry ? (parseFrontMatter(text).data?.people as string[]) : [];
    if (!named.every((id) => people.has(id))) copied.leftOut.push(name);
    else if (writeNewFile(join(folder, PRIVATE, file), text, true)) copied.files.push(name);
  }
  return copied;
}

/** The files below a folder, sorted, hidden ones left out; none where there is no folder. */
function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .sort();
}
