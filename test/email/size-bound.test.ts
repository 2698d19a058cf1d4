import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../../src/email/fragment.ts';
import { letterOf } from '../../src/email/letter.ts';
import { letterScale } from '../../src/email/letter-size.ts';
import { sizeBound } from '../../src/email/size-bound.ts';
import { parseContent } from '../../src/read/parse.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';

/** The site of some entries, whose only digest has all of them and a note. */
async function siteWith(
  entries: readonly { fields: Record<string, unknown>; body: string }[],
  note: string,
  settings: string,
): Promise<Site> {
  const texts = {
    'newsletter.yaml': settings,
    'people/ada.md': person({ name: '"Ada" & <b>Bo</b>' }),
    'people/bo.md': person({ name: 'Bö' }),
    'digests/all.md': markdown({ title: 'All <of> "it"', date: '2026-10-01' }, note),
    ...Object.fromEntries(
      entries.map(({ fields, body }, at) => [`entries/news-${at}.md`, entry(fields, body)]),
    ),
  };
  const reading = parseContent(Object.entries(texts).map(([file, text]) => ({ file, text })));
  const { newsletter } = reading;
  if (!newsletter) throw new Error(JSON.stringify(reading.problems));
  return buildSite({
    content: { ...reading, newsletter },
    now: Date.parse('2026-10-01T12:00:00Z'),
    preview: false,
    measure: async () => new Map(),
  });
}

/** What the letter has, and what was said of it. */
function sizes(site: Site): { size: number; bound: number } {
  const [chosen] = site.digests;
  if (!chosen) throw new Error('no digest');
  const size = Buffer.byteLength(toFragment(letterOf(site, chosen)));
  expect(letterScale(site)(chosen)).toBe(size);
  return { size, bound: sizeBound(site, chosen) };
}

/** Pieces of Markdown of which the HTML is much longer, and what else is hard to count. */
const PIECES = [
  ...'*_`~<>&"\'\\[]()!|#-+=:.@0 ',
  '\n',
  '\n\n',
  '  \n',
  '\\\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n- [x] ',
  '\n    ',
  '\n---\n',
  '\n```\n',
  '**a**',
  '~~a~~',
  '`a`',
  '&nbsp;',
  '&NotEqualTilde;',
  '<b>',
  '<!-- -->',
  '<https://a.example/é?a=1&b="2">',
  '[a](/entries/news-0/)',
  '[é](https://é.example/ü "t")',
  '[](<https://a.example/ b>)',
  'www.a.example/?a&b',
  'https://a.example/&amp;&',
  'a@b.example',
  '![a](https://a.example/x.png)',
  '[a]: https://a.example/very/long\n',
  '[^1]',
  '\n[^1]: note\n',
  'Some words of a friend',
  'Ö 漢字 हिन्दी عربي 👩‍🚀',
];

/** Texts of some pieces; most of those of the tame ones are counted. */
const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));
const TAME = PIECES.filter((piece) => !/\]:|\[\^|!|\||^[[\]:]$/.test(piece));
const text = fc.oneof(textOf(PIECES), { arbitrary: textOf(TAME), weight: 3 });
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((each) => `x${each}`);
const day = fc.constantFrom('2026-08-31', '2026-09-30', '2026-10-01', '2026-10-30');
const web = fc.constantFrom('https://a.example/é?a=1&b="2"', 'https://letter.example.org/news/');
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const common = {
  title: line,
  people: fc.constantFrom(['ada'], ['ada', 'bo']),
  summary: optional(line),
  link: optional(web),
};
const fields = fc.oneof(
  fc.record({ ...common, kind: fc.constantFrom('win', 'spotlight') }),
  fc.record({ ...common, kind: fc.constant('offer'), until: optional(day) }),
  fc.record({
    ...common,
    kind: fc.constant('event'),
    starts: fc.constantFrom('2026-10-02', '2026-10-02T18:00'),
    ends: fc.constantFrom(undefined, '2026-11-03', '2026-11-03T20:00'),
    timezone: fc.constantFrom(undefined, 'America/Argentina/Buenos_Aires'),
    place: optional(line),
    online: fc.constantFrom(undefined, true, 'https://a.example/?a=1&b=2'),
  }),
  fc
    .record({
      ...common,
      kind: fc.constant('ask'),
      by: optional(day),
      respond: fc.constantFrom(
        undefined,
        'mailto:a@b.example?cc=c@d.example',
        'https://a.example/',
      ),
      met: fc.boolean(),
    })
    .map(({ met, ...ask }) =>
      met
        ? { ...ask, status: 'met', met_on: '2026-09-20', helped_by: ['bo', 'A "passer-by"'] }
        : ask,
    ),
);
const language = fc.constantFrom('en', 'de', 'es', 'fr', 'pt', 'ar', 'ja');

describe('the bound of a letter', () => {
  it('is at least the size of the letter, whatever its texts', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ fields, body: text }), { maxLength: 4 }),
        text,
        language,
        async (entries, note, spoken) => {
          const settings = SETTINGS.replace('language: en', `language: ${spoken}`);
          const { size, bound } = sizes(await siteWith(entries, note, settings));
          if (bound !== Number.POSITIVE_INFINITY) said++;
          expect(bound).toBeGreaterThanOrEqual(size);
        },
      ),
      { numRuns: 300 },
    );
    expect(said).toBeGreaterThan(100);
  });

  it.each(PIECES.filter((piece) => piece.trim() !== ''))('holds where all is %j', async (piece) => {
    const body = piece.repeat(45);
    const { size, bound } = sizes(await siteWith([{ fields: {}, body }], body, SETTINGS));
    expect(bound).toBeGreaterThanOrEqual(size);
  });

  it('is not far off for plain texts', async () => {
    const body = `${'Somebody carried it home in the rain, and many friends came. '.repeat(5)}\n\nMore.`;
    const entries = Array.from({ length: 20 }, () => ({ fields: {}, body }));
    const { size, bound } = sizes(await siteWith(entries, 'Dear friends,\n\nread on.', SETTINGS));
    expect(bound).toBeLessThan(1.5 * size);
  });
});
