import type { APIRoute } from 'astro';
import { entriesFeed } from '../../../lib/feeds.ts';
import { loadSite } from '../../../lib/site.ts';

export async function getStaticPaths() {
  const { topics } = await loadSite();
  return [...topics].map(([topic, entries]) => ({ params: { topic }, props: { entries } }));
}

export const GET: APIRoute = ({ params, props }) => entriesFeed(params.topic ?? '', props.entries);
