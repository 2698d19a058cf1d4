import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from './parse.ts';
import { PRIVATE, type PrivateSide, parsePrivate } from './parse-private.ts';
import { decodeText, unreadable } from './text.ts';

/** Files of the private side that have readers of their own. */
const ELSEWHERE = /^private\/((mail|apart)\.yaml$|sent\/)/;

/** Reads `content/private/` of a content folder: contacts, the log, promises. */
export function readPrivate(folder: string): PrivateSide {
  return parsePrivate(readTexts(folder));
}

function readTexts(folder: string): TextFile[] {
  const files: string[] = [];
  const walk = (below: string) => {
    for (const item of listFolder(join(folder, below))) {
      const path = `${below}/${item.name}`;
      if (item.name.startsWith('.') || ELSEWHERE.test(`${path}/`) || ELSEWHERE.test(path)) continue;
      if (item.isDirectory()) walk(path);
      else if (item.isFile() && /\.(yaml|yml|md)$/.test(item.name)) files.push(path);
    }
  };
  if (lstatSync(join(folder, PRIVATE), { throwIfNoEntry: false })?.isDirectory()) walk(PRIVATE);
  return files.sort().map((file) => {
    try {
      return { file, text: decodeText(readFileSync(join(folder, file))) };
    } catch (error) {
      return { file, text: '', fault: unreadable(error) };
    }
  });
}

function listFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
