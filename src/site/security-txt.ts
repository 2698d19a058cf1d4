import { addDays } from '../fields/day.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/**
 * Days for which what it says holds: less than the year that RFC 9116, 2.5.5 allows, and far more
 * than the day after which a site that is built daily says it anew.
 */
const HOLDS = 180;

/** How to report a hole in the site, by RFC 9116; undefined where the settings do not say it. */
export function securityTxt(site: Site): string | undefined {
  const { security, language } = site.newsletter;
  if (!security) return undefined;
  const fields = [
    ['Contact', new URL(security.contact).href],
    ['Expires', `${addDays(site.today, HOLDS)}T00:00:00Z`],
    ['Preferred-Languages', language],
    ['Canonical', site.addresses.absolute(paths.security)],
    ...(security.policy ? [['Policy', new URL(security.policy).href]] : []),
  ];
  return `${fields.map((field) => field.join(': ')).join('\n')}\n`;
}
