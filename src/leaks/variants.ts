import { domainToASCII, domainToUnicode } from 'node:url';
import type { Secret } from './secret.ts';

/** The ways in which a secret may be written: an address with its domain in either form. */
export function variantsOf({ kind, text }: Secret): string[] {
  if (kind !== 'e-mail address') {
    const bare = text.replace(/<[^<>]*>/g, ' ');
    return bare === text ? [text] : [text, bare];
  }
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const domains = [domain, domainToASCII(domain), domainToUnicode(domain)];
  return [...new Set(domains.filter((each) => each !== ''))].map((each) => `${local}@${each}`);
}
