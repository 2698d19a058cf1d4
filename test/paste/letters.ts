import type { Letter } from '../../src/email/letter.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from '../email/letter.ts';

const NOTE = `Dear friends of [Ada](/people/ada/), this was a month of **repairs**, of _patience_, and of more
words than fit into one line: see [the map](https://example.org/map?a=1&b=2#c), or
[write to **me**](mailto:edda@example.org?subject=Hello%20you&body=Hi). 🎉 🏳️‍🌈 👩🏽‍🚀

## What we keep saying

1. Ask early.
2. Thank [late](https://example.org/late), but *do*:
   - by hand,
   - or by **bread**.
3. Then ask again.

- مريم العلوي
- 岡部 七海 and 김민서
- देविका, Ελένη, Жанна, יעל, Nguyễn Thị Ánh

> Somebody has to _hold_ the lamp.
>
> Somebody has to say so.

### With a picture

![The hall, on the day of the **repairs**](hall.jpg)

#### Deeper

| who | what |
|-----|------|
| Ada | a **bridge** |
| 七海 | a [sign](https://example.org/sign "unseen") |

- [x] told
- [ ] thanked[^1]

---

    for wire in lake:
        listen()

[^1]: Not yet ~~never~~, \`soon\`.

One line,\\
another line & <b>not bold</b>.
`;

/** Names that are hard to keep, as they are written in {@link richLetter}. */
export const NAMES = [
  'Ada <b>"Countess"</b> & Söhne',
  'Nanami (岡部 七海) 👩‍🚀',
  'مريم العلوي',
  'देविका पिल्लै',
  'יעל Łucja Đặng 김민서',
  'Ελένη, Жанна, יעל, Nguyễn Thị Ánh',
  'Grace from the <library>',
  '🎉 🏳️‍🌈 👩🏽‍🚀',
];

/** A letter with everything that one can hold, and names that are hard to keep. */
export function richLetter(): Promise<Letter> {
  const files = {
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person({ name: 'Ada <b>"Countess"</b> & Söhne' }),
    'people/nanami.md': person({ name: 'Nanami (岡部 七海) 👩‍🚀' }),
    'people/maryam.md': person({ name: 'مريم العلوي' }),
    'people/devika.md': person({ name: 'देविका पिल्लै' }),
    'people/yael.md': person({ name: 'יעל Łucja Đặng 김민서' }),
    'entries/win.md': entry(
      {
        title: 'Won <script>alert(1)</script> & "more"',
        date: '2026-10-10',
        people: ['ada', 'nanami'],
        link: 'https://example.org/?a=1&b=2',
      },
      'They *won* it,\nand **[Ada](/people/ada/)** is _very **glad**_.\n',
    ),
    'entries/ask.md': entry({
      kind: 'ask',
      title: 'Wanted: time, "soon"',
      date: '2026-10-11',
      by: '2026-12-01',
      people: ['maryam'],
    }),
    'entries/met.md': entry({
      kind: 'ask',
      title: 'A mixer',
      status: 'met',
      met_on: '2026-10-20',
      people: ['devika'],
      helped_by: ['nanami', 'Grace from the <library>'],
    }),
    'entries/offer.md': entry({
      kind: 'offer',
      title: 'Lessons for nothing 🎻',
      date: '2026-10-12',
      until: '2026-12-31',
      people: ['yael'],
    }),
    'entries/event.md': entry({
      kind: 'event',
      title: 'Meeting',
      date: '2026-10-13',
      starts: '2026-11-20T18:00',
      place: 'Hall & yard, Überlingen',
      online: 'https://example.org/room?key=a%20b',
    }),
    'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, ''),
    'digests/two.md': markdown({ title: 'Two & <more> 🎉', date: '2026-11-01' }, NOTE),
  };
  const hall = { name: '0123456789abcdef-640.jpg', width: 640, height: 400 };
  return letterFrom(files, new Map([['digests/hall.jpg', hall]]));
}

const KINDS = [
  { kind: 'win', link: 'https://example.org/bridge' },
  { kind: 'win' },
  { kind: 'ask', by: '2026-12-15' },
  { kind: 'offer', until: '2026-12-31' },
  { kind: 'event', starts: '2026-11-20T18:00', place: 'The hall by the river' },
];

/** 226 characters, as half of the sample's first paragraphs have at most; a fifth have a link. */
const EXCERPT = `The footbridge by the mill is open again after two winters and a flood, and the school walk is
twenty minutes shorter. Ada counted the planks, the volunteers and the thermos flasks, and says that
the flasks won by a length.`;

/** A letter of 40 typical entries. */
export function longLetter(): Promise<Letter> {
  const entries = Array.from({ length: 40 }, (_, index) => [
    `entries/2026/the-footbridge-is-open-${index}.md`,
    entry(
      {
        title: `The footbridge by the mill is open again: part ${index}`,
        date: '2026-10-10',
        ...KINDS[index % KINDS.length],
      },
      index % 5 > 0 ? EXCERPT : EXCERPT.replace('Ada', '[Ada](/people/ada/)'),
    ),
  ]);
  return letterFrom({
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person({ name: 'Ada Lindqvist' }),
    ...Object.fromEntries(entries),
    'digests/one.md': markdown({ title: 'Forty good things', date: '2026-11-01' }, EXCERPT),
  });
}
