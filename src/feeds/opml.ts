import { generateOpml } from 'feedsmith';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';

/** The friends' own feeds (OPML 2.0): one line for each person who has a page and a feed. */
export function toOpml(site: Site): string {
  const { newsletter, addresses } = site;
  return generateOpml({
    head: { title: newsletter.title, ownerName: newsletter.editor.name },
    body: {
      outlines: site.people.flatMap(({ id, name, headline, feed }) =>
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
      ),
    },
  });
}
