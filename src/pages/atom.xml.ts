import { loadSite } from '../astro/site.ts';
import { toAtom } from '../feeds/atom.ts';
import { newsFeed } from '../feeds/feed.ts';
import { respond } from '../feeds/response.ts';
import { paths } from '../site/paths.ts';

export async function GET() {
  return respond(toAtom(newsFeed(await loadSite(), paths.atom)), 'atom');
}
