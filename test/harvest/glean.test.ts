import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gleaned, glean } from '../../src/harvest/glean.ts';
import { readEntry } from './entries.ts';
import { daysAgo, item, NOW, rss } from './feeds.ts';

const KNOWN = { seen: [], read: NOW - 1000 };

function read(
  feed: string | Uint8Array,
  type = '',
  known: { seen: string[]; read?: number } = KNOWN,
) {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  return glean({ bytes, type, address: 'https://a.test/blog/feed.xml', known, now: NOW });
}

function items(gleaned: Gleaned) {
  if ('unfit' in gleaned) throw new Error(gleaned.unfit);
  return gleaned.items;
}

function one(feed: string | Uint8Array, type?: string) {
  const [first] = items(read(feed, type));
  if (!first) throw new Error('there is no item');
  return first;
}

const body = (html: string) =>
  one(rss(item({ guid: '1', title: 'T', description: `<![CDATA[${html}]]>` }))).body;
const title = (xml: string) => one(rss(item({ guid: '1', title: xml }))).title;

describe('a feed', () => {
  const news = { title: 'Roof garden', link: 'https://a.test/p', body: 'It _blooms_.' };

  it.each([
    [
      'RSS 2.0',
      rss(
        item({
          title: 'Roof garden',
          link: 'https://a.test/p',
          description: 'It &lt;em&gt;blooms&lt;/em&gt;.',
        }),
      ),
    ],
    [
      'RSS 0.91 with its document type',
      rss(
        item({
          title: 'Roof garden',
          link: 'https://a.test/p',
          description: 'It &lt;i&gt;blooms&lt;/i&gt;.',
        }),
      ).replace(
        '<rss version="2.0">',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">',
      ),
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>A</title></channel><item rdf:about="https://a.test/p"><title>Roof garden</title><link>https://a.test/p</link><description>It &lt;em&gt;blooms&lt;/em&gt;.</description></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>Roof garden</title><link href="/p"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>blooms</em>.</p></div></content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A',
        items: [
          {
            id: 1,
            title: 'Roof garden',
            url: 'https://a.test/p',
            content_html: '<p>It <em>blooms</em>.',
          },
        ],
      }),
    ],
  ])('is read as %s', (_, feed) => {
    expect(one(feed)).toMatchObject(news);
  });

  it.each([
    [
      'its XML declaration',
      Buffer.from(
        `<?xml version="1.0" encoding="iso-8859-1"?>${rss(item({ title: 'Déjà' })).slice(21)}`,
        'latin1',
      ),
      '',
    ],
    [
      'the header',
      Buffer.from(rss(item({ title: 'Déjà' })), 'latin1'),
      'text/xml; charset=ISO-8859-1',
    ],
    [
      'being UTF-8, whatever the header says',
      Buffer.from(rss(item({ title: 'Déjà' }))),
      'text/xml; charset=iso-8859-1',
    ],
    [
      'its byte order mark',
      Buffer.from(`\ufeff${rss(item({ title: 'Déjà' }))}`, 'utf16le'),
      'text/xml; charset=utf-8',
    ],
    ['looking like UTF-16', Buffer.from(rss(item({ title: 'Déjà' })), 'utf16le'), ''],
    [
      'nothing, and a name of an encoding that is none',
      Buffer.from(rss(item({ title: 'Déjà' })), 'latin1'),
      'text/xml; charset=nonsense',
    ],
  ])('is decoded by %s', (_, bytes, type) => {
    expect(one(bytes, type).title).toBe('Déjà');
  });

  it('is decoded from Shift_JIS', () => {
    const [before, after] = rss(item({ title: '@' }))
      .split('@')
      .map((part) => Buffer.from(part));
    const bytes = Buffer.concat([
      before ?? Buffer.of(),
      Buffer.of(0x93, 0xfa, 0x96, 0x7b),
      after ?? Buffer.of(),
    ]);
    expect(one(bytes, 'application/rss+xml; charset=shift_jis').title).toBe('日本');
  });

  it.each([
    ['', 'is empty'],
    ['<!DOCTYPE html><title>Hi</title>', 'is a page and no feed'],
    ['Not found', 'is no feed that can be read'],
    ['{"a": 1}', 'is no feed that can be read'],
    [rss(item({ title: 'T' })).slice(0, -9), 'breaks off in the middle'],
    [`<!DOCTYPE rss [<!ENTITY a "b"${rss()}`, 'begins with a document type that does not end'],
    ['<?xml version="1.0"?><opml><body></body></opml>', 'is no feed'],
  ])('is refused in one sentence: %s', (feed, unfit) => {
    expect(read(feed)).toEqual({ unfit });
  });

  it('is looked for where a page stands in its place', () => {
    const page = `<html><head><link rel="alternate" type="application/atom+xml" href="/new.xml?a=1&amp;b"></head></html>`;
    expect(read(page)).toMatchObject({ feed: 'https://a.test/new.xml?a=1&b' });
  });
});

