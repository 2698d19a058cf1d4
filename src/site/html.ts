import { addressFault } from '../fields/address.ts';
import type { Source } from '../fields/source.ts';
import { toHtml } from '../markdown/html.ts';
import { pictureReference } from '../pictures/reference.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** How the HTML of a text is made. */
export interface RenderOptions {
  /** The absolute address of the page, for readers elsewhere (feeds, mail); all addresses become absolute. */
  pageAddress?: string;
  headingLevel?: number;
}

/** The text of an entry, person, digest or page as HTML, its addresses and pictures resolved. */
export function renderBody(site: Site, source: Source, options: RenderOptions = {}): string {
  const { pageAddress, headingLevel } = options;
  return toHtml(source.body, {
    link: (address) => linkAddress(site, address, pageAddress),
    image(src) {
      const reference = pictureReference(source.file, src);
      const picture = 'file' in reference ? site.picture(reference.file) : undefined;
      if (!picture) return undefined;
      const { width, height, name } = picture;
      return { src: place(site, paths.picture(name), pageAddress !== undefined), width, height };
    },
    pageAddress,
    ...(headingLevel && { headingLevel }),
  });
}

/**
 * The address to publish for one that an editor wrote, as browsers and compose windows write it;
 * undefined where it may not be published.
 */
export function linkAddress(site: Site, address: string, pageAddress?: string): string | undefined {
  if (address.startsWith('#')) return (pageAddress ?? '') + address;
  const own = site.addresses.own(address);
  if (own) return place(site, own.path, pageAddress !== undefined) + own.rest;
  return addressFault(address, 'link') ? undefined : new URL(address).href;
}

function place(site: Site, path: string, isElsewhere: boolean): string {
  return isElsewhere ? site.addresses.absolute(path) : site.addresses.local(path);
}
