import { loadIcon } from '../astro/icons.ts';
import { toIco } from '../pictures/icon.ts';
import { ICO_SHAPE } from '../site/icons.ts';

export async function GET() {
  const ico = toIco(await loadIcon(ICO_SHAPE), ICO_SHAPE.size);
  return new Response(ico, { headers: { 'content-type': 'image/x-icon' } });
}
