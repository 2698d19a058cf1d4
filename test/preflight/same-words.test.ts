import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDiffers } from '../../src/preflight/checks/same-words.ts';
import { wordsOfHtml } from '../../src/preflight/html-words.ts';
import { richContent } from '../email/rich.ts';
import { FRAGMENTS } from '../markdown/hostile.ts';
import { CLEAN, DIGEST, digest, win } from './clean.ts';
import { evidenceFrom } from './evidence.ts';

describe('wordsOfHtml', () => {
  it.each([
    ['<p>a<br>b</p><p>c</p>', 'a b c'],
    ['<p>a<strong>b</strong>c</p>', 'abc'],
    ['<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '3. a b 4. c'],
    ['<img src="x" alt="a &amp; b">', 'a & b'],
    ['<a title="a > b" href="/c">d</a> 1 &lt; 2 &#x41;&#66;', 'd 1 < 2 AB'],
    ['<head><title>a</title></head><style>b</style>c', 'c'],
    ['<!-- a --> b', 'b'],
    ['1 < 2', '1 < 2'],
  ])('reads %j as %j', (html, words) => {
    expect(wordsOfHtml(html).replace(/\s+/g, ' ').trim()).toBe(words);
  });
});

describe('the two halves of a mail', () => {
  it('say the same in a big letter', async () => {
    expect(textDiffers.find(await evidenceFrom(richContent(60)))).toEqual([]);
  });

  it('say the same, whatever the texts are', async () => {
    const text = fc
      .array(fc.constantFrom(...PLAUSIBLE), { maxLength: 12 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (note, news) => {
        const files = {
          ...CLEAN,
          [DIGEST]: digest({}, note),
          'entries/new.md': win({ title: 'A sieve' }, `${news}\n`),
        };
        const evidence = await evidenceFrom(files, { withErrors: true });
        expect(textDiffers.find(evidence)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('differ when a word is lost from one of them', async () => {
    const evidence = await evidenceFrom(CLEAN);
    const lines = evidence.text.split('\n');
    const wordy = lines.flatMap((line, at) =>
      /\p{L}/u.test(line) && !line.includes(':') ? at : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...wordy), fc.nat(), (at, place) => {
        const words = lines[at]?.split(' ') ?? [];
        const shorter = words.toSpliced(place % words.length, 1).join(' ');
        fc.pre(/\p{L}/u.test(words[place % words.length] ?? ''));
        const text = lines.with(at, shorter).join('\n');
        expect(textDiffers.find({ ...evidence, text })).toHaveLength(1);
      }),
    );
  });

  it('differ where a footnote has no mark, which HTML leaves out', async () => {
    const files = { ...CLEAN, [DIGEST]: digest({}, 'Hello.\n\n[^1]: A note.\n') };
    expect(textDiffers.find(await evidenceFrom(files))).toHaveLength(1);
  });
});

/**
 * Without control characters, which are errors, without footnotes, which have a test of their own,
 * and without an address that runs into another: nobody can tell where the words of the one end.
 */
const PLAUSIBLE = FRAGMENTS.filter(
  (each) => !/\[\^|mailto|(?![\n\t])\p{Cc}|[\ufffe\uffff]/u.test(each),
);
