import { quote } from '../../fields/fault.ts';
import { SETTINGS } from '../../read/parse.ts';
import { cleanAddress } from '../addresses/clean.ts';
import { hidesTarget } from '../addresses/redirectors.ts';
import { isShort } from '../addresses/shorteners.ts';
import type { Check, Evidence } from '../evidence.ts';
import { linksIn } from '../links.ts';
import { atField, finding } from '../place.ts';

/** Addresses that hide where they lead. */
export const linkShortener: Check = {
  name: 'link-shortener',
  about: 'An address is that of a shortener, which hides where it leads',
  find: (evidence) =>
    addressesIn(evidence)
      .filter(({ address }) => isShort(address))
      .map(({ address, place }) =>
        finding(
          place(),
          `${quote(address)} is a short address, which hides where it leads`,
          'open it, and give the address that it leads to',
        ),
      ),
};

/** Addresses that follow readers. */
export const linkTracker: Check = {
  name: 'link-tracker',
  about: 'An address follows readers: `utm_` and its like, or a click that somebody counts',
  find: (evidence) =>
    addressesIn(evidence).flatMap(({ address, place }) => {
      const clean = cleanAddress(address);
      if (clean !== undefined) {
        const message = `${quote(address)} tells its site who came from where`;
        return [finding(place(), message, `write ${clean}`)];
      }
      if (!hidesTarget(address)) return [];
      const message = `${quote(address)} counts clicks, and hides where it leads`;
      return [finding(place(), message, 'open it, and give the address that it leads to')];
    }),
};

/** What the letter leads to, with the place where readers answer. */
function addressesIn(evidence: Evidence) {
  const { reading, newsletter } = evidence;
  const place = () => atField(reading, { file: SETTINGS }, ['contact']);
  return [{ address: newsletter.contact, place }, ...linksIn(evidence)];
}
