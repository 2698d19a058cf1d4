import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file that every build makes. */
const MARK = 'rss.xml';

/**
 * Why a folder must not be replaced by a build; undefined where it may. A build empties its
 * folder first, so it never takes one that holds the `kept` folders or was not made by a build.
 */
export function outputFault(out: string, kept: string[]): string | undefined {
  for (const folder of kept) {
    if (
      `${folder.replace(/[\\/]+$/, '')}${sep}`.startsWith(`${out.replace(/[\\/]+$/, '')}${sep}`)
    ) {
      return `${out} cannot be the output folder: it holds ${folder}.`;
    }
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${out} cannot be the output folder: it is a file.`;
  const isOurs = readdirSync(out).length === 0 || existsSync(join(out, MARK));
  return isOurs
    ? undefined
    : `${out} cannot be the output folder: it holds other files, and a build would delete them.`;
}
