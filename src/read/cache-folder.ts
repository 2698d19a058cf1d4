import { join, resolve } from 'node:path';

/**
 * Where things are kept that can be made anew: `NEWSLETTER_CACHE`, or a folder beside the kit's
 * packages, which goes when they are installed anew. All of it may be deleted at any time.
 */
export function cacheFolder(
  kit: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment.NEWSLETTER_CACHE
    ? resolve(kit, environment.NEWSLETTER_CACHE)
    : join(kit, 'node_modules', '.cache');
}
