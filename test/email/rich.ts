import { entry, type Files, markdown, person, SETTINGS } from '../content-folder.ts';

const ABOUT = [
  'The [workshop](https://example.org/workshop/{n}) of the quarter mended everything that was brought.',
  'After two years of evenings the [atlas](https://example.net/atlas/{n}) has its last map, drawn by hand.',
  'Nobody expected it: the [choir](https://example.com/choir/{n}) sang outside, in the rain, to the end.',
  'It began with a question in the library, and became a [course](https://example.net/course/{n}).',
  'Her notes on [tides](https://example.org/tides/{n}) are now read at three harbours, and free for all.',
];

const DID = ['mends', 'draws', 'teaches', 'plants', 'translates', 'measures', 'restores'];
const WHAT = [
  'an oven',
  'the old map',
  'a song',
  'forty trees',
  'a letter',
  'the bridge',
  'a loom',
];

/**
 * A content folder whose newest digest is as rich as an issue of a big weekly letter: each entry
 * has three links, and the note one more for every second entry.
 */
export function richContent(entries: number, editor = '{name: Edda}'): Files {
  const numbers = Array.from({ length: entries }, (_, index) => index);
  const readings = numbers.filter((n) => n % 2 === 0);
  return {
    'newsletter.yaml': SETTINGS.replace('{name: Edda}', editor),
    'people/ada.md': person({ name: 'Ada Söderlund' }),
    'people/jun.md': person({ name: 'Jun Takeda (武田 純)' }),
    'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }, ''),
    'digests/two.md': markdown(
      { title: 'A month of many hands', date: '2026-11-01' },
      `Dear friends, this was a full month.\n\n${readings
        .map((n) => `- [Something to read, number ${n}](https://example.org/readings/${n})`)
        .join('\n')}\n`,
    ),
    ...Object.fromEntries(
      numbers.map((n) => [
        `entries/e${n}.md`,
        entry(
          {
            kind: n % 2 === 0 ? 'win' : 'ask',
            title: `Number ${n}: a friend ${DID[n % 7]} ${WHAT[(n * 3) % 7]}`,
            date: '2026-10-20',
            people: [n % 3 === 0 ? 'jun' : 'ada'],
            ...(n % 2 === 0 && { link: `https://example.org/more/${n}` }),
          },
          `${ABOUT[n % 5]?.replace('{n}', String(n))}\n\nAnd more of it on the page.\n`,
        ),
      ]),
    ),
  };
}
