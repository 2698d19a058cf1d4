import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Piece, proseOf, wordsOf } from '../../src/components/submit/prose.ts';
import { addressFault } from '../../src/fields/address.ts';
import { toHtml } from '../../src/markdown/html.ts';

/** As the site renders the text of an entry, which knows no pictures and no pages of its own. */
const built = (markdown: string) =>
  toHtml(markdown, {
    link: (address) => {
      if (address.startsWith('#')) return address;
      return addressFault(address, 'link') ? undefined : new URL(address).href;
    },
    image: () => undefined,
  });

/** What readers and screen readers meet: elements, where links lead, classes that styles use, words. */
type Part = string | Part[];
type Outline = Part[];

function outlineOf(pieces: readonly Piece[]): Outline {
  return joined(
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      const { name, attributes, children } = piece;
      return [tagOf(name, (key) => attributes[key]), ...outlineOf(children)];
    }),
  );
}

function outlineOfNodes(nodes: Iterable<Node>): Outline {
  return joined(
    [...nodes].map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      const element = node as Element;
      const tag = tagOf(element.localName, (key) => element.getAttribute(key) ?? undefined);
      return [tag, ...outlineOfNodes(element.childNodes)];
    }),
  );
}

function tagOf(name: string, attribute: (key: string) => string | undefined): string {
  const href = attribute('href')?.replace(/^#(note|preview)-/, '#');
  const isKept = /^(to-|language-|task-list-item|footnotes|sr-only)/;
  const classes =
    attribute('class')
      ?.split(' ')
      .filter((each) => isKept.test(each)) ?? [];
  const box = name === 'input' ? [attribute('checked') !== undefined, attribute('aria-label')] : [];
  return [name, href, attribute('title'), ...classes, ...box]
    .filter((each) => each !== undefined)
    .join(' ');
}

/** Space between blocks says nothing; within words it is one. */
function joined(parts: Outline): Outline {
  const merged: Outline = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged.splice(-1, 1, last + part);
    else merged.push(part);
  }
  return merged
    .map((part) => (typeof part === 'string' ? part.replace(/\s+/g, ' ') : part))
    .map((part, place) => (typeof part === 'string' && place === 0 ? part.trimStart() : part))
    .map((part, place, all) =>
      typeof part === 'string' && place === all.length - 1 ? part.trimEnd() : part,
    )
    .filter((part) => part !== '' && part !== ' ') as Outline;
}

const TEXTS: Record<string, string> = {
  emphasis: 'Hi *you* **there** ~~no~~ `x<y`\nnext  \nbreak',
  headings: '# A\n\n### B\n\n## C\n\n#### D\n\ntext',
  lists: '- a\n- b\n  - c\n\n1. x\n2. y\n\n- loose\n\n- list',
  'a list that begins later': '3. x\n4. y',
  quotations: '> q\n> r\n>\n> > deep\n\n---\n\nend',
  links: '[a](https://x.org "t") <https://y.org> https://z.org www.w.org me@x.org',
  'refused links':
    '[bad](javascript:alert(1)) [rel](/asks/) [*x*](data:text/html,x) [](vbscript:x)',
  'a mail link': '[mail](mailto:a@b.org) [evil](mailto:a@b.org%0d%0abcc:x)',
  pictures: '![pic](https://x.org/a.png) ![p](a.png) ![](javascript:x)',
  scripts: '<script>alert(1)</script>\n\ninline <b onclick="x">bold</b> x',
  'blocks of HTML': '<div>\n*x*\n</div>\n\n> <p>\n> y\n> </p>\n\n<!-- c -->\n\ntext',
  tables: '| a | b | c |\n|:-:|--:|:--|\n| 1 | *2* | 3 |',
  tasks: '- [ ] one *thing*\n- [x] two',
  notes: 'note[^1] x[^a]\n\n[^1]: the *note*\n[^a]: other',
  code: '```js\nlet x = "<a>&amp;";\n```\n\n    indented',
  references: '[ref][r] [r]\n\n[r]: https://x.org "T"',
  characters: 'a\u0000b\u0007 &amp; &copy; &#x1f331; \\* "quotes" \'q\' & <',
  Arabic: 'مرحبا **بك** في https://x.org',
  Japanese: '**学校**の庭。https://x.org を見て',
  'an address with signs': 'https://x.org/a_(b)?c=d&e=f. and <https://x.org/?q=x>',
  nothing: '  \n\n',
};

describe('the preview of a text', () => {
  it.each(Object.entries(TEXTS))('is as the site will show it: %s', (_, markdown) => {
    const { document } = parseHTML(`<html><body>${built(markdown)}</body></html>`);
    const expected = outlineOfNodes(document.body.childNodes as Iterable<Node>);
    expect(outlineOf(proseOf(markdown, 2))).toEqual(expected);
  });

  it('has only elements of texts, and only safe addresses', () => {
    const names = new Set<string>();
    const addresses: string[] = [];
    const walk = (piece: Piece) => {
      if (typeof piece === 'string') return;
      names.add(piece.name);
      if (piece.attributes.href) addresses.push(piece.attributes.href);
      expect(Object.keys(piece.attributes).filter((key) => /^on|^style$|^src$/.test(key))).toEqual(
        [],
      );
      piece.children.forEach(walk);
    };
    for (const text of Object.values(TEXTS)) proseOf(text, 4).forEach(walk);
    for (const name of ['script', 'iframe', 'img', 'style', 'form'])
      expect(names).not.toContain(name);
    expect(names.size).toBeGreaterThan(20);
    expect(addresses.filter((href) => !/^(https?:|mailto:|#)/.test(href))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(8);
  });

  it('shows raw HTML as the words that were typed', () => {
    expect(wordsOf(proseOf('a <img src=x onerror=alert(1)> b', 4))).toBe(
      'a <img src=x onerror=alert(1)> b',
    );
  });
});
