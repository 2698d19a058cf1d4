import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/markdown/html.ts';
import { foreignRel } from '../../src/site/rel.ts';

const PLACE = { link: (address: string) => address, image: () => undefined };

describe('the rel of links', () => {
  it('gives no vote for what stands in friends’ words, and says nothing of the editor’s own', () => {
    expect(foreignRel({ file: 'entries/2026/a.md' })).toBe('noopener nofollow ugc');
    expect(foreignRel({ file: 'people/ada.md' })).toBe('noopener nofollow ugc');
    expect(foreignRel({ file: 'digests/2026-11-10.md' })).toBeUndefined();
    expect(foreignRel({ file: 'pages/about.md' })).toBeUndefined();
  });

  it('is on every sort of link that Markdown makes to other sites, and on no other', () => {
    const markdown = `[a](https://a.example) [b] <https://c.example> https://d.example www.e.example ![f](https://f.example/f.png) note[^1]

[own](/people/) [here](#there) <ada@example.org>

[b]: HTTP://b.example
[^1]: g https://g.example
`;
    const html = toHtml(markdown, { ...PLACE, foreignRel: 'noopener ugc' });
    const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    const foreign = links.filter((tag) => /href="https?:/i.test(tag));
    expect(foreign).toHaveLength(7);
    expect(foreign.filter((tag) => !tag.includes(' rel="noopener ugc"'))).toEqual([]);
    const others = links.filter((tag) => !foreign.includes(tag));
    expect(others).toHaveLength(5);
    expect(others.filter((tag) => tag.includes('rel='))).toEqual([]);
  });

  it('is on no link that somebody only wrote about', () => {
    const html = toHtml(
      '`<a href="https://a.example">` [a](/b/ "<a href=\\"https://c.example\\">")',
      {
        ...PLACE,
        foreignRel: 'ugc',
      },
    );
    expect(html).not.toContain('rel=');
  });

  it('is nowhere where a place does not ask for it, as in feeds and mail', () => {
    expect(toHtml('[a](https://a.example)', PLACE)).not.toContain('rel=');
  });
});

describe('a table', () => {
  const table = '|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|\n';

  it('is aligned by classes on a page, whose policy refuses style attributes', () => {
    const html = toHtml(table, PLACE);
    expect(html).not.toContain('style=');
    expect(html).toContain(
      '<td class="to-left">1</td>\n<td class="to-center">2</td>\n<td class="to-right">3</td>\n<td>4</td>',
    );
  });

  it('is aligned by styles elsewhere, where no style sheet is', () => {
    const html = toHtml(table, { ...PLACE, pageAddress: 'https://letter.example.org/a/' });
    expect(html).toContain('<td style="text-align: right">3</td>');
  });
});
