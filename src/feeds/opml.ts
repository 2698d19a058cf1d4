import { generateOpml } from 'feedsmith';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';

/**
 * The friends' own feeds (OPML 2.0): one line for each person who has a page and a feed. OPML
 * wants at least one line; where no friend has a feed, it is the newsletter's own.
 */
export function toOpml(site: Site): string {
  const { newsletter, addresses } = site;
  const friends = site.people.flatMap(({ id, name, headline, feed }) =>
    feed
      ? [
          {
            type: 'rss',
            text: name,
            title: name,
            xmlUrl: feed,
            htmlUrl: addresses.absolute(paths.person(id)),
            ...(headline && { description: headline }),
          },
        ]
      : [],
  );
  const own = {
    type: 'rss',
    text: newsletter.title,
    title: newsletter.title,
    xmlUrl: addresses.absolute(paths.rss),
    htmlUrl: addresses.absolute(paths.home),
  };
  return generateOpml({
    head: { title: newsletter.title, ownerName: newsletter.editor.name },
    body: { outlines: friends.length > 0 ? friends : [own] },
  });
}
