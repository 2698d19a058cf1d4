import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstParagraph, toHtml } from '../../src/markdown/html.ts';
import { firstParagraphText } from '../../src/markdown/text.ts';
import { textOf } from './judge.ts';
import { SITE } from './places.ts';

const html = (markdown: string) => firstParagraph(toHtml(markdown, SITE));

describe('the first paragraph', () => {
  it.each([
    ['One *two*\nthree.\n\nFour.', 'One <em>two</em>\nthree.', 'One two three.'],
    ['# Heading\n\nOne.', 'One.', 'One.'],
    ['![A hive](../hive.jpg)\n\nOne.', 'One.', 'One.'],
    ['[![A hive](../hive.jpg)](/x)\n\nOne.', 'One.', 'One.'],
    ['![A][h]\n![B][h]\n\nOne.\n\n[h]: ../hive.jpg', 'One.', 'One.'],
    ['> Quoted.\n\nOne.', 'One.', 'One.'],
    ['- loose\n\n- list\n\nOne.', 'One.', 'One.'],
    ['- > deep\n\n  x\n\nOne.', 'One.', 'One.'],
    ['One.[^1]\n\n[^1]: Note.', 'One.', 'One.'],
    ['<div>', '&lt;div&gt;', '<div>'],
    ['[a](/x "<p>b</p>") c', '<a href="/x" title="<p>b</p>">a</a> c', 'a c'],
  ])('of %j', (markdown, inner, text) => {
    expect(html(markdown)).toBe(inner);
    expect(firstParagraphText(markdown)).toBe(text);
  });

  it.each([
    '',
    '# Heading',
    '- a\n- b',
    '> a',
    '![A hive](../hive.jpg)',
    '```\na\n```',
    '|a|\n|-|\n|b|',
    '[^1]: Note.',
  ])('is absent in %j', (markdown) => {
    expect(html(markdown)).toBeUndefined();
    expect(firstParagraphText(markdown)).toBeUndefined();
  });

  it('says the same words as HTML and as text', () => {
    const parts = fc.constantFrom(
      ...['One', ' two', '\n', '\n\n', '*a*', '`b`', '[c](/x)', '[d](/x "<p>")', '> ', '- ', '# '],
      ...['![e](../e.jpg)', '<b>', '&amp;', '1. ', '    ', '**', '|', '\\'],
    );
    const markdown = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''));
    const bare = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(markdown, (source) => {
        const inner = html(source)?.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1');
        expect(bare(inner && textOf(`<p>${inner}</p>`))).toBe(bare(firstParagraphText(source)));
      }),
      { numRuns: 2000 },
    );
  });
});
