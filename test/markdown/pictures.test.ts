import { expect, it } from 'vitest';
import { firstParagraph, toHtml } from '../../src/markdown/html.ts';
import type { PictureSource } from '../../src/markdown/picture.ts';
import { ELSEWHERE, PICTURE, SITE } from './places.ts';

const ON_PAGE = toHtml('See ![a hive](../hive.jpg) there.', SITE);

it('offers a picture on a page in every format, with its size, late and beside the main thread', () => {
  expect(ON_PAGE).toMatch(/^<p>See <picture><source type="image\/avif" srcset="[^"]+ 40w" sizes=/);
  expect(ON_PAGE.match(/<source /g)).toHaveLength(2);
  expect(ON_PAGE).toContain(
    '<img src="/pictures/a-40.jpg" alt="a hive" width="40" height="30" loading="lazy" decoding="async"></picture> there.',
  );
  expect(firstParagraph(ON_PAGE)).toBe(ON_PAGE.trim().slice('<p>'.length, -'</p>'.length));
});

it('shows feeds and mail one plain file, whatever formats there are', () => {
  const there = { ...ELSEWHERE, image: () => PICTURE };
  expect(toHtml('![a hive](../hive.jpg)', there)).toBe(
    '<p><img src="/pictures/a-40.jpg" alt="a hive" width="40" height="30"></p>\n',
  );
});

it.each(['javascript:x 40w', '/a.avif 20w, //evil/b.avif 40w', 'data:image/avif,x'])(
  'leaves out a format that holds an address that may not be published: %s',
  (srcset) => {
    const bad: PictureSource = { type: 'image/avif', srcset };
    const image = () => ({ ...PICTURE, sources: [bad, ...(PICTURE.sources ?? []).slice(1)] });
    const html = toHtml('![a](a.jpg)', { ...SITE, image });
    expect(html.match(/<source type="[^"]+"/g)).toEqual(['<source type="image/webp"']);
  },
);

it('treats a picture named by reference, linked or in a heading in the same way', () => {
  const html = toHtml(
    '# ![a][h]\n\n[![b](../hive.jpg)](https://example.org/)\n\n[h]: ../hive.jpg',
    SITE,
  );
  expect(html.match(/<picture>/g)).toHaveLength(2);
  expect(html).toMatch(/<a href="https:\/\/example\.org\/"><picture>.*<\/picture><\/a>/);
});
