import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../src/preflight/addresses/clean.ts';
import { unreachable } from '../../src/preflight/addresses/reach.ts';
import { hidesTarget } from '../../src/preflight/addresses/redirectors.ts';
import { isShort } from '../../src/preflight/addresses/shorteners.ts';
import { pageKey } from '../../src/preflight/links.ts';

const TARGET = 'https://example.org/a?b=1#c';
const INSIDE = encodeURIComponent(TARGET);

describe('cleanAddress', () => {
  it.each([
    ['https://example.org/?utm_source=x', 'https://example.org/'],
    ['https://example.org?UTM_Source=x', 'https://example.org'],
    ['https://example.org/a?b=%2F&fbclid=x&c=+#d?e&gclid=1', 'https://example.org/a?b=%2F&c=+#d?e'],
    ['https://example.org/a?mc_cid=1&mc_eid=2&b', 'https://example.org/a?b'],
    ['https://example.org/a?&amp;utm_medium=2&b=1', 'https://example.org/a?&b=1'],
    ['https://example.org/a?utm%5Fsource=2', 'https://example.org/a'],
    ['HTTPS://Example.ORG/A?b=1&_hsenc=2', 'HTTPS://Example.ORG/A?b=1'],
    ['https://example.org/a#utm_source=x', 'https://example.org/a'],
    ['https://example.org/a#b=1&utm_source=x', 'https://example.org/a#b=1'],
    ['https://example.org/#/a?utm_source=x&b=1', 'https://example.org/#/a?b=1'],
    ['https://youtu.be/abc?si=x&t=42', 'https://youtu.be/abc?t=42'],
    ['https://www.youtube.com/watch?v=abc&si=x', 'https://www.youtube.com/watch?v=abc'],
    ['https://open.spotify.com/track/abc?si=x', 'https://open.spotify.com/track/abc'],
    ['https://x.com/ada/status/1?s=20&t=abc', 'https://x.com/ada/status/1'],
    [`https://l.facebook.com/l.php?u=${INSIDE}&h=x`, TARGET],
    [`https://www.google.com/url?q=${INSIDE}&sa=D`, TARGET],
    [`https://www.google.co.uk/url?sa=t&url=${INSIDE}`, TARGET],
    [`https://out.reddit.com/t3_1?url=${INSIDE}&token=x`, TARGET],
    [`https://slack-redir.net/link?url=${INSIDE}`, TARGET],
    [`https://eur01.safelinks.protection.outlook.com/?url=${INSIDE}&data=x`, TARGET],
    [`https://www.youtube.com/redirect?event=x&q=${INSIDE}`, TARGET],
    [`https://urldefense.proofpoint.com/v1/url?u=${INSIDE}&k=x`, TARGET],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-3Fb-3D1&d=x',
      'https://example.org/a?b=1',
    ],
    ['https://urldefense.com/v3/__https://example.org/a?b=1__;!!abc$', 'https://example.org/a?b=1'],
    [
      'https://abc.r.eu-west-1.awstrack.me/L0/https:%2F%2Fexample.org%2Fa/1/x',
      'https://example.org/a',
    ],
    [
      `https://l.facebook.com/l.php?u=${encodeURIComponent('https://example.org/a?utm_source=x&b=1')}`,
      'https://example.org/a?b=1',
    ],
    [
      `https://www.google.com/url?q=${encodeURIComponent(`https://l.instagram.com/?u=${INSIDE}`)}`,
      TARGET,
    ],
  ])('makes %s', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });

  it.each([
    'https://example.org/?q=utm_source',
    'https://example.org/utm_source=1',
    'https://example.org/#utm_source',
    'https://example.org/#:~:text=utm_source=1',
    'https://example.org/?si=1&s=2&t=3&ref=a&source=b',
    'https://www.google.com/search?q=https://example.org/',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=bees',
    'https://facebook.com/l.php',
    'https://notyoutube.com/watch?si=x',
    'https://urldefense.com/v3/__https://example.org/a*b__;Iw!!abc$',
    'mailto:ada@example.org?subject=utm_source=1&utm_source=2',
    '/people/ada/?utm_source=1',
    'no address',
    '',
  ])('leaves %s', (address) => {
    expect(cleanAddress(address)).toBeUndefined();
  });

  const name = fc.constantFrom('a', 'b', 'page', 'q', 'id', 'x%20y', 'é', '');
  const tracker = fc.constantFrom('utm_source', 'utm_x', 'fbclid', 'gclid', 'mc_eid', 'igsh');
  const value = fc.constantFrom('', '=', '=1', '=a+b', '=%26', '=a=b', '=ü');
  const parameters = (names: fc.Arbitrary<string>) =>
    fc.array(
      fc.tuple(names, value).map((pair) => pair.join('')),
      { maxLength: 4 },
    );
  const page = fc.constantFrom(
    'https://example.org',
    'http://a.example.org:8080/b/',
    'https://é.example/ü',
  );
  const place = fc.constantFrom('', '#', '#a', '#utm_source', '#/a?b=2');

  it('changes no address without trackers', () => {
    fc.assert(
      fc.property(page, parameters(name), place, (address, query, fragment) => {
        const written = `${address}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`;
        expect(cleanAddress(written)).toBeUndefined();
      }),
    );
  });

  it('takes out the trackers, leaves all else byte for byte, and finds no more then', () => {
    fc.assert(
      fc.property(
        page,
        fc.array(fc.tuple(fc.oneof(name, tracker), value), { minLength: 1, maxLength: 6 }),
        place,
        (address, pairs, fragment) => {
          const join = (list: string[][]) => list.map((pair) => pair.join('')).join('&');
          const kept = pairs.filter(([key]) => !/utm_|clid|mc_eid|igsh/.test(key ?? ''));
          const rest = join(kept);
          const expected = `${address}${rest && `?${rest}`}${fragment}`;
          const clean = cleanAddress(`${address}?${join(pairs)}${fragment}`);
          expect(clean).toBe(kept.length === pairs.length ? undefined : expected);
          expect(cleanAddress(clean ?? address)).toBeUndefined();
        },
      ),
    );
  });

  it('ends for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const clean = cleanAddress(text);
        if (clean !== undefined) expect(cleanAddress(clean)).toBeUndefined();
      }),
    );
  });
});

