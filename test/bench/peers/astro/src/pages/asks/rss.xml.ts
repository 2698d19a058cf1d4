import type { APIRoute } from 'astro';
import { entriesFeed } from '../../lib/feeds.ts';
import { loadSite } from '../../lib/site.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return entriesFeed(
    'Open asks',
    entries.filter(({ data }) => data.kinds[0] === 'asks' && data.state === 'open'),
  );
};
