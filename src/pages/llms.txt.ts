import { loadSite } from '../astro/site.ts';
import { respond } from '../feeds/response.ts';
import { llmsTxt } from '../site/llms-txt.ts';

export async function GET() {
  return respond(llmsTxt(await loadSite()), 'text');
}
