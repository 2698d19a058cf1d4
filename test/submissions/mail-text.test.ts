import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Values } from '../../src/submissions/fields.ts';
import { mailText, readMailText } from '../../src/submissions/mail-text.ts';

const word = fc.stringMatching(/^[a-zäß0-9.,!?*#>-]{1,12}$/);
const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const body = fc
  .array(
    fc.oneof(
      line,
      fc.constant(''),
      fc.constantFrom('link=of a text', 'kind=win', 'more=1', 'end=1'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.join('\n').trim());
const answers = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, field === 'body' ? body : line])),
  { requiredKeys: [] },
);

describe('answers as the text of a mail', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const filled = Object.entries(values).filter(([, value]) => value !== '');
        expect(readMailText(mailText(values as Values))).toEqual(Object.fromEntries(filled));
      }),
    );
  });

  it('survive a greeting, a signature and other line ends', () => {
    const text = `Dear Joana,\r\n\r\n${mailText({ kind: 'win', body: 'One.\n\nTwo.', email: 'a@b.org' }).replaceAll('\n', '\r\n')}\r\n-- \r\nSent from my telephone`;
    expect(readMailText(text)).toEqual({ kind: 'win', body: 'One.\n\nTwo.', email: 'a@b.org' });
  });

  it('survive a mail program that breaks long lines', () => {
    const title = 'A very long line of news that no mail program would leave on one line as it is';
    const broken = mailText({ title, body: 'x', place: title }).replaceAll(' no mail', '\nno mail');
    expect(readMailText(broken)).toEqual({ title, body: 'x', place: title });
  });

  it('are read from a form that a browser sent without a script', () => {
    const sent =
      'form=1\r\nkind=ask\r\nabout=me\r\nname=\r\ntitle=Beans\r\nbody=Any?\r\n\r\nlink=none\r\nmore=1\r\nlink=\r\nby=2026-12-01\r\nsender=Ada\r\nemail=a@b.org\r\nend=1\r\n';
    expect(readMailText(sent)).toMatchObject({
      kind: 'ask',
      title: 'Beans',
      body: 'Any?\n\nlink=none',
      by: '2026-12-01',
      sender: 'Ada',
    });
  });

  it('are none where the form did not write them', () => {
    expect(readMailText('Dear Joana,\nkind=win is not how I talk.')).toBeUndefined();
  });
});
