import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that must not be there yet: whole or not at all, and never over another.
 * False where a file of that name exists. A private one, and folders made for it, are its owner's alone.
 */
export function writeNewFile(path: string, text: string, isPrivate = false): boolean {
  mkdirSync(dirname(path), { recursive: true, ...(isPrivate && { mode: 0o700 }) });
  const beside = `${path}.new-${process.pid}`;
  writeFileSync(beside, text, isPrivate ? { mode: 0o600 } : {});
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside);
  }
}
