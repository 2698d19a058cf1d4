import { loadSite } from '../../astro/site.ts';
import { asksFeed } from '../../feeds/feed.ts';
import { respond } from '../../feeds/response.ts';
import { toRss } from '../../feeds/rss.ts';

export async function GET() {
  return respond(await toRss(asksFeed(await loadSite())), 'rss');
}
