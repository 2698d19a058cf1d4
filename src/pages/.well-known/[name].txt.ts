import { loadSite } from '../../astro/site.ts';
import { respond } from '../../feeds/response.ts';
import { securityTxt } from '../../site/security-txt.ts';

/** No file at all where nothing is configured. */
export async function getStaticPaths() {
  return securityTxt(await loadSite()) === undefined ? [] : [{ params: { name: 'security' } }];
}

export async function GET() {
  return respond(securityTxt(await loadSite()) ?? '', 'text');
}
