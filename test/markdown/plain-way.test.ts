import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/markdown/html.ts';
import { leadOf } from '../../src/markdown/paragraph.ts';
import { firstParagraphText } from '../../src/markdown/text.ts';
import { HOSTILE } from './hostile.ts';
import { ELSEWHERE, OPEN, SITE } from './places.ts';

const PLACES = [OPEN, SITE, ELSEWHERE];

const PARTS = [
  ...[
    'One',
    ' two',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    '\t',
    '*a*',
    '**b** ',
    '`c`',
    '~~d~~',
    '> ',
    '- ',
    '1. ',
  ],
  ...[
    '[e](/entries/x/)',
    '[f](https://a.example/b)',
    '[g](https://a.example)',
    '[h](#i)',
    '[j](/k?l=m#n)',
  ],
  ...[
    'https://o.example/p',
    'www.q.example',
    'r@s.example',
    '[t](mailto:u@v.example)',
    '[w](javascript:x)',
  ],
  ...[
    '[y](/z "q")',
    '[é](/é)',
    '[a][b]',
    '[c]',
    'd\n===\n',
    '# ',
    '|a|b|\n|:-|-|\n|c|d|\n',
    '    ',
    '```\n',
    '\\',
    '&amp;',
  ],
  ...['[^1]', '[^1]: n', '[c]: /x', '![i](../i.jpg)', '<b>', '[x] ', '"', "'", '&'],
];

const markdown = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((all) => all.join(''));

/** The same text behind raw HTML, which no short cut is taken for; without the line that shows it. */
function longWay(text: string, place: typeof SITE): string {
  const html = toHtml(`<q>\n\n${text}`, place);
  const shown = '<p>&#x3C;q></p>\n';
  const start = html.indexOf('</p>\n') + '</p>\n'.length;
  expect(html.slice(0, start).length).toBeLessThan(shown.length + 8);
  return html.slice(start);
}

describe('a text in which there is nothing to change', () => {
  it('has the HTML that it has the long way', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(...PLACES), (text, place) => {
        expect(toHtml(text, place)).toBe(longWay(text, place));
      }),
      { numRuns: 3000 },
    );
    for (const text of HOSTILE.filter((each) => !each.startsWith('\ufeff'))) {
      expect(toHtml(text, OPEN)).toBe(longWay(text, OPEN));
    }
  });
});

describe('the lead of a text', () => {
  it('has its first paragraph', () => {
    expect(leadOf('One\ntwo.\n\nThree.')).toBe('One\ntwo.\n');
    // A text with a definition is read whole.
    const whole = (text: string) => firstParagraphText(`${text}\n\n[none]: /none`);
    fc.assert(
      fc.property(markdown, (text) => {
        const followed = `${text.replaceAll('```\n', '```\nx\n```\n')}\n\nLast.`;
        expect(firstParagraphText(followed)).toBe(whole(followed));
      }),
      { numRuns: 3000 },
    );
  });
});
