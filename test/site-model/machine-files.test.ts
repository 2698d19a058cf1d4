import fc from 'fast-check';
import type { Heading, Link, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/site/addresses.ts';
import { llmsTxt } from '../../src/site/llms-txt.ts';
import { manifestOf, shortName } from '../../src/site/manifest.ts';
import { securityTxt } from '../../src/site/security-txt.ts';
import { isInSitemap } from '../../src/site/sitemap.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const BELOW = SETTINGS.replace('example.org', 'example.org/ours');

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

const parse = (text: string): Root => remark().use(remarkGfm).parse(text);

describe('llms.txt', () => {
  it('has the parts of the format in their order, with absolute addresses', async () => {
    const site = await siteOf({
      'newsletter.yaml': BELOW,
      'digests/2026-10.md': markdown({ title: 'October', date: '2026-10-01' }, 'Dear friends.\n'),
      'entries/a.md': entry({ kind: 'ask', title: 'A loom' }),
    });
    const { children } = parse(llmsTxt(site));
    expect(children.slice(0, 3).map(({ type }) => type)).toEqual([
      'heading',
      'blockquote',
      'paragraph',
    ]);
    const headings = children.filter((node): node is Heading => node.type === 'heading');
    expect(headings.map((node) => `${node.depth} ${textOf(node)}`)).toEqual([
      '1 Test Letter',
      '2 Pages',
      '2 Letters',
      '2 Open asks',
      '2 Feeds',
      '2 Optional',
    ]);
    const links = new Map(linksIn(parse(llmsTxt(site))).map((link) => [link.url, textOf(link)]));
    expect(links.get('https://letter.example.org/ours/entries/a/')).toBe('A loom');
    expect(links.get('https://letter.example.org/ours/digests/2026-10/')).toBe('October');
    expect(
      [...links.keys()].every((url) => url.startsWith('https://letter.example.org/ours/')),
    ).toBe(true);
  });

  it('names those who ask as the language joins names', async () => {
    const site = await siteOf({
      'people/bo.md': person({ name: 'Bo' }),
      'entries/a.md': entry({ kind: 'ask', title: 'A loom', people: ['ada', 'bo'] }),
    });
    expect(llmsTxt(site)).toContain('/entries/a/): Ada and Bo\n');
  });

  it('leaves a part out that would be empty', async () => {
    expect(llmsTxt(await siteOf({}))).not.toContain('Open asks\n');
  });

  it('shows every title as it is written, and none as Markdown', async () => {
    const signs = fc.constantFrom(...'[]()*_`\\<>&#!|~+-.1) \u00e9\u05d0', 'http://a.b', 'www.a.b');
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 8 }), async (drawn) => {
        const title = `a${drawn.join('')}b`;
        const tagline = `${drawn.join('').trim()} c`;
        const settings = SETTINGS.replace(/^tagline: .*$/m, `tagline: ${JSON.stringify(tagline)}`);
        const site = await siteOf({
          'newsletter.yaml': settings,
          'entries/a.md': entry({ kind: 'ask', title }),
        });
        const tree = parse(llmsTxt(site));
        const link = linksIn(tree).find(({ url }) => url.endsWith('/entries/a/'));
        const quotation = tree.children[1];
        const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(link && textOf(link)).toBe(oneLine(title));
        expect(quotation?.type === 'blockquote' && quotation.children).toHaveLength(1);
        expect(quotation?.type === 'blockquote' && quotation.children[0]?.type).toBe('paragraph');
        expect(quotation && textOf(quotation)).toBe(oneLine(tagline));
      }),
      { numRuns: 60 },
    );
  });
});

describe('security.txt', () => {
  const configured = (security: string) => `${BELOW}security: ${security}\n`;

  it('is not there unless the settings ask for it', async () => {
    expect(securityTxt(await siteOf({}))).toBeUndefined();
  });

  it('says what RFC 9116 wants, and expires half a year after the build', async () => {
    const settings = configured(
      '{contact: "mailto:ada@example.org", policy: "https://example.org/how"}',
    );
    expect(securityTxt(await siteOf({ 'newsletter.yaml': settings }, '2026-11-21'))).toBe(
      [
        'Contact: mailto:ada@example.org',
        'Expires: 2027-05-20T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://letter.example.org/ours/.well-known/security.txt',
        'Policy: https://example.org/how',
        '',
      ].join('\n'),
    );
  });

  it.each(['{}', '{contact: "http://example.org"}', '{contact: ada@example.org}'])(
    'is refused with %s',
    async (security) => {
      await expect(siteOf({ 'newsletter.yaml': configured(security) })).rejects.toThrow(
        /security\.contact/,
      );
    },
  );

  it('is refused with a policy that is not encrypted', async () => {
    const security = '{contact: "mailto:ada@example.org", policy: "http://example.org/how"}';
    await expect(siteOf({ 'newsletter.yaml': configured(security) })).rejects.toThrow(
      /is not encrypted/,
    );
  });
});

describe('the web manifest', () => {
  it('stands below the base path, in the direction of the language', async () => {
    const settings = BELOW.replace('language: en', 'language: ar');
    const manifest = JSON.parse(manifestOf(await siteOf({ 'newsletter.yaml': settings })));
    expect(manifest).toMatchObject({
      name: 'Test Letter',
      lang: 'ar',
      dir: 'rtl',
      start_url: '/ours/',
      scope: '/ours/',
      display: 'browser',
    });
    expect(manifest.icons.map(({ src }: { src: string }) => src)).toEqual([
      '/ours/icon-192.png',
      '/ours/icon-512.png',
      '/ours/icon-mask-512.png',
    ]);
  });

  it.each([
    ['Friends Doing Good Things', 'Friends'],
    ['Test Letter', 'Test Letter'],
    ['Gute Post aus Köln', 'Gute Post'],
    ['Freundschaftsbrief', 'Freundschaftsbrief'],
    ['友達の便り', '友達の便り'],
  ])('shortens %s to %s', (title, short) => {
    expect(shortName(title)).toBe(short);
  });
});

describe('the sitemap', () => {
  const addresses = addressesOf('https://letter.example.org/ours/');
  const inIt = (path: string) => isInSitemap(`https://letter.example.org/ours${path}`, addresses);

  it('holds what readers read', () => {
    for (const path of [
      '/',
      '/entries/search/',
      '/wins/page/2/',
      '/digests/email/',
      '/entries/a/email/',
    ])
      expect(inIt(path), path).toBe(true);
  });

  it('leaves out the search and the pages for the editor', () => {
    expect(inIt('/search/')).toBe(false);
    expect(inIt('/digests/2026-10/email/')).toBe(false);
    expect(isInSitemap('https://elsewhere.example.org/', addresses)).toBe(false);
  });
});
