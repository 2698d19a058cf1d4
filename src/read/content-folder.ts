import { resolve } from 'node:path';

/** The content folder: `CONTENT_DIR`, or `content/` of the kit. */
export function contentFolder(
  environment: Record<string, string | undefined>,
  kit = process.cwd(),
): string {
  return resolve(kit, environment.CONTENT_DIR || 'content');
}
