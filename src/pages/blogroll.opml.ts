import { toOpml } from '../feeds/opml.ts';
import { respond } from '../feeds/response.ts';
import { loadSite } from '../read/site.ts';

export async function GET() {
  return respond(toOpml(await loadSite()), 'opml');
}
