import type { APIContext } from 'astro';
import { loadKeys } from '../../../../astro/keys.ts';
import { loadSite } from '../../../../astro/site.ts';
import { toAtom } from '../../../../feeds/atom.ts';
import { newsDocument, newsDocuments } from '../../../../feeds/feed.ts';
import { respond } from '../../../../feeds/response.ts';

export async function getStaticPaths() {
  const numbers = newsDocuments(await loadSite());
  const keys = await loadKeys();
  return numbers.map((number) => ({
    params: { number: String(number) },
    props: { number },
    cacheKey: keys?.newsDocument(number),
  }));
}

export async function GET({ props }: APIContext<{ number: number }>) {
  return respond(toAtom(newsDocument(await loadSite(), props.number)), 'atom');
}
