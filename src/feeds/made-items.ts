import type { Site } from '../site/site.ts';
import type { FeedItem } from './feed-value.ts';

/** So many items are kept, some 50 MB of ordinary ones, since archives have no end. */
const KEPT = 10_000;

const made = new WeakMap<Site, Map<object, FeedItem>>();

/** The item for an entry or a digest of a site: made once, for each stands in several feeds. */
export function itemOnce(site: Site, source: object, make: () => FeedItem): FeedItem {
  const items = made.get(site) ?? new Map<object, FeedItem>();
  made.set(site, items);
  const known = items.get(source);
  if (known) return known;
  const item = make();
  const [oldest] = items.keys();
  if (items.size >= KEPT && oldest) items.delete(oldest);
  items.set(source, item);
  return item;
}
