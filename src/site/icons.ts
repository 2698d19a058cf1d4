import type { IconShape } from '../pictures/icon.ts';
import { readableAccent } from './accent.ts';
import { PAPER } from './paper.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** Width and height of the picture inside `favicon.ico`: what a tab shows on a dense screen. */
export const ICO_SHAPE: IconShape = { size: 32, share: 1 };

/**
 * The icons besides the drawing itself, by path. Apple's home screen and the masks of Android show
 * no see-through icon well; a mask may cut away all but a circle of 80% (W3C, Web Application
 * Manifest: safe zone), within which a square has 56%.
 */
export const ICONS: Readonly<Record<string, IconShape>> = {
  [paths.touchIcon]: { size: 180, share: 0.7, ground: PAPER.light },
  [paths.icon]: { size: 192, share: 1 },
  [paths.largeIcon]: { size: 512, share: 1 },
  [paths.maskIcon]: { size: 512, share: 0.56, ground: PAPER.light },
};

/** The kit's own drawing, a letter with a heart, in the editor's accent; it follows the colour scheme. */
export function iconSvg(site: Site): string {
  const { light, dark } = readableAccent(site.newsletter.theme.accent);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="${light}">` +
    `<style>@media(prefers-color-scheme:dark){svg{color:${dark}}}</style>` +
    '<path fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" ' +
    'd="M5 6h22a2.5 2.5 0 0 1 2.5 2.5v15A2.5 2.5 0 0 1 27 26H5a2.5 2.5 0 0 1-2.5-2.5v-15A2.5 2.5 0 0 1 5 6z' +
    'M3.6 7.8l4.8 4.2M28.4 7.8l-4.8 4.2"/>' +
    '<path fill="currentColor" d="M16 22.6C9 18.2 8.8 11.6 12.8 11.6c1.7 0 3.2 1.4 3.2 2.9 ' +
    '0-1.5 1.5-2.9 3.2-2.9 4 0 3.8 6.6-3.2 11z"/></svg>\n'
  );
}
