import { loadSite } from '../astro/site.ts';
import { respond } from '../feeds/response.ts';
import { paths } from '../site/paths.ts';

export async function GET() {
  const { addresses } = await loadSite();
  const sitemap = addresses.absolute(paths.sitemap);
  return respond(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, 'text');
}
