import { createHash } from 'node:crypto';
import { addressKey } from '../recipients/recipient.ts';
import { domainOf } from './mail-address.ts';

/**
 * The Message-ID (RFC 5322, section 3.6.4) of a digest's letter to one address: each time the same,
 * so that a server that drops doubles by it keeps one. It tells nothing of the address.
 * @param about what else it hangs on: the site and the digest, and for a copy something unheard of
 */
export function messageIdFor(to: string, from: string, about: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([...about, addressKey(to)]));
  return `<${hash.digest('hex').slice(0, 40)}@${domainOf(from)}>`;
}
