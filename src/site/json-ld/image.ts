import type { PublicEntry } from '../../gate/gate.ts';
import { entryPicture } from '../open-graph.ts';
import { pictureView } from '../picture-view.ts';
import type { Site } from '../site.ts';

/** The entry's own picture, or else the one that is made for sharing. */
export function imageOf(site: Site, { id, file, image }: PublicEntry): string {
  const own = image && pictureView(site, file, image.src, image.alt, 'elsewhere');
  return own?.src ?? site.addresses.absolute(entryPicture(site, id));
}
