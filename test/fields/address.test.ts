import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, mailbox, wholeAddress } from '../../src/fields/address.ts';
import { isSafeAddress } from '../../src/markdown/address.ts';

const ok = (value: string, form: 'web' | 'contact' | 'link' = 'link') =>
  addressFault(value, form) === undefined;

describe('addresses', () => {
  it.each([
    ['https://a.example/', true, true, true],
    ['HTTPS://A.example', true, true, true],
    ['http://a.example/?b#c', true, false, true],
    ['mailto:a@b.example', false, true, true],
    ['mailto:a@b.example,c@d.example', false, true, true],
    ['mailto:a+tag@b.example?subject=Hi&body=x%0D%0Ay', false, true, true],
    ['mailto:', false, false, false],
    ['mailto:a@b.example,', false, false, false],
    ['mailto:a@b.example?body=x%0ay&cc=e%0ave@b.example', false, false, false],
    ['mailto:a@b.example?cc=x%0Dy&body=z', false, false, false],
    ['mailto:a%0D%0A@b.example', false, false, false],
    ['mailto:a%40b.example', false, true, true],
    ['https://a:b@c.example', false, false, false],
    ['https://a@c.example', false, false, false],
    ['https:a.example', false, false, false],
    ['//a.example', false, false, false],
    ['/a', false, false, false],
    ['a.example', false, false, false],
    ['', false, false, false],
    ['javascript:alert(1)', false, false, false],
    ['https://a.example/\u0000', false, false, false],
    ['https://a.example/\u200b', false, false, false],
    ['https://a.example/a b', false, false, false],
    ['https://a.example/"', false, false, false],
    ['https://a.example\\b', false, false, false],
  ])('%j: web %s, contact %s, link %s', (value, web, contact, link) => {
    expect([ok(value, 'web'), ok(value, 'contact'), ok(value)]).toEqual([web, contact, link]);
  });

  it.each([
    ['example.org:8080/page', 'https://example.org:8080/page'],
    ['example.org', 'https://example.org'],
    ['jürgen.example?a', 'https://jürgen.example?a'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['http://example.org', 'http://example.org'],
    ['beans', 'beans'],
    ['ada@example.org', 'ada@example.org'],
  ])('as people type them: %j', (typed, whole) => {
    expect(wholeAddress(typed)).toBe(whole);
  });

  it('pass into HTML whenever they pass as fields', () => {
    const parts = fc.constantFrom(
      ...[
        'https:',
        'http:',
        'mailto:',
        '/',
        '//',
        '@',
        ':',
        'a.example',
        '%0a',
        '?',
        '#',
        ' ',
        '\\',
      ],
      ...['\t', '\u0085', '\u202e', 'javascript:', '&', 'body=', 'é', '[', ']', '..'],
    );
    const text = fc.oneof(
      fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (value) => {
        if (ok(value)) expect(isSafeAddress(value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['a@b.example', 'a.b+c@d-e.example', 'ada@bücher.example'])('%s is a mailbox', (value) =>
    expect(mailbox.safeParse(value).success).toBe(true),
  );

  it.each([
    'a@b',
    'a b@c.example',
    'a@b.example,c@d.example',
    'Ada <a@b.example>',
    'a@b.example\nBcc: c@d.example',
    '"a"@b.example',
    'mailto:a@b.example',
    'MAILTO:a@b.example',
    'a:b@c.example',
  ])('%j is no mailbox', (value) => expect(mailbox.safeParse(value).success).toBe(false));

  it('says to leave mailto: out where a mailbox is wanted', () => {
    const { error } = mailbox.safeParse('mailto:a@b.example');
    expect(error?.issues[0]?.message).toMatch(/\nleave mailto: out/);
  });
});
