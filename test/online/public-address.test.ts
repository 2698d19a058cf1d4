import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, mayBeAsked } from '../../src/online/public-address.ts';

describe('an IP address', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:4700:4700::1111', '2a00:1450:4001:82a::200e'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.1.2.3',
    '10.1.2.3',
    '100.64.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::8.8.8.8',
    '::ffff:8.8.8.8',
    '::ffff:0:8.8.8.8',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:10::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:a00:1::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2606:4700::1%1',
    '010.0.0.1',
    '0x7f.1',
    '127.1',
    '256.1.1.1',
    'example.org',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a host', () => {
  const octet = fc.nat(255);
  const privateIPv4 = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  );
  const written = [
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0X00${n.toString(16).toUpperCase()}`,
    (n: number) => `0${n.toString(8)}`,
  ];
  const hostOf = (host: string) => new URL(`http://${host}/`).hostname;

  it('that is a private address is refused however it is written', () => {
    fc.assert(
      fc.property(
        privateIPv4,
        fc.array(fc.constantFrom(...written), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', '.'),
        (octets, writers, parts, end) => {
          const last = octets.slice(parts - 1).reduce((sum, each) => sum * 256 + each, 0);
          const numbers = [...octets.slice(0, parts - 1), last];
          const host = numbers.map((each, index) => writers[index]?.(each)).join('.') + end;
          expect(mayBeAsked(hostOf(host), isPublicAddress)).toBe(false);
        },
      ),
    );
  });

  it('that carries any IPv4 address in an IPv6 one is refused', () => {
    const carriers = ['::', '::ffff:', '::ffff:0:', '64:ff9b:1::', 'fe80::', 'fd00::'];
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...carriers), (address, carrier) => {
        expect(mayBeAsked(hostOf(`[${carrier}${address}]`), isPublicAddress)).toBe(false);
      }),
    );
  });

  it('that is translated to IPv4 is judged by the address inside', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });

  it.each([
    'example.org',
    'localhost.example.org',
    'local.example',
    'notlocal',
    'internal.example',
  ])('named %s may be asked', (host) =>
    expect(mayBeAsked(hostOf(host), isPublicAddress)).toBe(true),
  );
});
