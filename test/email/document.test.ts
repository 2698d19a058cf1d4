import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../../src/email/document.ts';
import type { Letter } from '../../src/email/letter.ts';
import { toPlain } from '../../src/email/plain.ts';
import { escapeHtml } from '../../src/markdown/escape.ts';
import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from './letter.ts';
import { richContent } from './rich.ts';

/** A picture as a camera makes it, and a small one. */
const PICTURES = new Map([
  ['pictures/wide.jpg', { name: 'wide-1200.jpg', width: 1200, height: 800 }],
  ['pictures/small.png', { name: 'small-40.png', width: 40, height: 60 }],
]);

const CONTENT: Files = {
  'newsletter.yaml': SETTINGS,
  'people/ada.md': person({ name: 'Ada <b>"Countess"</b> & Söhne' }),
  'entries/win.md': entry(
    { title: 'Won <script>alert(1)</script> & "more"', date: '2026-10-10' },
    'They *won* it: [see](https://example.org/?a=1&b=2) ![a cup](../pictures/small.png)\n',
  ),
  'entries/ask.md': entry({ kind: 'ask', title: 'Wanted: <style>', date: '2026-10-11' }),
  'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, ''),
  'digests/two.md': markdown(
    { title: 'Two & <more>', subject: 'Two </title> “quoted” & ümlauts 🎉', date: '2026-11-01' },
    `Dear friends,

#### Deep from the start

- one
- two

# As high as the title

### Skipping

> quoted

| a | b |
|---|---|
| c | d |

- [ ] to do
- [x] done

    code  here

~~Struck~~ out.[^1]

[^1]: A note.

![The "oven" <in> the rain](../pictures/wide.jpg)
`,
  ),
};

const ARABIC: Files = {
  'newsletter.yaml': SETTINGS.replace('language: en', 'language: ar'),
  'people/ada.md': person({ name: 'ليلى' }),
  'entries/win.md': entry(
    { title: 'خبر', date: '2026-10-10' },
    'نص قصير و [رابط](https://example.org/)\n',
  ),
  'digests/two.md': markdown({ title: 'رسالة', date: '2026-11-01' }, 'مرحبا\n'),
};

const LETTERS: [string, Letter][] = [
  ['with hostile texts and pictures', await letterFrom(CONTENT, PICTURES)],
  ['from right to left', await letterFrom(ARABIC)],
  ['as rich as a big weekly', await letterFrom(richContent(92))],
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Mail programs that drop style elements keep these.
    'no-inline-style': 'off',
    // The title is the subject, and that is the editor's.
    'long-title': 'off',
  },
});

describe.each(LETTERS)('the document of a letter %s', (_, letter) => {
  const html = toDocument(letter);

  it('is valid', async () => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
  });

  it('has the subject as its title, once', () => {
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(visible(/<title>(.*?)<\/title>/s.exec(html)?.[1])).toBe(
      visible(escapeHtml(letter.subject)),
    );
  });

  it('says its language and direction on html and on the div that mail programs keep', () => {
    const said = `lang="${letter.language}" dir="${letter.direction}"`;
    expect(html).toContain(`<html ${said}>`);
    expect(html).toContain(`<div ${said}>\n<h1`);
    expect(letter.direction).toBe(letter.language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has one h1, and skips no level of headings', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), levels.join(' ')).toBeLessThanOrEqual(1);
    }
  });

  it('gives each picture a description, and a size that fits into the letter', () => {
    for (const [image] of html.matchAll(/<img (?:[^>"]|"[^"]*")*>/g)) {
      expect(image).toMatch(/ alt="[^"]+"/);
      expect(image).toMatch(/ src="https:\/\//);
      expect(image).toMatch(/ height="\d+"/);
      expect(Number(/ width="(\d+)"/.exec(image)?.[1])).toBeLessThanOrEqual(600 - 2 * 16);
    }
  });

  it('loads nothing, and has neither tables nor much of a style element', () => {
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css).join();
    expect(Buffer.byteLength(styles)).toBeLessThanOrEqual(16 * 1024);
    expect(html).not.toMatch(/<(table|link|script|iframe|svg|video|audio)\b|@import|@font-face/i);
    expect(html).not.toMatch(/style="[^"]*url\(/);
    expect(styles).not.toContain('url(');
  });

  it('says everything, in its order, without styles and pictures', () => {
    const text = visible(html.replace(/<head>.*<\/head>/s, ''));
    const said = [
      letter.title,
      ...letter.sections.flatMap(({ title, entries }) => [
        title,
        ...entries.flatMap(({ people, title: headline, excerptText = '' }) => [
          ...people.map(({ name }) => name),
          headline,
          excerptText,
        ]),
      ]),
      letter.words.digest.reply,
    ];
    let place = 0;
    for (const words of said.map((each) => visible(escapeHtml(each)))) {
      const next = text.indexOf(words, place);
      expect(next, `"${words}" in its place`).toBeGreaterThanOrEqual(place);
      place = next + words.length;
    }
  });

  it('says no more than the plain text', () => {
    const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]{2,}/gu));
    const plain = words(toPlain(letter));
    const more = [...words(visible(html.replace(/<head>.*<\/head>/s, '')))];
    expect(more.filter((word) => !plain.has(word))).toEqual([]);
  });
});

describe('the size of a document', () => {
  it.each([40, 92])('stays small with %i entries', async (entries) => {
    const html = toDocument(await letterFrom(richContent(entries)));
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, each = '']) => each);
    const text = visible(html.replace(/<head>.*<\/head>/s, ''));
    const markup =
      Buffer.byteLength(html) - Buffer.byteLength(text) - Buffer.byteLength(addresses.join(''));
    const links = html.match(/<a /g)?.length ?? 0;
    expect(links).toBeGreaterThan(3 * entries);
    expect(markup / links).toBeLessThanOrEqual(250);
    expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
  });
});

/** The text that a mail program shows of some HTML, without its styles and pictures. */
function visible(html = ''): string {
  return html
    .replace(/<img (?:[^>"]|"[^"]*")*? alt="([^"]*)"(?:[^>"]|"[^"]*")*>/g, '$1')
    .replace(/<\/?(?:a|strong|em)\b(?:[^>"]|"[^"]*")*>/g, '')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
