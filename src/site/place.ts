import type { Site } from './site.ts';

/** Where a view is shown: on a page of the site, or elsewhere (a feed, a mail) with absolute addresses. */
export type Place = 'site' | 'elsewhere';

/** A path of the site as an address for a place. */
export function addressAt({ addresses }: Pick<Site, 'addresses'>, path: string, place: Place) {
  return place === 'site' ? addresses.local(path) : addresses.absolute(path);
}
