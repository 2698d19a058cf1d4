import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/markdown/text.ts';

const GOLDEN = join(import.meta.dirname, '../golden/markdown');

/** Goldens that use no more than CommonMark, which is all that remark knows without plugins. */
const COMMONMARK = ['breaks', 'code', 'headings', 'images', 'lists', 'quotations', 'scripts'];

interface Node {
  type: string;
  value?: string;
  alt?: string | null;
  children?: Node[];
}

/** The words of a text, as remark finds them. */
function remarkWords(markdown: string): string[] {
  const text = (node: Node): string =>
    node.type === 'break'
      ? '\n'
      : (node.value ?? node.alt ?? node.children?.map(text).join('') ?? '');
  const leaves = (node: Node): string[] =>
    ['paragraph', 'heading', 'code', 'html'].includes(node.type)
      ? [text(node)]
      : (node.children ?? []).flatMap(leaves);
  return leaves(remark.parse(markdown) as Node).flatMap(wordsOf);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** What of `expected` is not in `words`, in that order. */
function missing(expected: string[], words: string[]): string[] {
  let at = 0;
  return expected.filter((word) => {
    const found = words.indexOf(word, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

describe('toText', () => {
  it.each([
    ['# A *b*\n\nc **d** ~~e~~ `f`', 'A b\n\nc d e f'],
    ['- a\n- b\n  - c', '- a\n- b\n  - c'],
    ['3. a\n4. b\n\n   c', '3. a\n4. b\n   c'],
    ['- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
    ['> a\n> b\n>\n> c', '> a b\n\n> c'],
    ['a  \nb\\\nc', 'a\nb\nc'],
    ['|a|b|\n|-|-|\n|c|d|', 'a | b\nc | d'],
    ['```js\na\n\nb\n```', 'a\n\n    b'],
    ['a\n\n---\n\nb', 'a\n\n* * *\n\nb'],
    ['![A hive](/hive.jpg)', 'A hive'],
    ['![A hive][h]\n\n[h]: /hive.jpg', 'A hive'],
    ['a <b>c</b>', 'a <b>c</b>'],
    ['<div>\na\n</div>', '<div>\na\n</div>'],
    ['[a](https://a.example)', 'a'],
    ['a &amp; b &copy; \\*c\\*', 'a & b © *c*'],
    ['a\u0007b &#8;', 'ab \ufffd'],
    ['', ''],
  ])('writes %j', (markdown, text) => {
    expect(toText(markdown)).toBe(text);
  });

  it.each([
    ['[a](https://a.example)', 'a <https://a.example>'],
    ['[a][r], [r][] and [r]\n\n[r]: /b', 'a </b>, r </b> and r </b>'],
    ['> [r]: /b\n\n[a][R]', 'a </b>'],
    ['<https://a.example>', 'https://a.example'],
    ['<ada@a.example>', 'ada@a.example'],
    ['[a](javascript:x)', 'a'],
    ['[a](/gone)', 'a'],
    ['a[^1]\n\n[^1]: b', 'a[1]\n\n[1] b'],
  ])('writes addresses behind the words when asked to: %j', (markdown, text) => {
    const link = (address: string) => (address === '/gone' ? undefined : address);
    expect(toText(markdown, { link })).toBe(text);
  });

  it('gives plain words back as they are', () => {
    const word = fc.stringMatching(/^[\p{L}]{1,8}$/u);
    const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const text = paragraphs.join('\n\n');
        expect(toText(text)).toBe(text);
      }),
    );
  });

  it.each(COMMONMARK)('says every word that remark finds in %s', (name) => {
    const markdown = readFileSync(join(GOLDEN, name, 'input.md'), 'utf8');
    const expected = remarkWords(markdown);
    expect(expected.length).toBeGreaterThan(3);
    expect(missing(expected, wordsOf(toText(markdown)))).toEqual([]);
  });

  it('says every word that remark finds in Markdown put together at random', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}$/);
    const inline = fc.oneof(
      word,
      word.map((text) => `*${text}*`),
      word.map((text) => `**${text}**`),
      word.map((text) => `\`${text}\``),
      word.map((text) => `[${text}](https://example.org/${text})`),
      word.map((text) => `![${text}](/x.jpg)`),
      word.map((text) => `<b>${text}</b>`),
      fc.constantFrom('&amp;', '\\*', '<https://example.org/>', '  \n', '\\\n'),
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
      line.map((text) => `- ${text.replaceAll('\n', ' ')}\n- ${text.replaceAll('\n', ' ')}`),
      line.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
      line.map((text) => `\`\`\`\n${text}\n\`\`\``),
      fc.constant('---'),
    );
    const markdown = fc.array(block, { maxLength: 6 }).map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(markdown, (text) => {
        expect(missing(remarkWords(text), wordsOf(toText(text)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the words of what is nested without end', () => {
    expect(toText(`${'> '.repeat(3000)}deep`)).toMatch(/deep$/);
    expect(toText(`${'*'.repeat(4000)}deep${'*'.repeat(4000)}`)).toBe('deep');
  });
});
