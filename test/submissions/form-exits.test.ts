import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersWay,
  githubWay,
  hasExit,
  LONGEST_ADDRESS,
  mailWay,
  questionsWay,
} from '../../src/submissions/exits.ts';
import { FIELDS, type Field, type Values } from '../../src/submissions/fields.ts';
import { mailText } from '../../src/submissions/mail-text.ts';

const TO = 'news@example.org';
const anyText = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const answers = fc
  .dictionary(fc.constantFrom(...FIELDS), anyText(900), { noNullPrototype: true })
  .map((values) => values as Values);

/** What a mail program gets: every header of a mail address, decoded. */
function opened(href: string): Record<string, string> {
  const [, query = ''] = href.split('?');
  return Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, decodeURIComponent(value)];
      }),
  );
}

describe('a mail as an address', () => {
  it('stays within what browsers hand on, and holds the whole text or says that it does not', () => {
    fc.assert(
      fc.property(anyText(1200), anyText(2500), (subject, text) => {
        const { href, isWhole, ...rest } = mailWay({ to: TO, subject, text });
        expect(href.length).toBeLessThan(2000);
        expect(rest.text).toBe(text);
        const { body } = opened(href);
        const lines = text.toWellFormed().replace(/\r\n?|\n/g, '\r\n');
        expect(body).toBe(isWhole ? lines : undefined);
        if (isWhole) expect(href.split('?')[0]).toBe(`mailto:${TO}`);
      }),
    );
  });

  it('has no line break in its subject', () => {
    const { href } = mailWay({ to: TO, subject: 'News\r\nBcc: x@y.zz\u0000', text: '' });
    expect(opened(href).subject).toBe('News Bcc: x@y.zz');
  });

  it('has the answers as a mail is read', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { href, isWhole, text } = answersWay(TO, 'News', values);
        expect(text).toBe(mailText(values));
        if (isWhole) expect(opened(href).body?.replace(/\r\n/g, '\n')).toBe(text.toWellFormed());
        else expect(opened(href)).toEqual({ subject: 'News' });
      }),
    );
  });

  it('is whole at the longest, and one character more is too much', () => {
    const at = (length: number) => mailWay({ to: TO, subject: 's', text: 'x'.repeat(length) });
    const room = LONGEST_ADDRESS.mail - at(0).href.length;
    expect(at(room)).toMatchObject({ isWhole: true });
    expect(at(room).href).toHaveLength(LONGEST_ADDRESS.mail);
    expect(at(room + 1)).toMatchObject({ isWhole: false, href: `mailto:${TO}?subject=s` });
  });

  it('asks as many questions as it holds', () => {
    const long = '何か'.repeat(60);
    expect(opened(questionsWay(TO, 's', ['a', 'b'])).body).toBe('a\r\n\r\n\r\nb\r\n\r\n');
    expect(opened(questionsWay(TO, 's', ['a', long, long])).body).toBe(
      `a\r\n\r\n\r\n${long}\r\n\r\n`,
    );
  });
});

describe('an issue as an address', () => {
  it('holds the answers, never where to answer, or leaves out the news where it is long', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { href, isWhole, text } = githubWay('owner/repo', { ...values, kind: 'win' });
        expect(href.length).toBeLessThanOrEqual(LONGEST_ADDRESS.github);
        const url = new URL(href);
        expect(url.origin + url.pathname).toBe('https://github.com/owner/repo/issues/new');
        expect(url.searchParams.get('template')).toBe('win.yml');
        expect(url.searchParams.has('email')).toBe(false);
        const told = (field: Field) =>
          values[field]?.replace(/\r\n?/g, '\n').trim().toWellFormed() || null;
        expect(url.searchParams.get('body')).toBe(isWhole ? told('body') : null);
        if (isWhole) expect(url.searchParams.get('title')).toBe(told('title'));
        else expect(text.toWellFormed()).toBe(told('body') ?? '');
      }),
    );
  });

  it('takes no kind for a file elsewhere', () => {
    expect(githubWay('a/b', { kind: '../x&y=' }).href).toContain('template=..%2Fx%26y%3D.yml');
  });
});

it('there is a way out where one is named', () => {
  expect([undefined, {}, { email: TO }, { github: 'a/b' }].map(hasExit)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
