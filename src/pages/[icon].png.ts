import type { APIContext } from 'astro';
import { loadIcon } from '../astro/icons.ts';
import type { IconShape } from '../pictures/icon.ts';
import { ICONS } from '../site/icons.ts';

/** The ending stands in the route, for the dev server wants a slash after any other. */
export function getStaticPaths() {
  return Object.entries(ICONS).map(([path, shape]) => ({
    params: { icon: path.slice(1, -'.png'.length) },
    props: { shape },
  }));
}

export async function GET({ props }: APIContext<{ shape: IconShape }>) {
  return new Response(await loadIcon(props.shape), { headers: { 'content-type': 'image/png' } });
}
