import type { APIRoute } from 'astro';
import { cardPaths, loadCard } from '../../../astro/open-graph.ts';

/** The ending stands in the route, for the dev server wants a slash after any other. */
export async function getStaticPaths() {
  const paths = await cardPaths();
  return paths.map((path) => {
    const [, folder, name] = /^\/og\/(?:(.+)\/)?([^/]+)\.png$/.exec(path) ?? [];
    return { params: { folder, name }, props: { path } };
  });
}

export const GET: APIRoute = async ({ props }) => {
  return new Response(await loadCard(props.path), { headers: { 'content-type': 'image/png' } });
};
