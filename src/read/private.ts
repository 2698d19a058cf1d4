import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sortProblems } from '../problems/problem.ts';
import { PRIVATE_ENTRIES, type TextFile } from './parse.ts';
import { PRIVATE, type PrivateSide, parsePrivate } from './parse-private.ts';
import { decodeText, unreadable } from './text.ts';
import { isLink, linked, type Walked, walk } from './walk.ts';

/** Files of the private side that have readers of their own. */
const ELSEWHERE = /^private\/((mail|apart)\.yaml$|sent\/)/;

/** Reads `content/private/` of a content folder: contacts, the log, promises. */
export function readPrivate(folder: string): PrivateSide {
  const { files, problems } = listPrivate(folder);
  const side = parsePrivate(files.filter(isOfCircle).map((file) => readText(folder, file)));
  return { ...side, problems: sortProblems([...problems, ...side.problems]) };
}

/**
 * All files of the private side. Links among them are errors, but for those in the place of private
 * entries, which are found where entries are read.
 */
export function listPrivate(folder: string): Walked {
  if (isLink(join(folder, PRIVATE))) return { files: [], problems: [linked(PRIVATE)] };
  const { files, problems } = walk(folder, PRIVATE);
  const own = problems.filter(({ file }) => !`${file}/`.startsWith(`${PRIVATE_ENTRIES}/`));
  return { files, problems: own };
}

/** Is a file of the private side read as a part of the circle? */
export function isOfCircle(file: string): boolean {
  return /\.(yaml|yml|md)$/.test(file) && !ELSEWHERE.test(file);
}

function readText(folder: string, file: string): TextFile {
  try {
    return { file, text: decodeText(readFileSync(join(folder, file))) };
  } catch (error) {
    return { file, text: '', fault: unreadable(error) };
  }
}
