import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOfBytes } from '../leaks/decode.ts';
import type { Problem } from '../problems/problem.ts';
import type { TextFile } from '../read/parse.ts';
import { listPrivate } from '../read/private.ts';
import { unreadable } from '../read/text.ts';

/** Files of which the wall reads the text; others, such as pictures, hold none. */
const TEXT = /\.(ya?ml|md|markdown|txt|csv|tsv|vcf|jsonl?|ics|eml|html?)$/i;

/** The texts of all files below `private/`, sorted, whatever their character set, and the links there. */
export function readPrivateTexts(folder: string): { texts: TextFile[]; problems: Problem[] } {
  const { files, problems } = listPrivate(folder);
  const texts = files
    .filter((file) => TEXT.test(file))
    .flatMap((file): TextFile[] => {
      const path = join(folder, file);
      try {
        return [{ file, text: textOfBytes(readFileSync(path)) }];
      } catch (error) {
        const isLost = !statSync(path, { throwIfNoEntry: false })?.isFile();
        return isLost ? [] : [{ file, text: '', fault: unreadable(error) }];
      }
    });
  return { texts, problems };
}
