import ipaddr from 'ipaddr.js';

/** All that is handed out for IPv6 hosts; what lies outside is old, reserved or of one machine. */
const HANDED_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/** IPv4 addresses behind a translator. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Can anybody on the internet reach this IP address? Not so for those of a machine or a house, for
 * reserved ones, and for those that carry another address in them, such as `::ffff:10.0.0.1`. Only
 * where a network without IPv4 translates (RFC 6052, `64:ff9b::/96`) the address inside decides.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast';
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.match(TRANSLATED) && parsed.zoneId === undefined) {
    return isPublicAddress(parsed.toByteArray().slice(-4).join('.'));
  }
  return parsed.range() === 'unicast' && parsed.match(HANDED_OUT) && parsed.zoneId === undefined;
}

/** Names that mean this machine or this house wherever they are asked for. */
const HOME = /(^|\.)(localhost|localdomain|local|internal)$/;

/**
 * May a host be asked, as far as its name says? An IP address that stands for a name is never
 * looked up, so it is judged here.
 * @param hostname as `URL` gives it: odd forms such as `0x7f.1` are `127.0.0.1` by then
 */
export function mayBeAsked(hostname: string, isAllowed: (address: string) => boolean): boolean {
  const bare = hostname.replace(/^\[|\]$|\.+$/g, '').toLowerCase();
  if (ipaddr.isValid(bare)) return isAllowed(bare);
  return bare !== '' && !HOME.test(bare);
}
