import { addressFault } from '../fields/address.ts';
import type { Source } from '../fields/source.ts';
import { toHtml } from '../markdown/html.ts';
import { columnPicture } from './picture-view.ts';
import { addressAt, type Place } from './place.ts';
import { foreignRel } from './rel.ts';
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
    image: (src) => columnPicture(site, source.file, src, placeOf(pageAddress)),
    pageAddress,
    foreignRel: pageAddress === undefined ? foreignRel(source) : undefined,
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
  if (own && !site.isShown(own.path)) return undefined;
  if (own) return addressAt(site, own.path, placeOf(pageAddress)) + own.rest;
  return addressFault(address, 'link') ? undefined : new URL(address).href;
}

function placeOf(pageAddress: string | undefined): Place {
  return pageAddress === undefined ? 'site' : 'elsewhere';
}
