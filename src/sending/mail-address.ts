import { domainToASCII } from 'node:url';

/** An address for the wire: its domain in ASCII (RFC 5890), the part before the `@` as it is. */
export function mailAddress(written: string): string {
  const trimmed = written.trim();
  return `${trimmed.slice(0, trimmed.lastIndexOf('@'))}@${domainOf(trimmed)}`;
}

/** The domain of an address, in ASCII. */
export function domainOf(address: string): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1));
}
