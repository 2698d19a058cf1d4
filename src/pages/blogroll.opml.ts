import { loadSite } from '../astro/site.ts';
import { toOpml } from '../feeds/opml.ts';
import { respond } from '../feeds/response.ts';

export async function GET() {
  return respond(toOpml(await loadSite()), 'opml');
}
