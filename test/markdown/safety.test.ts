import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeAddress } from '../../src/markdown/address.ts';
import { firstParagraph, toHtml } from '../../src/markdown/html.ts';
import { toText } from '../../src/markdown/text.ts';
import { FRAGMENTS, HOSTILE } from './hostile.ts';
import { HTML, STRUCTURES } from './hostile-html.ts';
import { faultsOf, textOf } from './judge.ts';
import { ELSEWHERE, OPEN, SITE } from './places.ts';

const PLACES = Object.entries({ OPEN, SITE, ELSEWHERE });

describe('the judge', () => {
  it.each([
    '<script>x</script>',
    '<p onclick=x>a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="&#106;avascript:x">a</a>',
    '<a href="//evil">a</a>',
    '<a href="/\\evil">a</a>',
    '<img src="data:x">',
    '<!-- a -->',
    '<p>a\u0008</p>',
    '<p>&#8;</p>',
    '<td style="color: red">',
    '<svg></svg>',
  ])('finds the fault of %s', (html) => {
    const whole = html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html;
    expect(faultsOf(whole)).not.toEqual([]);
  });
});

describe('HTML of hostile Markdown', () => {
  it.each(PLACES)('holds nothing that could do harm: %s', (_, place) => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    const found = HOSTILE.flatMap((markdown) => {
      const faults = faultsOf(toHtml(markdown, place));
      return faults.length > 0 ? [{ markdown, faults }] : [];
    });
    expect(found).toEqual([]);
  });

  it('shows raw HTML as its source', () => {
    for (const html of HTML.filter((text) => /^<[a-z!?][^\n`]*>$/i.test(text))) {
      const marks = (text: string) => text.replace(/[^<>=]/g, '');
      expect(marks(textOf(toHtml(html, OPEN)))).toBe(
        marks(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>')),
      );
    }
  });

  it('keeps the words of a link that it takes away', () => {
    expect(toHtml('a [b *c* `d`](javascript:x) e', OPEN)).toBe('<p>a b c d e</p>\n');
    expect(toHtml('<javascript:x>', OPEN)).toBe('<p>javascript:x</p>\n');
    expect(toHtml('[a][r] ![b][r]\n\n[r]: data:x', OPEN)).toBe('<p>a b</p>\n');
  });

  it('gives a first paragraph that is whole and harmless, or none', () => {
    const found = [...HTML, ...STRUCTURES, '[a](/x "<p>b</p>") " onclick=alert(1) x="'].flatMap(
      (markdown) => {
        const inner = firstParagraph(toHtml(markdown, SITE)) ?? '';
        const faults = faultsOf(`<p>${inner}</p>`);
        const isWhole = textOf(`<p>${inner}</p><p>.</p>`).endsWith('.');
        return faults.length > 0 || !isWhole ? [{ markdown, inner, faults }] : [];
      },
    );
    expect(found).toEqual([]);
  });

  it('is harmless for Markdown put together at random', () => {
    const markdown = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, fc.constantFrom(OPEN, SITE, ELSEWHERE), (text, place) => {
        const html = toHtml(text, place);
        expect(faultsOf(html)).toEqual([]);
        expect(faultsOf(`<p>${firstParagraph(html) ?? ''}</p>`)).toEqual([]);
        expect(toText(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      }),
      { numRuns: 4000 },
    );
  });

  it('is harmless for any text and any address', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string());
    fc.assert(
      fc.property(text, text, (words, address) => {
        for (const way of ['[%1](%2)', '![%1](<%2>)', '<%2>', '%1 %2', '[%1]: %2 "%1"\n\n[%1]']) {
          const markdown = way.replaceAll('%1', () => words).replaceAll('%2', () => address);
          expect(faultsOf(toHtml(markdown, OPEN))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what a place itself resolves wrongly', () => {
    const wrong = {
      link: () => 'javascript:alert(1)',
      image: () => ({ src: 'data:x', width: 1, height: 1 }),
    };
    const html = toHtml('[a](/x) ![b](/y.jpg) [c] ![c]\n\n[c]: /z', wrong);
    expect(faultsOf(html)).toEqual([]);
    expect(html).not.toMatch(/href|src/);
  });
});

describe('isSafeAddress', () => {
  it.each(['https://a.example/', 'HTTP://a.example', 'mailto:a@b.example', '/x', '/', '#x', '#'])(
    'takes %s',
    (address) => expect(isSafeAddress(address)).toBe(true),
  );

  it.each([
    '',
    'x',
    '//x',
    '/\\x',
    'https:x',
    'https://a@b.example',
    'javascript:x',
    'a b',
    '/a\tb',
    'data:x',
    '?x',
    'tel:1',
  ])('refuses %j', (address) => expect(isSafeAddress(address)).toBe(false));
});
