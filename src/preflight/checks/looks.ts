import { contrastOf, READABLE } from '../../fields/colour.ts';
import { quote } from '../../fields/fault.ts';
import type { Check } from '../evidence.ts';
import { wordsOfHtml } from '../html-words.ts';
import { paintsOf } from '../paint.ts';
import { atBody, atDigest, atFile, finding } from '../place.ts';
import { proseOf } from '../prose.ts';

/** Text that is hard to tell from its ground. */
export const contrast: Check = {
  name: 'contrast',
  about: `A text of the letter contrasts less than ${READABLE} to 1 with its ground (WCAG 2.2, 1.4.3)`,
  find({ digest, document }) {
    return paintsOf(document).flatMap(({ scheme, where, text, ground }) => {
      const ratio = contrastOf(text, ground);
      if (ratio >= READABLE) return [];
      const message = `in the ${scheme} colours of the letter, text of ${quote(where)} has a contrast of ${ratio.toFixed(1)}, less than ${READABLE}`;
      return [finding(atFile(digest), message, 'darken or lighten one of its two colours')];
    });
  },
};

/** Headings by which nobody finds the way. */
export const headingOrder: Check = {
  name: 'heading-order',
  about:
    'The headings of the letter do not begin with one of the first level, skip one, or are empty',
  find(evidence) {
    const { digest, reading, html } = evidence;
    const empty = proseOf(digest).emptyHeadings.map((line) =>
      finding(
        atBody(reading, digest, line),
        'a heading says nothing',
        'give it words, or take it out',
      ),
    );
    const headings = [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gis)].map(
      ([, level, inside = '']) => ({ level: Number(level), words: wordsOfHtml(inside).trim() }),
    );
    const fault =
      headings.some(({ words }) => !words) && empty.length === 0
        ? 'a heading of the letter says nothing'
        : orderFault(headings.map(({ level }) => level));
    if (!fault) return empty;
    const fix = 'begin with the title, and go down one level at a time';
    return [...empty, finding({ ...atDigest(evidence, 'body'), line: 1 }, fault, fix)];
  },
};

function orderFault(levels: number[]): string | undefined {
  if (levels[0] !== 1) return 'the letter does not begin with a heading of the first level';
  if (levels.filter((level) => level === 1).length > 1) {
    return 'the letter has more than one heading of the first level';
  }
  const skip = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
  if (skip === -1) return undefined;
  return `the headings of the letter skip a level: ${levels[skip]} follows ${levels[skip - 1]}`;
}
