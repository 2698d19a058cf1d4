import { cacheFolder } from '../read/cache-folder.ts';
import { codePrint } from '../read/code-print.ts';
import { contentFolder } from '../read/content-folder.ts';
import { type LiveContent, openLiveContent } from '../read/live-content.ts';

const PLACE = Symbol.for('friends-doing-good-things.preview');

type Shelf = { [PLACE]?: LiveContent };

/**
 * The content that the preview shows. The loaders, the pages and the dev server have modules of
 * their own and share it through the global object. The collections of `content.config.ts` judge it
 * all, but it does not lie in Astro's store, which is written to disk and read again as a whole
 * half a second after each change: at 10,000 entries that alone takes more than a second.
 */
export function previewContent(): LiveContent {
  const shelf = globalThis as Shelf;
  shelf[PLACE] ??= open();
  return shelf[PLACE];
}

function open(): LiveContent {
  const kit = process.cwd();
  return openLiveContent(contentFolder(process.env), {
    folder: cacheFolder(kit, process.env),
    code: codePrint(kit),
  });
}
