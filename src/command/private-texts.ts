import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOfBytes } from '../leaks/decode.ts';
import type { TextFile } from '../read/parse.ts';
import { PRIVATE } from '../read/parse-private.ts';
import { unreadable } from '../read/text.ts';

/** Files of which the wall reads the text; others, such as pictures, hold none. */
const TEXT = /\.(ya?ml|md|markdown|txt|csv|tsv|vcf|jsonl?|ics|eml|html?)$/i;

/** The texts of all files below `private/`, sorted, whatever their character set. */
export function readPrivateTexts(folder: string): TextFile[] {
  const files: string[] = [];
  const walk = (below: string) => {
    for (const item of listFolder(join(folder, below))) {
      const path = `${below}/${item.name}`;
      if (item.name.startsWith('.')) continue;
      if (item.isDirectory()) walk(path);
      else if (TEXT.test(item.name)) files.push(path);
    }
  };
  walk(PRIVATE);
  return files.sort().flatMap((file): TextFile[] => {
    const path = join(folder, file);
    try {
      return [{ file, text: textOfBytes(readFileSync(path)) }];
    } catch (error) {
      const isLost = !statSync(path, { throwIfNoEntry: false })?.isFile();
      return isLost ? [] : [{ file, text: '', fault: unreadable(error) }];
    }
  });
}

function listFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
