import type { Fault } from '../fields/fault.ts';
import { quote } from '../fields/fault.ts';

/** A picture as a file names it: a file of the content folder, or what is wrong with it. */
export type PictureReference = { file: string } | { remote: string } | { fault: Fault };

/** File endings of pictures that can be prepared for the site. */
export const PICTURE = /\.(jpe?g|png|webp|gif|avif|svg|tiff?)$/i;

/**
 * Where a picture's address, written in `from` (a path below the content folder), leads.
 * Pictures of the private folder, and all outside the content folder, are refused.
 */
export function pictureReference(from: string, src: string): PictureReference {
  if (/^https?:\/\//i.test(src)) return { remote: src };
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('//') || src.includes('\\')) {
    return refused(src, 'is no picture of the content folder');
  }
  const path = resolvePath(from, decode(src));
  if (path === undefined) return refused(src, 'lies outside the content folder');
  if (path === 'private' || path.startsWith('private/')) {
    return refused(src, 'lies in the private folder');
  }
  return { file: path };
}

function refused(src: string, what: string): PictureReference {
  return {
    fault: {
      message: `the picture ${quote(src)} ${what}`,
      fix: 'put it into the content folder and give its path relative to this file',
    },
  };
}

/** Joins paths with `/`; undefined where the result leaves the content folder. */
function resolvePath(from: string, relative: string): string | undefined {
  if (relative.startsWith('/')) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of relative.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
