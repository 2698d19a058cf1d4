import ipaddr from 'ipaddr.js';

/**
 * Who counts as one client: an IPv4 address, or the half of an IPv6 address that a household is
 * given (RFC 6177: a /64 at least).
 * @param peer who is connected
 * @param forwarded `X-Forwarded-For`, where a proxy of the editor's stands in front; only its last
 * address is the proxy's word, those before it are the client's own
 */
export function clientOf(peer: string | undefined, forwarded?: string): string {
  const last = forwarded?.split(',').at(-1)?.trim();
  return (last && networkOf(bare(last))) || networkOf(peer ?? '') || 'unknown';
}

function networkOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

/** An address without brackets and port, which some proxies add. */
function bare(address: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  return inBrackets ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}
