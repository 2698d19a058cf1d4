import ipaddr from 'ipaddr.js';
import { type Fault, quote } from '../fields/fault.ts';

/** What keeps a text from being the name of a server. Repeats no password that stands in it. */
export function hostFault(value: string, server: string): Fault | undefined {
  if (
    ipaddr.IPv6.isValid(value) ||
    /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}._-]*[\p{L}\p{N}])?$/u.test(value)
  )
    return undefined;
  const [, scheme = '', name = '', port = ''] =
    /^([\w+.-]+:\/\/)?(?:.*@)?([^/:@\s]*)(?::(\d+))?/.exec(value) ?? [];
  const host = name || `${server}.example.org`;
  if (scheme) {
    return {
      message: `must be the server's name alone, without ${scheme}`,
      fix: `write ${host}`,
    };
  }
  if (value.includes('@')) {
    return { message: 'must be the name of a server, not an address', fix: `write ${host}` };
  }
  if (port) {
    return {
      message: "must be the server's name alone, without a port",
      fix: `write ${host}, and ${port} as its port`,
    };
  }
  return {
    message: `${quote(value)} is not the name of a server`,
    fix: `write it as ${server}.example.org, by your provider's name for it`,
  };
}

/** Is a server on this machine? */
export function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
