import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, bareAddress, emailFault } from '../../src/recipients/recipient.ts';

describe('the key of an address', () => {
  it.each([
    ['Ana@Example.ORG', 'ana@example.org'],
    ['  ana@example.org\n', 'ana@example.org'],
    ['ana@example.org.', 'ana@example.org'],
    ['cy@münchen.de', 'cy@xn--mnchen-3ya.de'],
    ['CY@MÜNCHEN.de', 'cy@xn--mnchen-3ya.de'],
    ['cy@mu\u0308nchen.de', 'cy@xn--mnchen-3ya.de'],
    ['jose\u0301@example.org', 'josé@example.org'],
    ['ana\u200b@exam\u00adple.org', 'ana@example.org'],
    ['ａｎａ＠example.org', 'ana@example.org'],
    ['\u202eana@example.org', 'ana@example.org'],
  ])('of %j is %s', (email, key) => {
    expect(addressKey(email)).toBe(key);
  });

  it('is another for another address', () => {
    expect(addressKey('ana+news@example.org')).not.toBe(addressKey('ana@example.org'));
    expect(addressKey('a.na@example.org')).not.toBe(addressKey('ana@example.org'));
  });

  it('never cuts a domain off that is none', () => {
    expect(addressKey('ana@exa/mple.org')).toBe('ana@exa/mple.org');
    expect(addressKey('no address')).toBe('no address');
  });

  it('is its own key, in whatever case it was written', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress());
    fc.assert(
      fc.property(text, (email) => {
        const key = addressKey(email);
        expect(addressKey(key)).toBe(key);
        expect(addressKey(` ${email}\t`)).toBe(key);
      }),
    );
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(addressKey(email.toUpperCase())).toBe(addressKey(email));
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    'ana@example.org',
    "o'hara+news@sub.example.co.uk",
    'cy@münchen.de',
    'cy@xn--mnchen-3ya.de',
    'žofie@example.org',
  ])('can be %s', (email) => {
    expect(emailFault(email)).toBeUndefined();
  });

  it.each([
    '',
    'ana',
    'ana@nowhere',
    'ana@@example.org',
    'ana@example..org',
    'ana@-example.org',
    'ana@example-.org',
    'ana@10.0.0.1',
    'ana@exa/mple.org',
    'ana@exa%41mple.org',
    'ana bo@example.org',
    'ana@example.org,bo@example.org',
    'Ana <ana@example.org>',
    'mailto:ana@example.org',
    'ana:x@example.org',
    'ana@example.org\r\nBcc: bo@example.org',
    'ana\u0000@example.org',
    'ana\u202e@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
    `ana@${'a.'.repeat(130)}org`,
    `ana@${'a.'.repeat(1_000_000)}@`,
  ])('cannot be %j', (email) => {
    const fault = emailFault(email);
    expect(fault?.message).toBeTruthy();
    expect(fault?.fix).toBeTruthy();
  });

  it.each([
    ['Ana Silva <ana@example.org>', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    [' ana@example.org. ', 'ana@example.org'],
    ['\ufeffana@example.org\u200b', 'ana@example.org'],
  ])('is taken out of %j', (text, email) => {
    expect(bareAddress(text)).toBe(email);
  });
});
