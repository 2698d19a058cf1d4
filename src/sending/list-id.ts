import { encodeWord, quoteString } from 'nodemailer/lib/mime-funcs';
import { personal } from './personal.ts';

/** The longest identifier (RFC 2919, section 3). */
const LONGEST = 255;

/**
 * The name of a list that never changes, from the address of its site (RFC 2919): the segments of
 * the path as labels before the host, the last one first.
 */
export function listIdOf(siteAddress: string): string {
  const { hostname, pathname } = new URL(siteAddress);
  const host = hostname.replace(/^\[|\]$/g, '').replaceAll(':', '-');
  const labels = pathname
    .split('/')
    .reverse()
    .flatMap((segment) => segment.split('.'))
    .map((label) => label.replace(/[^\w~-]/g, '-'))
    .filter((label) => label !== '');
  const id = [...labels, host].join('.');
  const whole = id.includes('.') ? id : `letters.${id}`;
  return whole.slice(-LONGEST).replace(/^\./, '');
}

/** The value of `List-ID`: the title of the list and its name. */
export function listIdHeader(title: string, siteAddress: string): string {
  const shown = personal(title);
  const phrase = /^[ -~]*$/.test(shown) ? quoteString(shown) : encodeWord(shown, 'Q', 52);
  return `${phrase} <${listIdOf(siteAddress)}>`;
}
