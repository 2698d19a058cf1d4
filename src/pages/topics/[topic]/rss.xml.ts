import type { APIContext } from 'astro';
import { loadKeys } from '../../../astro/keys.ts';
import { loadSite } from '../../../astro/site.ts';
import { topicFeed } from '../../../feeds/feed.ts';
import { respond } from '../../../feeds/response.ts';
import { toRss } from '../../../feeds/rss.ts';

export async function getStaticPaths() {
  const { topics } = await loadSite();
  const keys = await loadKeys();
  return [...topics.keys()].map((topic) => ({
    params: { topic },
    props: { topic },
    cacheKey: keys?.topicFeed(topic),
  }));
}

export async function GET({ props }: APIContext<{ topic: string }>) {
  return respond(await toRss(topicFeed(await loadSite(), props.topic)), 'rss');
}
