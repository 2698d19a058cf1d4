import type { Person } from 'schema-dts';
import { paths } from '../paths.ts';
import type { PersonSheet } from '../person-sheet.ts';
import type { Site } from '../site.ts';
import type { Described } from './print.ts';
import { trailOf } from './trail.ts';

type PersonThing = Exclude<Person, string> & { '@type': 'Person' };

/** A person's page: what their page shows of them, and nothing else; no mail address of theirs. */
export function personData(site: Site, sheet: PersonSheet, topics: readonly string[]): Described[] {
  const { id, name, headline, pronouns, location, photo, links } = sheet;
  const path = paths.person(id);
  const places = links.map(({ href }) => href).filter((href) => /^https?:/i.test(href));
  return [
    {
      '@type': 'ProfilePage',
      '@id': site.addresses.absolute(path),
      inLanguage: site.newsletter.language,
      mainEntity: {
        ...personOf(site, id),
        ...(headline && { description: headline }),
        ...(pronouns && { pronouns }),
        ...(location && { homeLocation: { '@type': 'Place', name: location } }),
        ...(photo && { image: new URL(photo.src, site.newsletter.url).href }),
        ...(places.length > 0 && { sameAs: places }),
        ...(topics.length > 0 && { knowsAbout: topics.map(site.topicName) }),
      },
    },
    trailOf(site, [
      { name: site.words.lists.people.title, path: paths.people },
      { name, path },
    ]),
  ];
}

/** Somebody whom the newsletter names: the same identity on every page, where they have one of their own. */
export function personOf(site: Site, id: string): PersonThing {
  const name = site.nameOf(id);
  if (!site.person(id)) return { '@type': 'Person', name };
  const url = site.addresses.absolute(paths.person(id));
  return { '@type': 'Person', '@id': `${url}#person`, name, url };
}
