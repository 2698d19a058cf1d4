import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/site/addresses.ts';

const root = addressesOf('https://letter.example.org');
const below = addressesOf('https://example.org/letters/good/');

describe('addresses of a site', () => {
  it('stand at its root, or below its path', () => {
    expect(root.local('/wins/')).toBe('/wins/');
    expect(root.absolute('/wins/')).toBe('https://letter.example.org/wins/');
    expect(below.local('/wins/')).toBe('/letters/good/wins/');
    expect(below.absolute('/')).toBe('https://example.org/letters/good/');
    expect(addressesOf('http://a.example:8080/x').absolute('/')).toBe('http://a.example:8080/x/');
  });

  it.each([
    ['/people/ada/', '/people/ada/', ''],
    ['/people/ada', '/people/ada/', ''],
    ['/rss.xml', '/rss.xml', ''],
    ['/', '/', ''],
    ['/wins/?a=b#c', '/wins/', '?a=b#c'],
    ['/a/../wins/', '/wins/', ''],
    ['https://letter.example.org', '/', ''],
    ['https://LETTER.example.org/wins', '/wins/', ''],
    ['https://letter.example.org:443/wins/', '/wins/', ''],
  ])('knows %s as its own', (address, path, rest) => {
    expect(root.own(address)).toEqual({ path, rest });
  });

  it.each([
    'http://letter.example.org/',
    'https://example.org/',
    '//letter.example.org/',
    '/\\evil.example',
    'wins/',
    '#a',
    '',
    'mailto:a@b.example',
  ])('leaves %j to others', (address) => expect(root.own(address)).toBeUndefined());

  it.each([
    ['https://example.org/letters/good/wins/', '/wins/'],
    ['https://example.org/letters/good', '/'],
    ['/letters/good/wins/', '/wins/'],
    ['/wins/', '/wins/'],
  ])('knows %s as its own below a path', (address, path) => {
    expect(below.own(address)?.path).toBe(path);
  });

  it.each([
    'https://example.org/',
    'https://example.org/letters/goodness/',
    'https://example.org/wins/',
  ])('leaves %s beside its path to others', (address) =>
    expect(below.own(address)).toBeUndefined(),
  );

  it('finds back what it made', () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z0-9-]{1,5}$/), { maxLength: 4 })
      .map((steps) => `/${steps.map((step) => `${step}/`).join('')}`);
    fc.assert(
      fc.property(path, fc.constantFrom(root, below), (made, site) => {
        expect(site.own(site.local(made))?.path).toBe(made);
        expect(site.own(site.absolute(made))?.path).toBe(made);
      }),
    );
  });
});
