import { loadSite } from '../astro/site.ts';
import { manifestOf } from '../site/manifest.ts';

export async function GET() {
  const headers = { 'content-type': 'application/manifest+json; charset=utf-8' };
  return new Response(manifestOf(await loadSite()), { headers });
}
