import type { APIRoute } from 'astro';
import { entriesFeed } from '../../../lib/feeds.ts';
import { loadSite } from '../../../lib/site.ts';

export async function getStaticPaths() {
  const { people, about } = await loadSite();
  return people.map(({ id, data }) => ({
    params: { id },
    props: { title: data.title, entries: about.get(id) ?? [] },
  }));
}

export const GET: APIRoute = ({ props }) => entriesFeed(props.title, props.entries);
