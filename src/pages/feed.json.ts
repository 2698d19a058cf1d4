import { loadSite } from '../astro/site.ts';
import { newsFeed } from '../feeds/feed.ts';
import { toJson } from '../feeds/json.ts';
import { respond } from '../feeds/response.ts';
import { paths } from '../site/paths.ts';

export async function GET() {
  return respond(toJson(newsFeed(await loadSite(), paths.json)), 'json');
}
