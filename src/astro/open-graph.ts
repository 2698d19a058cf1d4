import { join } from 'node:path';
import { cardsOf, textsOf } from '../opengraph/card.ts';
import { drawCards } from '../opengraph/draw.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../opengraph/sheet.ts';
import { openFonts } from '../read/fonts.ts';
import { type MadeCards, makeCards, readCard } from '../read/opengraph.ts';
import { readableAccent } from '../site/accent.ts';
import { INK, PAPER } from '../site/paper.ts';
import type { Site } from '../site/site.ts';
import { loadSite } from './site.ts';

/** True only under the `dev` command; the configuration of Astro puts it in. */
declare const __PREVIEW__: boolean;

let made: Promise<MadeCards> | undefined;

/** The paths of all cards of the site, from its root. */
export async function cardPaths(): Promise<string[]> {
  return cardsOf(await loadSite()).map(({ path }) => path);
}

/** The bytes of a card: made with all others in a build, by itself in a preview. */
export async function loadCard(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const site = await loadSite();
  if (__PREVIEW__) return read(await make(site, path), path);
  made ??= make(site);
  return read(await made, path);
}

async function make(site: Site, only?: string): Promise<MadeCards> {
  const kit = process.cwd();
  const { newsletter, direction } = site;
  const placed = cardsOf(site).filter(({ path }) => only === undefined || path === only);
  const fonts = await openFonts(kit, textsOf(placed));
  const { language, theme } = newsletter;
  return makeCards(drawCards(placed, { ...fonts, language, direction }), {
    kit,
    cache: join(kit, 'node_modules/.cache/open-graph'),
    fonts,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    colours: { paper: PAPER.light, ink: INK.light, accent: readableAccent(theme.accent).light },
  });
}

function read({ files }: MadeCards, path: string): Uint8Array<ArrayBuffer> {
  const file = files.get(path);
  if (file === undefined) throw new Error(`no card at ${path}`);
  return readCard(file);
}
