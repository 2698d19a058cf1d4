import { join } from 'node:path';
import type { Measured } from '../pictures/measured.ts';
import { cacheFolder } from '../read/cache-folder.ts';
import { contentFolder } from '../read/content-folder.ts';
import { renderPicture } from '../read/pictures.ts';
import { type Handed, handed } from '../site/handed.ts';
import { buildSite, type Site } from '../site/site.ts';

/** True only under the `dev` command; the configuration of Astro puts it in. */
declare const __PREVIEW__: boolean;

/** Where things lie on disk. */
type Place = Pick<Handed, 'folder' | 'kit' | 'cache'>;

let built: Promise<Site> | undefined;

/** The site that pages and feeds show: built once for a build, in a preview anew after each change. */
export function loadSite(): Promise<Site> {
  if (__PREVIEW__) return loadPreview();
  built ??= loadHanded();
  return built;
}

/** Where the content, the kit and the made pictures lie. */
export function placeOf(): Place {
  const kit = process.cwd();
  return (
    handed() ?? { kit, folder: contentFolder(process.env), cache: cacheFolder(kit, process.env) }
  );
}

/** The bytes of a published picture. */
export function loadPicture(file: string, picture: Measured): Promise<Uint8Array<ArrayBuffer>> {
  const { folder, cache } = placeOf();
  return renderPicture(join(folder, file), picture, join(cache, 'pictures'));
}

async function loadHanded(): Promise<Site> {
  const given = handed();
  if (!given) throw new Error('The pages were given nothing to show.');
  const { content, now, pictures } = given;
  return buildSite({ content, now, preview: false, measure: async () => new Map(pictures) });
}

async function loadPreview(): Promise<Site> {
  const { loadPreviewSite } = await import('./preview-site.ts');
  return loadPreviewSite();
}
