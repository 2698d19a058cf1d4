import { type PageKeys, pageKeys } from '../build/page-keys.ts';
import { handed } from '../site/handed.ts';
import { loadSite } from './site.ts';

/** True only under the `dev` command; the configuration of Astro puts it in. */
declare const __PREVIEW__: boolean;

let made: PageKeys | undefined;

/** The keys by which a build knows pages that need not be rendered; a preview renders what is asked for. */
export async function loadKeys(): Promise<PageKeys | undefined> {
  if (__PREVIEW__ || handed()?.isUnkeyed) return undefined;
  made ??= pageKeys(await loadSite());
  return made;
}
