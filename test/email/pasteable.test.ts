import { describe, expect, it } from 'vitest';
import { pasteable } from '../../src/email/pasteable.ts';
import { toHtml } from '../../src/markdown/html.ts';

function pasted(markdown: string): string {
  return pasteable(
    toHtml(markdown, {
      link: (address) => address,
      image: (src) => ({ src, width: 3, height: 2 }),
      pageAddress: 'https://letter.example.org/digests/two/',
    }).trim(),
  );
}

describe('what compose editors have no element for', () => {
  it.each([
    [
      'rows of a table',
      '| a | b |\n|---|:-:|\n| 1 | **2** |',
      '<p>a | b<br>1 | <strong>2</strong></p>',
    ],
    ['a deep heading', '# a\n\n## b\n\n### c', '<h2>a</h2>\n<h3>b</h3>\n<h3>c</h3>'],
    ['a task', '- [x] a\n- [ ] b', '<ul>\n<li>[x] a</li>\n<li>[ ] b</li>\n</ul>'],
    ['a rule', 'a\n\n---', '<p>a</p>\n<p>* * *</p>'],
    ['code', '    if a:\n      b < c', '<p>if a:<br>\u00a0\u00a0b &lt; c</p>'],
    ['code in words, and struck words', '`a` ~~b~~', '<p>a b</p>'],
    [
      'a title',
      '[a](https://example.org/ "b > <i> href=")',
      '<p><a href="https://example.org/">a</a></p>',
    ],
  ])('%s', (_, markdown, html) => {
    expect(pasted(markdown)).toBe(html);
  });

  it('footnotes: no hidden heading, no way back', () => {
    expect(pasted('a[^1]\n\n[^1]: b\n').replace(/\n+/g, '')).toBe(
      '<p>a[<a href="https://letter.example.org/digests/two/#note-fn-1">1</a>]</p><ol><li><p>b </p></li></ol>',
    );
  });
});

it('leaves the rest as it is', () => {
  const markdown =
    'a _b_ **c** [d](https://example.org/?a=1&b=2) & <b>\n\n3. e\n   - f\n\n> g\\\n> h\n\n![i > "j"](https://example.org/k.png)';
  expect(pasted(markdown)).toBe(
    '<p>a <em>b</em> <strong>c</strong> <a href="https://example.org/?a=1&amp;b=2">d</a> &amp; &lt;b&gt;</p>\n<ol start="3">\n<li>e\n<ul>\n<li>f</li>\n</ul>\n</li>\n</ol>\n<blockquote>\n<p>g<br>\nh</p>\n</blockquote>\n<p><img src="https://example.org/k.png" alt="i > &quot;j&quot;" width="3" height="2"></p>',
  );
});
