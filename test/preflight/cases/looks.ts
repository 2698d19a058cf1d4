import { markdown } from '../../content-folder.ts';
import type { Cases } from '../case.ts';
import { DIGEST, digest } from '../clean.ts';

const note = (text: string) => ({ files: { [DIGEST]: digest({}, `${text}\n`) } });
const styled = (style: string): Cases[string] => ({
  doctor: (evidence) => ({
    ...evidence,
    document: evidence.document.replace('</head>', `<style>${style}</style></head>`),
  }),
});
const html = (find: string | RegExp, instead: string): Cases[string] => ({
  doctor: (evidence) => ({ ...evidence, html: evidence.html.replace(find, instead) }),
});
const CONTRAST = [`contrast ${DIGEST}:1 id`];
const ORDER = [`heading-order ${DIGEST}:1 body`];
const DIFFERS = [`text-differs ${DIGEST}:1 body`];

export const looks: Cases = {
  'grey on white': { ...styled('p { color: #999 }'), trips: CONTRAST },
  'a link that is dark in the dark': {
    ...styled('@media (prefers-color-scheme: dark) { a { color: #7a2e12 } }'),
    trips: CONTRAST,
  },
  'a pale ground of its own': {
    ...styled('.note { background: #222222 }'),
    trips: CONTRAST,
  },
  'grey in a style attribute': {
    doctor: (evidence) => ({
      ...evidence,
      document: evidence.document.replace(
        '<p>',
        '<p style="margin: 0; color: rgb(170, 170, 170)">',
      ),
    }),
    trips: CONTRAST,
  },
  'dark grey on white': {
    ...styled('p { color: #595959 } @media (prefers-color-scheme: dark) { p { color: #aaa } }'),
    spares: 'contrast',
  },
  'white on a dark ground': {
    ...styled('.note { color: white; background: #222222 no-repeat }'),
    spares: 'contrast',
  },
  'a colour that depends on its place': {
    ...styled('p { color: inherit }'),
    spares: 'contrast',
  },

  'a heading that says nothing': {
    ...note('Dear friends.\n\n##\n\nHello.'),
    trips: [`heading-order ${DIGEST}:8 body`],
  },
  'two first headings': { ...html(/h2>(.*?)<\/h2/, 'h1>$1</h1'), trips: ORDER },
  'no first heading': {
    doctor: (evidence) => ({ ...evidence, html: evidence.html.replaceAll(/h1>/g, 'h2>') }),
    trips: ORDER,
  },
  'a level that is skipped': {
    doctor: (evidence) => ({ ...evidence, html: evidence.html.replaceAll(/h2>/g, 'h3>') }),
    trips: ORDER,
  },
  'headings that the note skips': {
    ...note('# Dear friends\n\n#### Hello\n\n## And'),
    spares: 'heading-order',
  },
  'a heading of one picture': {
    ...note('## ![Bees at the gate](../pictures/hive.jpg)'),
    spares: 'heading-order',
  },

  'a word that only the HTML has': {
    ...html('kneads ten loaves', 'kneads eleven loaves'),
    trips: DIFFERS,
  },
  'words in another order': { ...html('ten loaves', 'loaves ten'), trips: DIFFERS },
  'a paragraph that only the text has': {
    doctor: (evidence) => ({ ...evidence, text: `${evidence.text}\nAnd bread for all.\n` }),
    trips: DIFFERS,
  },
  'a note of everything': {
    ...note(
      [
        '## A heading & more',
        '1. one\n2. two\n   - [x] three',
        '> A “quotation” of <https://a.example.org/b> with `code`[^n].',
        '[^n]: A note in the middle.',
        '| a | b |\n|---|---|\n| 1 | 2 |',
        '![Bees at the gate](../pictures/hive.jpg)',
        '3) Three things, and [the dishes](https://c.example.org/d?e=1&f=2).',
      ].join('\n\n'),
    ),
    spares: 'text-differs',
  },
  'a letter in Japanese': {
    files: {
      'digests/october.md': markdown(
        { title: '十月', date: '2026-10-01', sent: '2026-10-01' },
        'こんにちは。\n',
      ),
      ...note('これは'.repeat(60)).files,
    },
    spares: 'text-differs',
  },
};
