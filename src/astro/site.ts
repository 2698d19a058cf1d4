import { join } from 'node:path';
import type { Measured } from '../pictures/measured.ts';
import { readClock } from '../read/clock.ts';
import { contentFolder } from '../read/disk.ts';
import { measurePictures, renderPicture } from '../read/pictures.ts';
import { buildSite, type Site } from '../site/site.ts';
import { readCollections } from './collections.ts';

/** True only under the `dev` command; the configuration of Astro puts it in. */
declare const __PREVIEW__: boolean;

let built: Promise<Site> | undefined;

/** The site that pages and feeds show: built once for a build, anew for each page of a preview. */
export function loadSite(): Promise<Site> {
  if (__PREVIEW__) return load(true);
  built ??= load(false);
  return built;
}

/** The bytes of a published picture. */
export function loadPicture(file: string, picture: Measured): Promise<Uint8Array<ArrayBuffer>> {
  const cache = join(process.cwd(), 'node_modules/.cache/pictures');
  return renderPicture(join(contentFolder(process.env), file), picture, cache);
}

async function load(preview: boolean): Promise<Site> {
  const folder = contentFolder(process.env);
  return buildSite({
    content: await readCollections(),
    now: readClock(process.env),
    preview,
    measure: (files) => measurePictures(folder, files),
  });
}
