import { loadSite } from '../../astro/site.ts';
import { digestsFeed } from '../../feeds/digests-feed.ts';
import { respond } from '../../feeds/response.ts';
import { toRss } from '../../feeds/rss.ts';

export async function GET() {
  return respond(await toRss(digestsFeed(await loadSite())), 'rss');
}