describe('hidesTarget', () => {
  it.each([
    'https://x.us1.list-manage.com/track/click?u=1&id=2',
    'https://u123.ct.sendgrid.net/ls/click?upn=abc',
    'https://url1234.example.org/ls/click?upn=abc',
    'https://mandrillapp.com/track/click/1/example.org?p=x',
    'https://click.mailchimp.com/abc',
    'https://urldefense.com/v3/__https://example.org/a*b__;Iw!!abc$',
  ])('knows %s', (address) => {
    expect(hidesTarget(address)).toBe(true);
  });

  it.each([
    'https://us1.campaign-archive.com/?u=1',
    'https://x.us1.list-manage.com/subscribe?u=1',
    'https://mailchimp.com/resources/',
    'https://example.org/track/click',
    'mailto:ada@example.org',
  ])('lets %s be', (address) => {
    expect(hidesTarget(address)).toBe(false);
  });
});

describe('isShort', () => {
  it.each([
    'https://bit.ly/a',
    'http://www.tinyurl.com/a',
    'https://lnkd.in/a?b',
    'https://redd.it/a',
    'https://g.co/a',
  ])('knows %s', (address) => {
    expect(isShort(address)).toBe(true);
  });

  it.each([
    'https://youtu.be/a',
    'https://bit.ly/',
    'https://bit.ly.example.org/a',
    'mailto:a@t.co',
  ])('lets %s be', (address) => {
    expect(isShort(address)).toBe(false);
  });
});

describe('pageKey', () => {
  it.each([
    ['http://www.example.org/a/#b', 'https://example.org/a'],
    ['https://example.org/?b=2&a=1', 'https://example.org?a=1&b=2'],
    ['https://EXAMPLE.org/a?utm_source=x', 'https://example.org/a/'],
    [`https://l.facebook.com/l.php?u=${INSIDE}`, TARGET],
  ])('is the same for %s and %s', (one, other) => {
    expect(pageKey(one)).toBe(pageKey(other));
    expect(pageKey(one)).toBeDefined();
  });

  it.each([
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a', 'https://a.example.org/'],
    ['https://example.org/#/a', 'https://example.org/#/b'],
    ['https://example.org/?a=1', 'https://example.org/?a=2'],
  ])('differs for %s and %s', (one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });

  it('is nothing for a mailbox', () => {
    expect(pageKey('mailto:ada@example.org')).toBeUndefined();
  });
});

describe('unreachable', () => {
  it.each([
    'mailto:noreply@example.org',
    'mailto:NO_REPLY+letter@example.org',
    'mailto:do-not-reply@example.org?subject=Bread',
    'mailto:nepasrepondre@example.org',
    'mailto:ada@example.org,noreply@example.org',
    'mailto:mailer-daemon@example.org',
    'https://bread.test/',
    'https://intranet/form',
    'https://10.1.2.3/',
    'https://127.1/',
    'https://[fd00::1]/',
    'https://printer.home.arpa/',
  ])('knows %s', (address) => {
    expect(unreachable(address)).toBeTypeOf('string');
  });

  it.each([
    'mailto:ada@example.org',
    'mailto:norepa@example.org',
    'mailto:reply@example.org',
    'mailto:nobodys.fool@example.org',
    'https://example.com/form',
    'https://test.example.net/',
    'https://93.184.215.14/',
    'https://[2606:2800:21f::1]/',
  ])('lets %s be', (address) => {
    expect(unreachable(address)).toBeUndefined();
  });
});
