import type { ItemView, ListView } from '../list-view.ts';
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import type { Described } from './print.ts';
import { type Step, trailOf } from './trail.ts';
import { idOf } from './whose.ts';

/** A page of a list: the addresses of what it leads to, in its order. */
export function listData(site: Site, { head, groups }: ListView, above?: Step): Described[] {
  const { path = paths.home, title = site.newsletter.title, description } = head;
  const address = site.addresses.absolute(path);
  const items = groups.flatMap((group) => group.items.map(hrefOf));
  const trail = above && trailOf(site, [above, { name: title, path }]);
  return [
    {
      '@type': 'CollectionPage',
      '@id': address,
      url: address,
      name: title,
      description,
      inLanguage: site.newsletter.language,
      isPartOf: { '@id': idOf(site, 'site') },
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: items.length,
        itemListElement: items.map((href, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: new URL(href, site.newsletter.url).href,
        })),
      },
    },
    ...(trail ? [trail] : []),
  ];
}

function hrefOf(item: ItemView): string {
  switch (item.as) {
    case 'person':
      return item.person.href;
    case 'topic':
      return item.href;
    case 'digest':
      return item.digest.href;
    default:
      return item.entry.href;
  }
}
