import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';

/** What a folder holds. */
export interface Walked {
  /** Paths of the plain files, sorted; without hidden files and what is in hidden folders. */
  files: string[];
  /** The links: nobody follows them. */
  problems: Problem[];
}

/**
 * Lists all files below a folder.
 * @param folder the content folder
 * @param below where in it to begin; empty for all of it. Nothing is found where that is no folder.
 * @param isOmitted says of a file or folder that it is passed over
 */
export function walk(
  folder: string,
  below: string,
  isOmitted: (path: string) => boolean = () => false,
): Walked {
  const found: Walked = { files: [], problems: [] };
  const visit = (under: string) => {
    for (const item of listFolder(join(folder, under))) {
      const path = under ? `${under}/${item.name}` : item.name;
      if (item.name.startsWith('.') || isOmitted(path)) continue;
      if (item.isSymbolicLink()) found.problems.push(linked(path));
      else if (item.isDirectory()) visit(path);
      else if (item.isFile()) found.files.push(path);
    }
  };
  visit(below);
  found.files.sort();
  return found;
}

/** Is a path a link, wherever it leads? */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** What is wrong with a link. */
export function linked(file: string): Problem {
  return {
    file,
    line: 1,
    field: 'id',
    message: 'is a symbolic link, which could lead outside the content folder',
    fix: 'put the file itself here',
    severity: 'error',
  };
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
