import { loadSite } from '../astro/site.ts';
import { newsFeed } from '../feeds/feed.ts';
import { respond } from '../feeds/response.ts';
import { toRss } from '../feeds/rss.ts';
import { paths } from '../site/paths.ts';

export async function GET() {
  return respond(await toRss(newsFeed(await loadSite(), paths.rss)), 'rss');
}
