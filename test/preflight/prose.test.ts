import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/markdown/mentions.ts';
import { GAP } from '../../src/preflight/passage.ts';
import { readProse } from '../../src/preflight/prose.ts';
import { FRAGMENTS } from '../markdown/hostile.ts';

const passages = (markdown: string) =>
  readProse(markdown).passages.map(({ text }) => text.replaceAll(GAP, '¤'));

describe('readProse', () => {
  it.each([
    ['# a *b*\n\n> - c\nd\n', ['a b', 'c\nd']],
    ['a `b` ![c](d.jpg) <https://e.example> f@g.example', ['a ¤ ¤ ¤ ¤']],
    ['a [b](c) [d] <e f>\n\n    g\n\n```\nh\n```\n\n[d]: i', ['a b d <e f>']],
    ['|a|b|\n|-|-|\n|c|`d`|', ['a', 'b', 'c', '¤']],
    ['a[^1]\n\n[^1]: b\n\n<div>\nc\n</div>', ['a', 'b', '<div>\nc\n</div>']],
    ['', []],
  ])('reads the words of %j', (markdown, expected) => {
    expect(passages(markdown)).toEqual(expected);
  });

  it('knows the line of each word', () => {
    const markdown = 'one *two\nthree* four\nfive\n\n- six\n  seven `x\ny` eight\n';
    for (const { text, lineAt } of readProse(markdown).passages) {
      for (const { 0: word, index } of text.matchAll(/\w+/g)) {
        const line = markdown.split('\n').findIndex((each) => each.includes(word)) + 1;
        expect(`${word} ${lineAt(index)}`).toBe(`${word} ${line}`);
      }
    }
  });

  it('knows the words and lines of links, images and empty headings', () => {
    const { links, images, emptyHeadings } = readProse(
      '![a](b.jpg)\n\n[c `d` ![e][i]](/f)\n[g][h]\n\n##\n\n## x\n\n[h]: /h\n[i]: i.jpg',
    );
    expect(links).toEqual([
      { address: '/f', words: 'c d e', line: 3, addressLine: 3, isInExcerpt: true },
      { address: '/h', words: 'g', line: 4, addressLine: 10, isInExcerpt: true },
    ]);
    expect(images).toEqual([
      { src: 'b.jpg', alt: 'a', line: 1, addressLine: 1 },
      { src: 'i.jpg', alt: 'e', line: 3, addressLine: 11 },
    ]);
    expect(emptyHeadings).toEqual([6]);
  });

  it('finds the links that check finds, but for definitions that nobody uses', () => {
    const markdown = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 25 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (text) => {
        const known = new Set(
          findMentions(text)
            .filter(({ kind }) => kind !== 'html')
            .map(({ value, line }) => `${line} ${value}`),
        );
        const { links, images } = readProse(text);
        for (const { address, addressLine } of links) {
          expect(known).toContain(`${addressLine} ${address}`);
        }
        for (const { src, addressLine } of images) expect(known).toContain(`${addressLine} ${src}`);
      }),
    );
  });

  it('ends for text that is nested deeper than anybody writes', () => {
    expect(passages(`${'> '.repeat(3000)}a`)).toEqual(['a']);
    expect(passages(`${'*a '.repeat(3000)}${'b*'.repeat(3000)}`)).toHaveLength(1);
  });
});
