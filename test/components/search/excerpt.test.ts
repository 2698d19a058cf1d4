import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/components/search/excerpt.ts';

const dots = { text: '…', isMarked: false };

describe('an excerpt', () => {
  it('is cut where marks begin and end', () => {
    expect(stretchesOf('The <mark>bees</mark> of <mark>Porto</mark>', 'The bees of Porto')).toEqual(
      [
        { text: 'The ', isMarked: false },
        { text: 'bees', isMarked: true },
        { text: ' of ', isMarked: false },
        { text: 'Porto', isMarked: true },
      ],
    );
  });

  it('has dots where the text goes on', () => {
    const bees = { text: 'bees', isMarked: true };
    expect(stretchesOf('<mark>bees</mark>', 'bees fly')).toEqual([bees, dots]);
    expect(stretchesOf('<mark>bees</mark>', 'the\nbees')).toEqual([dots, bees]);
    expect(stretchesOf('<mark>bees</mark>', 'the bees fly')).toEqual([dots, bees, dots]);
  });

  it('says what the text says, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<mark>/&ltg; ax') }), (text) => {
        const plain = text.replace(/&[lg]t;/g, '');
        const excerpt = plain.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const shown = stretchesOf(excerpt, plain).map((stretch) => stretch.text);
        expect(shown.join('')).toBe(plain);
      }),
    );
  });
});
