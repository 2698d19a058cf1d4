import { entry } from '../content-folder.ts';
import { describeCases } from './problems.ts';

const BLOCK = `---
# A comment that says title: nothing
title: >-
  News of the garden,
  in many words
date: 2026-09-01 # the day

kind: win
people:
  - ada
  # and somebody else
  - nobody
topics:
  - fine
  - Not Fine
summary: |
  date: not a field

  "title": neither
"image":
  src: ../pictures/hive.png
  alt: ""
'link': "ftp://example.org"
---

Text.

[x](/gone/)
`;
const EXPECTED = [
  'error 9 people',
  'error 13 topics',
  'error 21 image.src',
  'error 22 image.alt',
  'error 23 link',
  'error 28 body',
];
const windows = (text: string) => text.replaceAll('\n', '\r\n');

describeCases('lines', {
  'block style, comments, quoted names and texts of many lines': {
    file: 'entries/block.md',
    text: BLOCK,
    problems: EXPECTED,
  },
  'the line ends of Windows': {
    file: 'entries/windows.md',
    text: windows(BLOCK),
    problems: EXPECTED,
  },
  'a byte order mark': { file: 'entries/bom.md', text: `\ufeff${BLOCK}`, problems: EXPECTED },
  'a byte order mark and the line ends of Windows': {
    file: 'entries/both.md',
    text: `\ufeff${windows(BLOCK)}`,
    problems: EXPECTED,
  },
  'white space behind the marks': {
    file: 'entries/space.md',
    text: BLOCK.replaceAll(/^---$/gm, '---  '),
    problems: EXPECTED,
  },
  'flow style over lines': {
    file: 'entries/flow.md',
    text: '---\n{title: News,\n date: 2026-09-01, kind: win,\n people: [ada,\n  bo], draft: maybe,\n link: x}\n---\n\nA\n',
    problems: ['error 4 people', 'error 5 draft', 'error 6 link'],
  },
  'an empty line above the first field': {
    file: 'entries/gap.md',
    text: entry({ title: 7 }).replace('---\n', '---\n\n'),
    problems: ['error 3 title'],
  },
  'a line of spaces and a comment above the first field': {
    file: 'entries/gaps.md',
    text: entry({ title: 7 }, '[x](/gone/)\n').replace('---\n', '--- \n  \n# a\n\n'),
    problems: ['error 5 title', 'error 11 body'],
  },
  'a body that begins at once': {
    file: 'entries/at-once.md',
    text: entry({}, '[x](/gone/)\n').replace('---\n\n', '---\n'),
    problems: ['error 7 body'],
  },
  'links on the lines of one paragraph': {
    file: 'entries/paragraph.md',
    text: entry({}, 'One [x](/ada/)\ntwo\nthree **[y\nz](/bo/)**\n'),
    problems: ['error 8 body', 'error 10 body'],
  },
  'a form feed and a line separator, which begin no line': {
    file: 'entries/separators.md',
    text: entry({}, 'One\u2028two\u0085three\u000cfour\n\n[x](/gone/)\n'),
    problems: ['error 8 body', 'warning 8 body', 'error 10 body'],
  },
});
