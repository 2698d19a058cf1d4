import type { APIContext } from 'astro';
import { loadKeys } from '../../../../astro/keys.ts';
import { loadSite } from '../../../../astro/site.ts';
import { digestDocument, digestDocuments } from '../../../../feeds/digests-feed.ts';
import { respond } from '../../../../feeds/response.ts';
import { toRss } from '../../../../feeds/rss.ts';

export async function getStaticPaths() {
  const numbers = digestDocuments(await loadSite());
  const keys = await loadKeys();
  return numbers.map((number) => ({
    params: { number: String(number) },
    props: { number },
    cacheKey: keys?.digestDocument(number),
  }));
}

export async function GET({ props }: APIContext<{ number: number }>) {
  return respond(await toRss(digestDocument(await loadSite(), props.number)), 'rss');
}
