import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../../src/email/fragment.ts';
import { toMarkdown } from '../../src/email/markdown.ts';
import { toPlain } from '../../src/email/plain.ts';
import { columnsOf, wrap } from '../../src/email/wrap.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from './letter.ts';

const ADDRESS = /https?:|mailto:/;

/** Words of many scripts, some longer than a line, and addresses. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[\p{L}\p{N}.,;:!?()'"-]{1,14}$/u) },
  fc.stringMatching(/^[a-f0-9]{60,200}$/),
  fc.stringMatching(/^[\u3041-\u30ff\u4e00-\u9fff、。「」]{1,90}$/),
  fc.stringMatching(/^[\u0e01-\u0e2e]{1,120}$/),
  fc.stringMatching(/^(e\u0301|👩‍🚀|한|ñ){1,80}$/),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constant(`mailto:ada@example.org?subject=${'I%20can%20help%20'.repeat(8)}`),
);
const line = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const lead = fc.constantFrom(
  '',
  '- ',
  '12. ',
  '> ',
  '> > - ',
  '    ',
  '>'.repeat(90),
  '- '.repeat(50),
);
const text = fc
  .array(fc.tuple(lead, line), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map(([start, rest]) => start + rest).join('\n'));

/** A text without its spaces, and without the marks of quotations, which lines repeat. */
const solid = (each: string) => each.replace(/[\s>]/g, '');

function expectNarrow(plain: string) {
  const wide = plain.split('\n').filter((each) => columnsOf(each) > 72 && !ADDRESS.test(each));
  expect(wide).toEqual([]);
}

describe('wrap', () => {
  it('makes no line over 72 columns unless it holds an address', () => {
    fc.assert(
      fc.property(text, (each) => {
        expectNarrow(wrap(each));
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(solid(wrap(each))).toBe(solid(each));
      }),
      { numRuns: 300 },
    );
  });

  it('breaks no address, and no word that fits into a line', () => {
    fc.assert(
      fc.property(line, (each) => {
        const lines = wrap(each).split(/\s/);
        for (const whole of each.split(' ')) {
          if (ADDRESS.test(whole) || columnsOf(whole) <= 72) expect(lines).toContain(whole);
        }
      }),
    );
  });

  it('changes nothing the second time, but for lines that lists and quotations begin', () => {
    fc.assert(
      fc.property(line, (each) => {
        const once = wrap(each.replace(/^[->\d ]+/, 'x'));
        fc.pre(once.split('\n').every((part) => !/^(?:[ >]|- |\d+\. )/.test(part)));
        expect(wrap(once)).toBe(once);
      }),
    );
  });

  it('leaves a line that fits as it is, as in code', () => {
    expect(wrap('    a   =  1\n    bb  = 22')).toBe('    a   =  1\n    bb  = 22');
  });

  it('breaks Japanese between words, with no mark at the beginning of a line', () => {
    const wrapped = wrap('今日は友達と一緒に海へ行きました。とても楽しかったです。', 20);
    expect(
      wrapped
        .split('\n')
        .map(columnsOf)
        .every((each) => each <= 20),
    ).toBe(true);
    expect(wrapped).not.toMatch(/^[、。」]/m);
  });
});

describe('the plain text of a letter', async () => {
  const base = await letterFrom({
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person(),
    'entries/win.md': entry({ date: '2026-10-10' }),
    'entries/ask.md': entry({ kind: 'ask', title: 'Wire', date: '2026-10-11', by: '2026-12-01' }),
    'digests/two.md': markdown({ title: 'Two', date: '2026-11-01' }),
  });

  it('has no line over 72 columns unless it holds an address, and says all of the letter', () => {
    fc.assert(
      fc.property(line, text, line, line, line, (title, note, name, headline, excerptText) => {
        const sections = base.sections.map((section) => ({
          ...section,
          entries: section.entries.map((each) => ({
            ...each,
            people: [{ name }],
            title: headline,
            excerptText,
          })),
        }));
        const plain = toPlain({ ...base, title, note: { ...base.note, text: note }, sections });
        expectNarrow(plain);
        const said = solid(plain);
        for (const each of [title, note, name, headline, excerptText]) {
          expect(said).toContain(solid(each));
        }
        for (const { titleHref = '' } of sections.flatMap(({ entries }) => entries)) {
          expect(plain.split('\n')).toContain(titleHref);
        }
      }),
    );
  });

  it('underlines a title as wide as it is', () => {
    const plain = toPlain({ ...base, title: '岡部 e\u0301' });
    expect(plain.split('\n').slice(0, 2)).toEqual(['岡部 e\u0301', '======']);
  });
});

describe('the plain text of a letter in another language', async () => {
  const letterIn = (language: string) =>
    letterFrom(
      {
        'newsletter.yaml': SETTINGS.replace('language: en', `language: ${language}`),
        'people/ada.md': person(),
        'people/ines.md': person({ name: 'Inés' }),
        'entries/win.md': entry({
          date: '2026-10-10',
          people: ['ada', 'ines'],
          link: 'https://example.org/more',
        }),
        'entries/met.md': entry({
          kind: 'ask',
          title: 'Wire',
          date: '2026-10-11',
          status: 'met',
          met_on: '2026-10-20',
          helped_by: ['ada', 'ines', 'Mary'],
        }),
        'digests/one.md': markdown({ title: 'One', date: '2026-10-01' }),
        'digests/two.md': markdown({ title: 'Two', date: '2026-11-01' }),
      },
      new Map(),
      { stop: 'https://example.org/stop' },
    );

  it.each([
    ['en', 'Ada and Inés', 'Ada, Inés, and Mary', ': '],
    ['fr', 'Ada et Inés', 'Ada, Inés et Mary', '\u00a0: '],
    ['es', 'Ada e Inés', 'Ada, Inés y Mary', ': '],
    ['ar', 'Ada وInés', 'Ada وInés وMary', ': '],
    ['ja', 'Ada、Inés', 'Ada、Inés、Mary', '：'],
  ])('joins names and sets colons as %s does, and so does its HTML', async (...wanted) => {
    const [language, two, three, colon] = wanted;
    const letter = await letterIn(language);
    const { entry: says, ask, digest } = letter.words;
    const lines = toPlain(letter).split('\n');
    expect(lines).toContain(two);
    expect(lines).toContain(`${ask.thanks} ${three}`);
    expect(lines).toContain(`${says.link}${colon}https://example.org/more`);
    expect(lines).toContain(`${digest.stop}${colon}https://example.org/stop`);
    const html = toFragment(letter);
    expect(html).toContain(`<strong>${two}</strong>`);
    expect(html).toContain(`${ask.thanks} ${three}`);
    const published = toMarkdown(letter);
    expect(published).toContain(`**${two}**`);
    expect(published).toContain(`${ask.thanks} ${three}`);
  });

  it('neither begins nor ends a line with the space or the colon of French', async () => {
    const letter = await letterIn('fr');
    for (let length = 40; length < 90; length += 1) {
      const stop = `${'mot '.repeat(length).slice(0, length).trim()}`;
      const words = { ...letter.words, digest: { ...letter.words.digest, stop } };
      const plain = toPlain({ ...letter, words });
      expect(plain).not.toMatch(/^[\u00a0\u202f :]|[\u00a0\u202f: ]$/m);
      expect(plain).toContain('\u00a0: https://example.org/stop');
    }
  });
});
