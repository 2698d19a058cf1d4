import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropInvisibles } from '../../src/fields/characters.ts';
import { gistOf } from '../../src/markdown/gist.ts';
import { toText } from '../../src/markdown/text.ts';

describe('the gist of a text', () => {
  it.each([
    '',
    ' \n\n',
    '&nbsp;',
    '&NoBreak;\n',
    '[a]: https://a.example/\n',
    '\u200b\u3164\n',
    '```js\n```\n',
    '~~~ words\n~~~\n',
  ])('is empty where readers see nothing: %j', (text) => {
    expect(gistOf(text).isEmpty).toBe(true);
  });

  it.each(['a', '漢', '# A\n', '- a\n', '![](a.png)', '1', '<b>', '`a`', '    code\n'])(
    'is not where they do: %j',
    (text) => {
      expect(gistOf(text).isEmpty).toBe(false);
    },
  );

  it('is empty just where the plain text is, unless there is a picture', () => {
    const pieces = [
      'a',
      '&nbsp;',
      '&amp;',
      '[',
      ']',
      ']: ',
      '<',
      '>',
      '`',
      '```',
      '~~~',
      '\n',
      '\n\n',
      '    ',
      '#',
      '-',
      '\u200b',
      '\u3164',
      '\\',
      '|',
      '=',
      '1. ',
      '*',
      ':',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        const { isEmpty, mentions } = gistOf(markdown);
        const hasPicture = mentions.some(({ kind }) => kind === 'image');
        expect(isEmpty).toBe(!hasPicture && dropInvisibles(toText(markdown)).trim() === '');
      }),
      { numRuns: 2000 },
    );
  });
});
