import { cardFiles } from '../command/cards.ts';
import { cardsOf } from '../opengraph/card.ts';
import { readCard } from '../read/opengraph.ts';
import { loadSite, placeOf } from './site.ts';

/** True only under the `dev` command; the configuration of Astro puts it in. */
declare const __PREVIEW__: boolean;

/** The paths of all cards of the site, from its root; none in a build, which makes them by itself. */
export async function cardPaths(): Promise<string[]> {
  return __PREVIEW__ ? cardsOf(await loadSite()).map(({ path }) => path) : [];
}

/** The bytes of a card, which is made when it is asked for. */
export async function loadCard(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { kit, cache } = placeOf();
  const file = (await cardFiles(await loadSite(), { kit, cache, only: path })).get(path);
  if (file === undefined) throw new Error(`no card at ${path}`);
  return readCard(file);
}
