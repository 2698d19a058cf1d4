import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/markdown/html.ts';
import { findMentions } from '../../src/markdown/mentions.ts';
import { FRAGMENTS } from './hostile.ts';
import { addressesIn } from './judge.ts';
import { OPEN } from './places.ts';

const of = (markdown: string) =>
  findMentions(markdown).map(({ kind, value, line }) => `${line} ${kind} ${value}`);

describe('findMentions', () => {
  it.each([
    ['a\nb [c](/d)\n', ['2 link /d']],
    ['a ![b](c.jpg)\n\n> - [d](/e)', ['1 image c.jpg', '3 link /e']],
    ['<https://a.example> b@c.example', ['1 link https://a.example', '1 link mailto:b@c.example']],
    ['WWW.a.example', ['1 link http://WWW.a.example']],
    ['[a][b]\n\n[b]: /c', ['3 link /c']],
    ['![a][b]\n\n[b]: c.jpg', ['3 image c.jpg']],
    ['![a][b] [b]\n\n[b]: c.jpg', ['3 image c.jpg', '3 link c.jpg']],
    ['![][b]\n\n[b]: c.jpg', ['1 image ', '3 image c.jpg']],
    ['a\n\n[unused]: /c', ['3 link /c']],
    ['a <b>c</b>\n\n<div>', ['1 html <b>', '1 html </b>', '3 html <div>']],
    ['`<b> [a](/b)`\n\n    <i>\n\n\\[a](/b)', []],
    ['|a|\n|-|\n|[b](/c)|', ['3 link /c']],
    ['a[^1]\n\n[^1]:\n    b\n\n    [c](/d)', ['6 link /d']],
    ['1 < 2, a@b, [c], https: and so on', []],
    [`${'> '.repeat(3000)}[a](/b)`, ['1 link /b']],
  ])('finds what leads elsewhere, with its line, in %j', (markdown, mentions) => {
    expect(of(markdown)).toEqual(mentions);
  });

  it('finds every address that the HTML leads to', () => {
    const markdown = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 25 })
      .map((parts) => parts.join(''));
    const plain = (address: string) => {
      try {
        return decodeURI(address);
      } catch {
        return address;
      }
    };
    fc.assert(
      fc.property(markdown, (source) => {
        const found = findMentions(source).map(({ value }) => plain(value));
        const led = addressesIn(toHtml(source, OPEN)).map(plain);
        expect(led.filter((address) => !found.includes(address))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
