import { digestPicture } from '../open-graph.ts';
import { paths } from '../paths.ts';
import type { Site } from '../site.ts';
import type { Described } from './print.ts';
import { trailOf } from './trail.ts';
import { blogOf, editorOf } from './whose.ts';

/** A letter: a posting of the newsletter. Its entries have pages of their own, which describe them. */
export function digestData(
  site: Site,
  { id, title, date }: { id: string; title: string; date: string },
  description: string,
): Described[] {
  const address = site.addresses.absolute(paths.digest(id));
  return [
    {
      '@type': 'BlogPosting',
      '@id': address,
      url: address,
      headline: title,
      description,
      datePublished: date,
      inLanguage: site.newsletter.language,
      image: site.addresses.absolute(digestPicture(site, id)),
      author: editorOf(site),
      isPartOf: blogOf(site),
    },
    trailOf(site, [
      { name: site.words.lists.digests.title, path: paths.digests },
      { name: title, path: paths.digest(id) },
    ]),
  ];
}
