import { quote } from '../../fields/fault.ts';
import { SETTINGS } from '../../read/parse.ts';
import type { Check, Evidence } from '../evidence.ts';
import { heldIn, openAsks } from '../held.ts';
import { linksIn } from '../links.ts';
import { hiddenPage } from '../own-pages.ts';
import { atField, atFile, finding, type Place } from '../place.ts';

/** Links to pages of this site that nobody can see. */
export const linkBroken: Check = {
  name: 'link-broken',
  about: 'A link of the letter leads to a page of this site that is not public',
  find(evidence) {
    const answered = new Set<unknown>(openAsks(evidence.chosen));
    return linksIn(evidence).flatMap(({ address, as, entry, place }) => {
      if (as === 'respond' && answered.has(entry)) return [];
      const fault = hiddenPage(evidence, address);
      return fault ? [finding(place(), fault.message, fault.fix)] : [];
    });
  },
};

/** Links that were tried and lead nowhere. */
export const linkUnreachable: Check = {
  name: 'link-unreachable',
  about: 'Asked for with `--online`, a page that the letter leads to does not answer',
  find(evidence) {
    const { reached = new Map(), addresses } = evidence;
    const broken = [...reached].filter(([, { verdict }]) => verdict === 'broken');
    const own = broken.filter(([address]) => addresses.own(address));
    const others = broken.filter(([address]) => !addresses.own(address));
    return [
      ...unpublished(evidence, own),
      ...others.flatMap(([address, { words }]) =>
        placesOf(evidence, address).map((place) =>
          finding(place, `${quote(address)} ${words}`, 'correct the address, or remove the link'),
        ),
      ),
    ];
  },
};

type Broken = [address: string, { words: string }];

/** Pages of this site are there once it is published: one thing to do, so one finding. */
function unpublished(evidence: Evidence, [first, ...more]: Broken[]) {
  if (!first) return [];
  const [address, { words }] = first;
  const others = more.length > 0 ? `, like ${more.length} more of this site's links` : '';
  const fix = 'build and publish the site first, then run this again';
  return [finding(atFile(evidence.digest), `${quote(address)} ${words}${others}`, fix)];
}

/** Where an address of the letter is written; in the settings, where it stands in no text. */
function placesOf(evidence: Evidence, address: string): Place[] {
  const { letter, chosen, reading, newsletter } = evidence;
  const written = linksIn(evidence).filter((link) => letter.address(link.address) === address);
  if (written.length > 0) return written.map(({ place }) => place());
  const titled = letter.sections
    .flatMap(({ entries }) => entries)
    .find(({ titleHref }) => titleHref === address);
  const entry = heldIn(chosen).find(({ id }) => id === titled?.id);
  if (entry) return [atFile(entry)];
  return URL.parse(newsletter.contact)?.href === address
    ? [atField(reading, { file: SETTINGS }, ['contact'])]
    : [atFile(evidence.digest)];
}
