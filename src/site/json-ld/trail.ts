import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '../site.ts';

/** A step on the way to a page; paths are from the site's root. */
export interface Step {
  name: string;
  path: string;
}

/** The way to a page from the front page, which itself is left out. */
export function trailOf(site: Site, steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.addresses.absolute(path),
    })),
  };
}
