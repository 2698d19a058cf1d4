import type { PublicPerson } from '../gate/gate.ts';
import { describe } from './entry-card.ts';
import { type Face, faceOf } from './face.ts';
import { paths } from './paths.ts';
import { type PersonPage, personPage } from './person-view.ts';
import type { Site } from './site.ts';

/** A person's page as it is printed. */
export interface PersonSheet extends PersonPage {
  face: Face;
  /** The absolute address of the page. */
  address: string;
  /** In plain text, for search engines. */
  description: string;
}

/** Prepares a person's page. */
export function personSheet(site: Site, person: PublicPerson): PersonSheet {
  const page = personPage(site, person);
  return {
    ...page,
    face: faceOf(site, person.id),
    address: site.addresses.absolute(paths.person(person.id)),
    description: page.headline ?? describe(person) ?? page.name,
  };
}