describe('the text of a piece', () => {
  it('keeps words, lists and safe links, and nothing that runs or shows', () => {
    const html = `<h2>Hi</h2><p>See <a href="../x" onclick="y()">this</a>, <a href="javascript:alert(1)">that</a>,
      <a href="https://me:secret@a.test">and</a> <a href="data:text/html,x">so</a><script>evil()</script><style>p{}</style>
      <img src="x" alt="a picture" onerror="evil()"><iframe src="https://b.test"></iframe><form><input value="v"><textarea>typed</textarea></form>
      <svg><a href="https://b.test">drawn</a></svg><ul><li>one</ul>`;
    expect(body(html)).toBe('**Hi**\n\nSee [this](https://a.test/x), that, and so\n\n- one');
  });

  it('shows HTML that was meant as words as words', () => {
    expect(body('&lt;script&gt;evil()&lt;/script&gt; &amp;amp;')).toBe(
      '\\<script>evil()\\</script> \\&amp;',
    );
  });

  it('is an excerpt that ends at a word', () => {
    const long = one(rss(item({ title: 'T', description: 'many words '.repeat(1000) })));
    expect(long.isCut).toBe(true);
    expect(long.body).toMatch(/^many words .* (many|words)…$/);
    expect(long.body.length).toBeLessThanOrEqual(601);
  });

  it('stays below the longest news even where links are long', () => {
    const links = `<a href="https://a.test/${'x'.repeat(1900)}">y</a> `.repeat(20);
    expect(body(links).length).toBeLessThanOrEqual(5000);
  });

  it('loses controls and what turns or hides text, but not the joiners of Persian', () => {
    expect(body('a\u0007b\u202ec\u200bd می\u200cخواهم')).toBe('abcd می\u200cخواهم');
  });

  it.each([
    ['deep elements', '<div>'.repeat(20_000)],
    ['formatting across blocks', '<b><p>'.repeat(10_000)],
    ['tables in tables', '<table><tr><td>'.repeat(5_000)],
    ['only tags that never end', '<'.repeat(100_000)],
  ])('is read in time where it holds %s', (_, html) => {
    const begun = performance.now();
    expect(body(`${html}end`)).not.toBe('');
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});

describe('the title of a piece', () => {
  it.each([
    ['Ben &amp; Jerry', 'Ben & Jerry'],
    ['Ben &amp;amp; Jerry', 'Ben &amp; Jerry'],
    ['Ben &amp;#8217;s', 'Ben ’s'],
    ['<![CDATA[An <em>apple</em> &amp; a pear]]>', 'An apple & a pear'],
    ['Use &lt;div&gt; well', 'Use <div> well'],
    ['Two\n  lines\u2028 here', 'Two lines here'],
    ['\u202egnp.exe\u202c \u0000safe', 'gnp.exe safe'],
  ])('is plain text on one line: %s', (xml, plain) => {
    expect(title(xml)).toBe(plain);
  });

  it('is at most 200 characters', () => {
    expect([...title('😀 word '.repeat(100))].length).toBeLessThanOrEqual(200);
  });

  it('is made of the first words where there is none', () => {
    expect(one(rss(item({ description: '&lt;p&gt;A small thing&lt;/p&gt;' })))).toMatchObject({
      title: 'A small thing',
      body: 'A small thing',
    });
  });
});

describe('what is new', () => {
  const titles = (feed: string, known: { seen: string[]; read?: number } = KNOWN) =>
    items(read(feed, '', known)).map((each) => each.title);
  const dated = (days: number) =>
    item({ guid: `${days}`, title: `${days} days`, pubDate: daysAgo(days) });

  it('is at first what was published within 30 days, oldest first', () => {
    const feed = rss(dated(1), dated(200), dated(29), dated(31));
    expect(titles(feed, { seen: [] })).toEqual(['29 days', '1 days']);
  });

  it('is at first the first three where nothing has a date', () => {
    const feed = rss(...['a', 'b', 'c', 'd'].map((each) => item({ title: each })));
    expect(titles(feed, { seen: [] })).toEqual(['c', 'b', 'a']);
  });

  it('is later what was not there, by its id, else its link, else its words', () => {
    const old = [
      item({ guid: 'x', title: 'A' }),
      item({ link: 'https://a.test/y', title: 'B' }),
      item({ title: 'C' }),
    ];
    const before = read(rss(...old));
    if ('unfit' in before) throw new Error(before.unfit);
    const known = { seen: before.seen, read: NOW };
    const now = [
      item({ guid: 'x', title: 'A, mended' }),
      item({ link: 'https://a.test/y', title: 'B!' }),
      item({ title: 'C' }),
      item({ guid: 'z', title: 'D' }),
    ];
    expect(titles(rss(...now), known)).toEqual(['D']);
  });

  it('is no archive that moves in, and no piece twice', () => {
    const feed = rss(dated(400), dated(2), dated(2), item({ guid: 'n', title: 'dateless' }));
    expect(titles(feed)).toEqual(['2 days', 'dateless']);
  });

  it('is also what is dated ahead, or with a date that cannot be', () => {
    const feed = rss(
      item({ guid: '1', title: 'ahead', pubDate: daysAgo(-3000) }),
      item({ guid: '2', title: 'zero', pubDate: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
      item({ guid: '3', title: 'odd', pubDate: 'yesterday' }),
    );
    expect(titles(feed)).toHaveLength(3);
  });

  it('is ten pieces at a time, and the number of the others', () => {
    const feed = rss(
      ...Array.from({ length: 100_000 }, (_, at) => `<item><title>${at}</title></item>`),
    );
    const gleaned = read(feed);
    expect(items(gleaned)).toHaveLength(10);
    expect(gleaned).toMatchObject({ more: 4_990 });
  });
});

describe('a hostile feed', () => {
  it('expands no entity, of its own or of a file', () => {
    const own =
      '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const feed = rss(item({ title: '&b; &c;' })).replace('<rss', `${own}<rss`);
    expect(one(feed).title).toBe('&b; &c;');
  });

  it('changes no prototype', () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1","title":"A","__proto__":{"polluted":1},"items":[{"id":"constructor","__proto__":{"polluted":1},"title":"T","content_text":"x"}]}';
    expect(one(json).title).toBe('T');
    const xml = rss('<item><__proto__><polluted>1</polluted></__proto__><title>T</title></item>');
    expect(read(xml)).toEqual({ unfit: 'is no feed that can be read' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('gives values that the inbox takes, whatever its texts are', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[<>&;[\]()*_`#|!\\\n\u202e\u0000-]{0,60}$/),
      fc.constantFrom(
        '---\ntitle: x\n---',
        '[x](javascript:alert(1))',
        '![x](../../y)',
        '<!--',
        ']]>',
        '%0d%0aBcc: x@y.z',
        '\u2028',
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (id, name, text) => {
        const feed = {
          version: 'https://jsonfeed.org/version/1.1',
          title: 'A',
          items: [
            { id, title: name, url: text, content_html: text },
            { id: 'other', title: name, content_text: text },
          ],
        };
        for (const each of items(read(JSON.stringify(feed)))) readEntry(each);
      }),
      { numRuns: 150 },
    );
  });
});
