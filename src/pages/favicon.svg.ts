import { loadIconSvg } from '../astro/icons.ts';

export async function GET() {
  return new Response(await loadIconSvg(), { headers: { 'content-type': 'image/svg+xml' } });
}
