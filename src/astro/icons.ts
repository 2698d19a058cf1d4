import { join } from 'node:path';
import type { IconShape } from '../pictures/icon.ts';
import { readOwnIcon, renderIcon } from '../read/icons.ts';
import { iconSvg } from '../site/icons.ts';
import { loadSite, placeOf } from './site.ts';

/** The drawing of which all icons are made: the editor's `public/favicon.svg`, or else the kit's. */
export async function loadIconSvg(): Promise<string> {
  return readOwnIcon(join(placeOf().kit, 'public')) ?? iconSvg(await loadSite());
}

/** An icon as a PNG picture. */
export async function loadIcon(shape: IconShape): Promise<Uint8Array<ArrayBuffer>> {
  return renderIcon(await loadIconSvg(), shape, join(placeOf().cache, 'pictures'));
}
