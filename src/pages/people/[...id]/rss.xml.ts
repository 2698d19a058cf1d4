import type { APIContext } from 'astro';
import { loadKeys } from '../../../astro/keys.ts';
import { loadSite } from '../../../astro/site.ts';
import { personFeed } from '../../../feeds/feed.ts';
import { respond } from '../../../feeds/response.ts';
import { toRss } from '../../../feeds/rss.ts';
import type { PublicPerson } from '../../../gate/gate.ts';

export async function getStaticPaths() {
  const { people } = await loadSite();
  const keys = await loadKeys();
  return people.map((person) => ({
    params: { id: person.id },
    props: { person },
    cacheKey: keys?.personFeed(person),
  }));
}

export async function GET({ props }: APIContext<{ person: PublicPerson }>) {
  return respond(await toRss(personFeed(await loadSite(), props.person)), 'rss');
}
